/** The colours that tell the parts of a bar apart. */
import { HUES } from '../../../core/codebook/hues.ts'
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import type { Column } from '../../../core/table/columns.ts'
import type { TableWords } from './words.ts'

const TAG_COLOURS: Readonly<Record<Tag, string>> = {
  claim: 'var(--claim)',
  figure: 'var(--figure)',
  quote: 'var(--quote)',
  attribution: 'var(--attr)',
}

/** The colour of a heading by its place: a tag's and a codebook value's own, else the next of all; none for what says nothing. */
export function seriesColour(words: Pick<TableWords, 'hue'>, column: Column, key: string, place: number): string {
  if (key === '') return 'var(--ink-3)'
  const tag = column === 'tag' && TAGS.find((one) => one === key)
  if (tag) return TAG_COLOURS[tag]
  return HUES[words.hue(column, key) ?? place % HUES.length] ?? 'var(--accent)'
}
