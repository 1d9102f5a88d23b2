/**
 * Merges two versions of one annotator's layer, span by span, after the file changed on disk while it was open or a
 * sync client left a copy. Nothing that either side added or changed is lost; a change on one side is applied; where
 * both changed the same span, both results are kept.
 *
 * Laws, for layers in which `checkLayer` finds nothing: merging a layer with itself gives it; merging with an unchanged
 * side gives the other; the outcome is sorted, its ids are unique and its links lead somewhere.
 */
import { type Annotation, compareAnnotations, orderFields } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import { orderLayerFields } from '../model/storedLayer.ts'
import { type Difference, differenceOf, saysSame } from './difference.ts'
import { mergeAnswers } from './mergeAnswers.ts'

/** A merged layer, and how it differs from the side that was `mine`. */
export interface Merged {
  readonly layer: Layer
  readonly differences: readonly Difference[]
}

/**
 * Merges `theirs` into `mine`. `base` is the common ancestor; null if unknown, and then nothing counts as removed.
 * `newId` gives the id of the second of two versions of one annotation.
 */
export function mergeLayers(base: Layer | null, mine: Layer, theirs: Layer, newId: () => string): Merged {
  const differences: Difference[] = []
  const annotations = mergeAnnotations(base, mine, theirs, { newId, differences })
  const status = base && theirs.status !== base.status ? theirs.status : mine.status
  const { attributes, codebook } = mergeAnswers(base ?? {}, mine, theirs).answers
  const lists = mergeLists(base, mine, theirs)
  const layer = orderLayerFields({ ...mine, ...lists, status, annotations, attributes, codebook } as Layer)
  return { layer, differences }
}

interface Work {
  readonly newId: () => string
  readonly differences: Difference[]
}

function mergeAnnotations(base: Layer | null, mine: Layer, theirs: Layer, { newId, differences }: Work) {
  const before = byId(base?.annotations ?? [])
  const here = byId(mine.annotations)
  const there = byId(theirs.annotations)
  const merged: Annotation[] = []
  const note = (kind: Difference['kind'], annotation: Annotation) => differences.push(differenceOf(kind, annotation))

  for (const own of mine.annotations) {
    const old = before.get(own.id)
    const other = there.get(own.id)
    if (!other) {
      const isUntouched = old !== undefined && saysSame(old, own)
      if (isUntouched) note('removed', own)
      else merged.push(own)
      if (old && !isUntouched) note('kept', own)
    } else if (saysSame(own, other) || (old && saysSame(old, other))) {
      merged.push(own)
    } else if (old && saysSame(old, own)) {
      merged.push(other)
      note('changed', other)
    } else if (saysSame({ ...own, updated: other.updated }, other)) {
      merged.push(own.updated < other.updated ? other : own)
    } else {
      const answered = mergedByAnswers(old, own, other)
      if (answered) {
        merged.push(answered)
        note('changed', answered)
        continue
      }
      const second = { ...other, id: newId() }
      merged.push(own, second)
      note('both', second)
    }
  }
  const twins = new Map<string, string>()
  for (const other of theirs.annotations) {
    if (here.has(other.id)) continue
    const old = before.get(other.id)
    // Removed here, and untouched there: it stays removed.
    if (old && saysSame(old, other)) continue
    const twin = mine.annotations.find((own) => !there.has(own.id) && isTwin(own, other))
    if (twin) {
      twins.set(other.id, twin.id)
      continue
    }
    merged.push(other)
    note('added', other)
  }
  return relinked(merged, twins).sort(compareAnnotations)
}

/** The annotation that two versions are which differ in their answers alone, none of them answered in two ways; else null. */
function mergedByAnswers(old: Annotation | undefined, own: Annotation, other: Annotation): Annotation | null {
  const bare = ({ attributes: _a, codebook: _c, updated: _u, ...rest }: Annotation) => rest
  if (!saysSame(bare(own), bare(other))) return null
  const { answers, conflicts } = mergeAnswers(old ?? {}, own, other)
  if (conflicts.length > 0) return null
  const updated = own.updated < other.updated ? other.updated : own.updated
  return orderFields({ ...own, attributes: undefined, codebook: undefined, ...answers, updated })
}

/** Whether two annotations that were made apart say the same of the same words, and nothing more. */
function isTwin(one: Annotation, other: Annotation): boolean {
  const { id: _a, created: _b, updated: _c, ...own } = one
  const { id: _d, created: _e, updated: _f, ...others } = other
  return one.links.length === 0 && saysSame(own, others)
}

/** The annotations with their links led to what is there: to a twin that was kept instead, or nowhere any more. */
function relinked(annotations: readonly Annotation[], twins: ReadonlyMap<string, string>): Annotation[] {
  const ids = new Set(annotations.map(({ id }) => id))
  return annotations.map((annotation) => {
    if (annotation.links.every(({ to }) => ids.has(to) && to !== annotation.id)) return annotation
    const links = annotation.links
      .map((link) => ({ ...link, to: twins.get(link.to) ?? link.to }))
      .filter(({ to }) => ids.has(to) && to !== annotation.id)
    return { ...annotation, links }
  })
}

interface Entry {
  readonly id: string
}

/** The layer's other lists of things with ids (reviews, replies, decisions), each merged by id; fields that only they have too. */
function mergeLists(base: Layer | null, mine: Layer, theirs: Layer): Readonly<Record<string, unknown>> {
  const merged: Record<string, unknown> = {}
  for (const [key, list] of Object.entries(theirs)) {
    const own: unknown = Reflect.get(mine, key)
    if (own === undefined) merged[key] = list
    if (key === 'annotations' || !isEntries(list) || !isEntries(own)) continue
    const old: unknown = base ? Reflect.get(base, key) : []
    merged[key] = mergeEntries(isEntries(old) ? old : [], own, list)
  }
  return merged
}

function mergeEntries(base: readonly Entry[], mine: readonly Entry[], theirs: readonly Entry[]): readonly Entry[] {
  const before = byId(base)
  const here = byId(mine)
  const there = byId(theirs)
  const kept = mine.flatMap((own) => {
    const old = before.get(own.id)
    const isUntouched = old !== undefined && saysSame(old, own)
    const other = there.get(own.id)
    if (!isUntouched) return [own]
    return other ? [other] : []
  })
  const come = theirs.filter(({ id }) => {
    if (here.has(id)) return false
    const old = before.get(id)
    return !old || !saysSame(old, there.get(id))
  })
  return [...kept, ...come]
}

function isEntries(value: unknown): value is readonly Entry[] {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => typeof entry === 'object' && entry !== null && 'id' in entry)
  )
}

function byId<T extends Entry>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]))
}
