/** The notes at the end of an article, each with the words that it is about: what stands before its mark in a sentence. */
import type { Article } from '../model/article.ts'
import { type DocumentComment, MOST_COMMENTS } from '../model/documentComment.ts'
import type { Span } from '../model/span.ts'
import { sentencesIn } from './sentences/sentences.ts'
import { sentenceTableOf } from './sentences/tables.ts'
import { type TextBlock, textBlocksOf } from './structure.ts'

/** The notes in text order, without author and time. One whose mark isn't in the text is about no words. */
export function footnotesOf(article: Pick<Article, 'text' | 'blocks' | 'language'>): readonly DocumentComment[] {
  const { text, language } = article
  const blocks = textBlocksOf(article)
  const words = blocks.filter(({ kind }) => kind !== 'note')
  const found: { mark: string; text: string }[] = []
  for (const block of blocks) {
    if (block.kind !== 'note') continue
    const { start, end, marker = 0 } = block
    const said = text.slice(start + marker, end).trim()
    const last = found.at(-1)
    if (marker > 0) found.push({ mark: text.slice(start, start + marker).trim(), text: said })
    // A further paragraph of the same note.
    else if (last) last.text += `\n${said}`
  }
  let from = 0
  return found.slice(0, MOST_COMMENTS).map(({ mark, text: said }) => {
    const at = markAfter(text, words, mark, from)
    if (at) from = at.offset + mark.length
    const span = at && sentenceBefore(text, at.block, at.offset, language)
    return { author: '', at: '', text: said, span }
  })
}

interface Mark {
  readonly block: TextBlock
  readonly offset: number
}

/** Marks follow one another as their notes do, and none begins a block or is a number's exponent. */
function markAfter(text: string, blocks: readonly TextBlock[], mark: string, from: number): Mark | null {
  if (mark === '') return null
  for (const block of blocks) {
    if (block.end <= from) continue
    for (let at = text.indexOf(mark, Math.max(from, block.start + 1)); at >= 0 && at < block.end; ) {
      if (isMark(text, at, mark)) return { block, offset: at }
      at = text.indexOf(mark, at + 1)
    }
  }
  return null
}

const RAISED = /[⁰¹²³⁴-⁹ⁱ⁺⁻]/u

function isMark(text: string, at: number, mark: string): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.charAt(at + mark.length)]
  if (RAISED.test(mark) && (RAISED.test(before.slice(-1)) || RAISED.test(after))) return false
  // 10⁶, and m³ after its number: a unit of one letter.
  return !/\d$|(?:^|[\s\d/])\p{L}$/u.test(before)
}

function sentenceBefore(text: string, block: TextBlock, offset: number, language: string): Span | null {
  let start = block.start
  for (const sentence of sentencesIn(text, block, sentenceTableOf(language))) {
    if (sentence.start >= offset) break
    start = sentence.start
  }
  return start < offset ? { start, end: offset } : null
}
