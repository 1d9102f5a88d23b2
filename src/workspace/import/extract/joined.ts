/** Several texts as one. */
import type { ArticleBlock, OmittedPart } from '../../../core/model/articleBlock.ts'
import type { TextWithBlocks } from './extracted.ts'

/** Texts one after the other, a blank line between them, with their blocks and what was left out of each. */
export function joined(parts: readonly (TextWithBlocks & { readonly omitted: readonly OmittedPart[] })[]) {
  const texts: string[] = []
  const blocks: ArticleBlock[] = []
  const omitted: OmittedPart[] = []
  let length = 0
  for (const part of parts) {
    for (const entry of part.omitted) omitted.push({ ...entry, id: `o${omitted.length + 1}` })
    if (part.text === '') continue
    if (length > 0) length += 2
    for (const block of part.blocks)
      blocks.push({ ...block, id: `b${blocks.length + 1}`, start: block.start + length, end: block.end + length })
    texts.push(part.text)
    length += part.text.length
  }
  return { text: texts.join('\n\n'), blocks, omitted }
}
