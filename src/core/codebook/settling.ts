/** Entries of a codebook that two people changed at once: what each says, and going on with one of them. */
import { saysSame } from '../merge/difference.ts'
import type { Codebook, Wording } from '../model/codebook.ts'
import type { CodebookConflict, MergedCodebook } from './merge.ts'
import { wordsOf } from './wording.ts'

type Entry = Codebook[CodebookConflict['list']][number]

/** An entry that both changed: `mine` in the draft, `theirs` as it is stored. */
export interface OpenConflict extends CodebookConflict {
  readonly mine: Entry
  readonly theirs: Entry
}

/** The conflicts of a merge, with the entries of the draft that was to be saved. */
export function openConflicts({ codebook, conflicts }: MergedCodebook, draft: Codebook): readonly OpenConflict[] {
  return conflicts.flatMap(({ list, id }) => {
    const find = (of: Codebook) => (of[list] as readonly Entry[]).find((entry) => entry.id === id)
    const [mine, theirs] = [find(draft), find(codebook)]
    return mine && theirs ? [{ list, id, mine, theirs }] : []
  })
}

/** The codebook in which my entry stands in place of theirs. */
export function withMine(codebook: Codebook, { list, id, mine }: OpenConflict): Codebook {
  return { ...codebook, [list]: (codebook[list] as readonly Entry[]).map((entry) => (entry.id === id ? mine : entry)) }
}

/** What two versions of an entry can differ in, as far as it has words to show. */
export const CONFLICT_FIELDS = ['label', 'help', 'values', 'reason'] as const

/** A field in which they differ, with both texts; `null` stands for what has no words: keys, conditions, numbers. */
export interface ConflictField {
  readonly field: (typeof CONFLICT_FIELDS)[number] | null
  readonly mine: string
  readonly theirs: string
}

/** In what the versions differ, in words. */
export function conflictFields({ mine, theirs }: OpenConflict): readonly ConflictField[] {
  const fields = CONFLICT_FIELDS.map((field) => ({ field, mine: textOf(mine, field), theirs: textOf(theirs, field) }))
  const differing = fields.filter((one) => one.mine !== one.theirs)
  return differing.length > 0 || saysSame(mine, theirs) ? differing : [{ field: null, mine: '', theirs: '' }]
}

function textOf(entry: Entry, field: ConflictField['field']): string {
  if (field === 'label') return 'label' in entry ? bothOf(entry.label) : ''
  if (field === 'reason') return 'reason' in entry ? entry.reason : ''
  if (field === 'help')
    return bothOf('help' in entry ? entry.help : 'definition' in entry ? entry.definition : undefined)
  if (!('values' in entry)) return ''
  return entry.values
    .map(({ label, help, retired }) => `${bothOf(label)}${help ? ` (${bothOf(help)})` : ''}${retired ? ' †' : ''}`)
    .join('\n')
}

function bothOf(wording: Wording | undefined): string {
  const [en, nl] = [wordsOf(wording, 'en'), wordsOf(wording, 'nl')]
  return en === nl ? en : `${en} / ${nl}`
}
