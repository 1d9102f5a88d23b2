/** An article's text as blocks of a document, cut where spans begin and end. */
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { indexSpans } from '../text/spanIndex.ts'
import { type TextBlock, textBlocksOf } from '../text/structure.ts'
import type { Run, TableCell, WordsBlock, WrittenBlock } from './document.ts'

/** Makes the runs of a stretch of the text. `over` are the spans over it, `ending` those that end with it. */
export type StretchRuns<S extends Span> = (text: string, over: readonly S[], ending: readonly S[]) => readonly Run[]

/**
 * The blocks of an article. `spans` are sorted by start. A span that ends between two blocks ends with the first of them.
 */
export function textBlockRuns<S extends Span>(
  article: Pick<Article, 'text' | 'blocks'>,
  spans: readonly S[],
  runsOf: StretchRuns<S>,
): readonly WrittenBlock[] {
  const { text } = article
  const index = indexSpans(spans)
  const blocks = textBlocksOf(article)
  const written: WrittenBlock[] = []
  let rows: TableCell[][] = []
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    const until = blocks[at + 1]?.start ?? text.length
    const runs = stretches(text, block, until, index.overlapping(block.start, block.end), runsOf)
    if (block.kind !== 'cell') {
      written.push(wordsBlock(block, runs))
      continue
    }
    if (before?.group !== block.group) {
      rows = []
      written.push({ kind: 'table', rows })
    }
    const { row = 0, column = 0, header = false } = block
    while (rows.length <= row) rows.push([])
    const cells = rows[row] ?? []
    while (cells.length < column) cells.push({ runs: [], isHeader: false })
    cells.push({ runs, isHeader: header })
  }
  return written
}

function wordsBlock({ kind, level = 2 }: TextBlock, runs: readonly Run[]): WordsBlock {
  if (kind === 'heading') return { kind: 'heading', level: Math.min(4, level + 1), runs }
  // The marker of an item is text within it.
  return { kind: kind === 'quote' ? 'quote' : 'paragraph', runs }
}

function stretches<S extends Span>(
  text: string,
  block: Span,
  until: number,
  inside: readonly S[],
  runsOf: StretchRuns<S>,
): readonly Run[] {
  const edges = new Set([block.start, block.end])
  for (const { start, end } of inside)
    for (const edge of [start, end]) if (edge > block.start && edge < block.end) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  const runs: Run[] = []
  let open: S[] = []
  let next = 0
  for (const [at, start] of sorted.slice(0, -1).entries()) {
    const end = sorted[at + 1] ?? block.end
    for (; (inside[next]?.start ?? end) < end; next += 1) open.push(inside[next] as S)
    const isLast = end === block.end
    const ending = open.filter((span) => (isLast ? span.end <= until : span.end <= end))
    runs.push(...runsOf(text.slice(start, end), open, ending))
    if (ending.length > 0) open = open.filter((span) => !ending.includes(span))
  }
  return runs
}
