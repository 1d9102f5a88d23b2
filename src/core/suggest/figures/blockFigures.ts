/** The figures of a block of text: of a paragraph, or of the cells of a table, which know nothing of each other's words. */
import type { Span } from '../../model/span.ts'
import type { QuantityTable } from '../language/figureTable.ts'
import type { Suggestion } from '../suggestion.ts'
import { type Token, tokensOf } from '../tokens.ts'
import { figureValue } from './draft.ts'
import { findFigures } from './findFigures.ts'
import { isNoFigure } from './noFigure.ts'
import { readNumber } from './number.ts'

/** The figures in a block with these tokens, in text order. */
export function blockFigures(
  text: string,
  block: Span,
  tokens: readonly Token[],
  table: QuantityTable,
): readonly Suggestion[] {
  if (!text.slice(block.start, block.end).includes('\t')) return findFigures(text, tokens, table)
  return cellsOf(text, block).flatMap(({ cell, column }) => {
    const own = tokensOf(text, cell)
    const found = findFigures(text, own, table)
    return found.length > 0 || column === 0 ? found : bareCell(text, own, table)
  })
}

/** The cells of a block, parted by tabs, in rows parted by line breaks. Columns count from 0. */
function cellsOf(text: string, { start, end }: Span): readonly { readonly cell: Span; readonly column: number }[] {
  const cells: { readonly cell: Span; readonly column: number }[] = []
  let from = start
  let column = 0
  for (let at = start; at <= end; at += 1) {
    const unit = at === end ? '\n' : text.charAt(at)
    if (unit !== '\t' && unit !== '\n') continue
    cells.push({ cell: { start: from, end: at }, column })
    column = unit === '\t' ? column + 1 : 0
    from = at + 1
  }
  return cells
}

/** A cell that holds a number and nothing else, such as 611; not one of the first column, which names the row. */
function bareCell(text: string, tokens: readonly Token[], table: QuantityTable): readonly Suggestion[] {
  const number = readNumber(tokens, 0, table)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!number || !first || !last || number.to !== tokens.length || number.written !== 'digits') return []
  if (number.foreign || isNoFigure(tokens, number.from, number.to, null, table)) return []
  const value = figureValue(number.value, 'exact', { unit: null, kind: 'count', factor: 1 })
  const quote = text.slice(first.start, last.end)
  return [{ tag: 'figure', start: first.start, end: last.end, quote, rule: 'figure-number', confidence: 0.7, value }]
}
