/** Merges two codebooks that were changed at once, attribute by attribute. */
import { saysSame } from '../merge/difference.ts'
import type { Attribute, Codebook, CodebookRevision } from '../model/codebook.ts'

/** An entry that both sides changed, each in its own way. */
export interface CodebookConflict {
  /** Which of the codebook's lists it is in. */
  readonly list: 'attributes' | 'findings' | 'examples'
  readonly id: string
}

/** A merged codebook, in which `theirs` stands wherever both changed the same, and where that is. */
export interface MergedCodebook {
  readonly codebook: Codebook
  readonly conflicts: readonly CodebookConflict[]
}

/** A merged codebook, and what is stored after all: the merged one, or theirs where nothing was saved. */
export interface SavedCodebook extends MergedCodebook {
  readonly stored: Codebook
}

/**
 * Merges `theirs` into `mine`; `base` is what both were made from, null if unknown. Two that both call themselves
 * revision n become n + 1, and what either of them changed as n counts as changed in n + 1: answers of n may have been
 * given under one wording or the other.
 */
export function mergeCodebooks(base: Codebook | null, mine: Codebook, theirs: Codebook): MergedCodebook {
  if (base && saysSame(base, theirs)) return { codebook: mine, conflicts: [] }
  if (saysSame(mine, theirs) || (base && saysSame(base, mine))) return { codebook: theirs, conflicts: [] }
  const revision = Math.max(mine.revision, theirs.revision) + 1
  const from = base?.revision ?? 0
  const conflicts: CodebookConflict[] = []
  const merge = <T extends Entry>(list: CodebookConflict['list'], entriesOf: (of: Codebook) => readonly T[]) =>
    mergeList(base ? entriesOf(base) : [], entriesOf(mine), entriesOf(theirs), (id) => conflicts.push({ list, id }))
  const attributes = merge('attributes', (of) => of.attributes)
  const codebook: Codebook = {
    ...mine,
    ...theirs,
    revision,
    attributes: attributes.map((attribute) => restamped(attribute, from, revision)),
    findings: merge('findings', (of) => of.findings),
    examples: merge('examples', (of) => of.examples),
    revisions: mergeRevisions(mine.revisions, theirs.revisions),
  }
  return { codebook, conflicts }
}

interface Entry {
  readonly id: string
}

function mergeList<T extends Entry>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  onConflict: (id: string) => void,
): readonly T[] {
  const before = new Map(base.map((entry) => [entry.id, entry]))
  const here = new Map(mine.map((entry) => [entry.id, entry]))
  const there = new Set(theirs.map(({ id }) => id))
  const merged = theirs.flatMap((their) => {
    const old = before.get(their.id)
    const own = here.get(their.id)
    if (!own) return old && isSame(old, their) ? [] : [their]
    if (isSame(own, their) || (old && isSame(old, own))) return [their]
    if (old && isSame(old, their)) return [own]
    onConflict(their.id)
    return [their]
  })
  const added = mine.filter((own) => {
    if (there.has(own.id)) return false
    const old = before.get(own.id)
    return !old || !isSame(old, own)
  })
  return [...merged, ...added]
}

/** Whether two entries say the same, whatever revision is said to have changed them last. */
function isSame(one: Entry, other: Entry): boolean {
  return saysSame(unstamped(one), unstamped(other))
}

function unstamped(entry: Entry): unknown {
  return JSON.parse(JSON.stringify(entry, (key, value: unknown) => (key === 'changed' ? undefined : value)))
}

function restamped(attribute: Attribute, from: number, revision: number): Attribute {
  const stamp = (changed: number) => (changed > from ? revision : changed)
  const values = attribute.values.map((value) => ({ ...value, changed: stamp(value.changed) }))
  return { ...attribute, values, changed: stamp(attribute.changed) }
}

function mergeRevisions(
  mine: readonly CodebookRevision[],
  theirs: readonly CodebookRevision[],
): readonly CodebookRevision[] {
  const known = new Set(theirs.map(({ id }) => id))
  return [...theirs, ...mine.filter(({ id }) => !known.has(id))].sort(
    (a, b) => a.revision - b.revision || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  )
}
