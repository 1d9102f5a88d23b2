/** How a codebook changes: each saved change is a revision, and nothing that layers may hold goes. */

import { saysSame } from '../merge/difference.ts'
import type { Attribute, AttributeValue, Codebook, CodebookRevision } from '../model/codebook.ts'

/** Who changes it, when (ISO 8601 in UTC) and why, with the id of the revision. */
export type RevisionNote = Pick<CodebookRevision, 'id' | 'at' | 'by' | 'note'>

/**
 * `next` as the revision after `before`. Attributes and values whose wording differs get its number as `changed`; those
 * that `next` doesn't have any more are kept as retired. What says the same as before is no revision: `before` itself.
 */
export function revise(before: Codebook, next: Codebook, note: RevisionNote): Codebook {
  const revision = before.revision + 1
  const attributes = stamped(before.attributes, next.attributes, revision, (old, attribute) =>
    reworded(old, attribute, revision),
  )
  const revised = { ...next, revision: before.revision, attributes, revisions: before.revisions }
  if (saysSame(revised, before)) return before
  return { ...revised, revision, revisions: [...before.revisions, { ...note, revision }] }
}

interface Entry {
  readonly id: string
  readonly retired?: boolean | undefined
}

/** The entries of `next` with what changed stamped, and those that are gone at the end, retired. */
function stamped<T extends Entry & { readonly changed: number }>(
  before: readonly T[],
  next: readonly T[],
  revision: number,
  compare: (old: T, entry: T) => T,
): readonly T[] {
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const ids = new Set(next.map(({ id }) => id))
  const kept = next.map((entry) => {
    const known = old.get(entry.id)
    return known ? compare(known, entry) : { ...entry, changed: revision }
  })
  const gone = before
    .filter(({ id }) => !ids.has(id))
    .map((entry) => (entry.retired ? entry : { ...entry, retired: true }))
  return [...kept, ...gone]
}

function reworded(old: Attribute, attribute: Attribute, revision: number): Attribute {
  const values = stamped<AttributeValue>(old.values, attribute.values, revision, (before, value) => ({
    ...value,
    key: before.key,
    changed: saysSame(wordsOf(before), wordsOf(value)) ? before.changed : revision,
  }))
  const isSame = saysSame(wordsOf(old), wordsOf(attribute))
  return { ...attribute, key: old.key, values, changed: isSame ? old.changed : revision }
}

/** What a change of which makes answers older: how it is called and explained, and how it is answered. */
function wordsOf({ label, help, ...rest }: Attribute | AttributeValue) {
  return { label, help, kind: 'kind' in rest ? rest.kind : undefined }
}
