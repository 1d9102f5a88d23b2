/** Plain text as paragraphs: what lies between blank lines. */
import type { ArticleBlock } from '../../../core/model/articleBlock.ts'
import type { TextWithBlocks } from './extracted.ts'

/** A text, unchanged, with its paragraphs as blocks. */
export function plainBlocks(text: string): TextWithBlocks {
  const blocks: ArticleBlock[] = []
  for (const { 0: words, index } of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
    blocks.push({ id: `b${blocks.length + 1}`, kind: 'paragraph', start: index, end: index + words.trimEnd().length })
  }
  return { text, blocks }
}
