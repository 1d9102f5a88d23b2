/**
 * The one function that changes a layer. It runs in the window, which shows the outcome at once, and again in the main
 * process, which stores it; it is pure, so the two agree.
 *
 * Laws, for a layer that was parsed and in which `checkLayer` finds nothing: a failed edit changes nothing; applying an
 * edit and then its inverse gives a layer that serialises to the same bytes; the outcome's annotations are sorted, their
 * ids unique, their anchors equal to the text, their link targets present. In a layer that has faults an edit makes no
 * new ones, and those it doesn't concern don't stop it.
 */

import { type Annotation, anchorOf, compareAnnotations, orderFields } from '../model/annotation.ts'
import type { Answered } from '../model/attributes.ts'
import type { Layer } from '../model/layer.ts'
import { createSpan } from '../model/span.ts'
import { orderLayerFields, withSeen, withUncarried } from '../model/storedLayer.ts'
import { fail } from '../problem.ts'
import { ok, type Result, unreachable } from '../result.ts'
import { countWhile } from '../search.ts'
import { changeEntry, type Entries, entriesOf } from './applyEntry.ts'
import { brokenLink } from './brokenLink.ts'
import type { Edit } from './edit.ts'

/** A layer after an edit, the inverse edit, and the ids of annotations added, changed or removed. */
export interface Applied {
  readonly layer: Layer
  readonly inverse: Edit
  readonly touched: readonly string[]
}

/** Annotations changed so far by an edit; null for a removed one. */
interface Draft {
  readonly text: string
  readonly find: Find
  readonly changes: Map<string, Annotation | null>
  status: Layer['status']
  answers: Answered
  readonly entries: Entries
}

/**
 * Applies `edit` to `layer`, a layer over `text`. Fails, changing nothing, with `annotation-unknown`,
 * `annotation-duplicate`, `span-empty`, `span-outside`, `slice-differs` (the annotation to add says other words than
 * the text) or `link-target-missing` (a link would lead nowhere), and as `changeEntry` does.
 */
export function applyEdit(text: string, layer: Layer, edit: Edit): Result<Applied> {
  const find = edit.type === 'batch' ? finderOfMany(layer) : finderOfFew(layer)
  const { status, attributes, codebook } = layer
  const answers = { attributes, codebook }
  const draft: Draft = { text, find, changes: new Map(), status, answers, entries: entriesOf(layer) }
  const inverse = step(draft, edit)
  if (!inverse.ok) return inverse
  const annotations = merge(draft, layer.annotations)
  const broken = brokenLink(annotations, draft, (id) => current(draft, id))
  if (broken) return { ok: false, error: broken }
  const { seen, uncarried, ...entries } = draft.entries
  const changed: Layer = { ...layer, status: draft.status, annotations, ...entries }
  return ok({
    layer: withAnswers(withUncarried(withSeen(changed, seen), uncarried), draft.answers),
    inverse: inverse.value,
    touched: [...draft.changes.keys()],
  })
}

type Find = (id: string) => Annotation | undefined

function finderOfMany({ annotations }: Layer): Find {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  return (id) => byId.get(id)
}

/** Scans for each id, which is faster than building a map when there are only a few. */
function finderOfFew({ annotations }: Layer): Find {
  const found = new Map<string, Annotation | undefined>()
  return (id) => {
    if (!found.has(id))
      found.set(
        id,
        annotations.find((annotation) => annotation.id === id),
      )
    return found.get(id)
  }
}

/** Adds one edit to the draft and returns its inverse. */
function step(draft: Draft, edit: Edit): Result<Edit> {
  switch (edit.type) {
    case 'add':
      return add(draft, edit.annotation)
    case 'remove': {
      const before = current(draft, edit.id)
      if (!before) return unknown(edit.id)
      draft.changes.set(edit.id, null)
      return ok({ type: 'add', annotation: before })
    }
    case 'status': {
      const before = draft.status
      draft.status = edit.status
      return ok({ type: 'status', status: before })
    }
    case 'article-attributes': {
      const { attributes, codebook } = draft.answers
      draft.answers = { attributes: edit.attributes ?? undefined, codebook: edit.codebook ?? undefined }
      return ok({ type: 'article-attributes', attributes: attributes ?? null, codebook: codebook ?? null })
    }
    case 'review':
    case 'reply':
    case 'decision':
    case 'seen':
    case 'uncarried':
      return changeEntry(draft.text, draft.entries, edit)
    case 'batch': {
      const inverses: Edit[] = []
      for (const part of edit.edits) {
        const inverse = step(draft, part)
        if (!inverse.ok) return inverse
        inverses.push(inverse.value)
      }
      return ok({ type: 'batch', edits: inverses.reverse() })
    }
    default:
      return change(draft, edit)
  }
}

function add(draft: Draft, annotation: Annotation): Result<Edit> {
  if (current(draft, annotation.id)) return fail('annotation-duplicate', { id: annotation.id, path: 'annotations' })
  const span = createSpan(annotation.start, annotation.end, draft.text.length)
  if (!span.ok) return span
  const anchor = anchorOf(draft.text, annotation)
  const same =
    anchor.quote === annotation.quote && anchor.prefix === annotation.prefix && anchor.suffix === annotation.suffix
  if (!same) {
    return fail('slice-differs', {
      id: annotation.id,
      start: annotation.start,
      quote: annotation.quote,
      text: anchor.quote,
    })
  }
  draft.changes.set(annotation.id, orderFields(annotation))
  return ok({ type: 'remove', id: annotation.id })
}

type ChangeEdit = Extract<Edit, { readonly at: string }>

function change(draft: Draft, edit: ChangeEdit): Result<Edit> {
  const before = current(draft, edit.id)
  if (!before) return unknown(edit.id)
  const stamp = { id: edit.id, at: before.updated }
  const put = (fields: Partial<Annotation>) => {
    draft.changes.set(edit.id, orderFields({ ...before, ...fields, updated: edit.at }))
  }
  switch (edit.type) {
    case 'retag':
      put({ tag: edit.tag })
      return ok({ type: 'retag', tag: before.tag, ...stamp })
    case 'resize': {
      const span = createSpan(edit.start, edit.end, draft.text.length)
      if (!span.ok) return span
      put({ ...span.value, ...anchorOf(draft.text, span.value) })
      return ok({ type: 'resize', start: before.start, end: before.end, ...stamp })
    }
    case 'note':
      put({ note: edit.note })
      return ok({ type: 'note', note: before.note, ...stamp })
    case 'link':
      put({ links: edit.links })
      return ok({ type: 'link', links: before.links, ...stamp })
    case 'value':
      put({ value: edit.value ?? undefined })
      return ok({ type: 'value', value: before.value ?? null, ...stamp })
    case 'speaker':
      put({ speaker: edit.speaker ?? undefined })
      return ok({ type: 'speaker', speaker: before.speaker ?? null, ...stamp })
    case 'carried':
      put({ carried: edit.carried ?? undefined })
      return ok({ type: 'carried', carried: before.carried ?? null, ...stamp })
    case 'attributes':
      put({ attributes: edit.attributes ?? undefined, codebook: edit.codebook ?? undefined })
      return ok({
        type: 'attributes',
        attributes: before.attributes ?? null,
        codebook: before.codebook ?? null,
        ...stamp,
      })
    default:
      return unreachable(edit)
  }
}

/** The layer with the answers about its article in the file format's order, or without any. */
function withAnswers(layer: Layer, { attributes, codebook }: Answered): Layer {
  if (layer.attributes === attributes && layer.codebook === codebook) return layer
  return orderLayerFields({ ...layer, attributes, codebook })
}

function current(draft: Draft, id: string): Annotation | undefined {
  const changed = draft.changes.get(id)
  return changed === undefined ? draft.find(id) : (changed ?? undefined)
}

function unknown(id: string) {
  return fail('annotation-unknown', { id })
}

/**
 * The sorted annotations with the changes put in. What is between two changes is copied as a whole, so that one key
 * press on ten thousand annotations doesn't look at each.
 */
function merge({ find, changes }: Draft, annotations: readonly Annotation[]): readonly Annotation[] {
  const cuts: Cut[] = []
  for (const [id, after] of changes) {
    const before = find(id)
    if (before) cuts.push({ at: annotations.indexOf(before), without: true, put: null })
    if (after) cuts.push({ at: placeFor(after, annotations), without: false, put: after })
  }
  cuts.sort((a, b) => a.at - b.at || Number(a.without) - Number(b.without) || comparePut(a, b))
  const parts: (readonly Annotation[])[] = []
  let from = 0
  for (const { at, without, put } of cuts) {
    parts.push(annotations.slice(from, at))
    if (put) parts.push([put])
    from = without ? at + 1 : at
  }
  return cuts.length === 0 ? annotations : ([] as Annotation[]).concat(...parts, annotations.slice(from))
}

/** A position at which an annotation is left out or inserted. */
interface Cut {
  readonly at: number
  readonly without: boolean
  readonly put: Annotation | null
}

function comparePut(a: Cut, b: Cut): number {
  return a.put && b.put ? compareAnnotations(a.put, b.put) : 0
}

/** The index of the first annotation that belongs after `incoming`. */
function placeFor(incoming: Annotation, annotations: readonly Annotation[]): number {
  return countWhile(annotations.length, (index) => {
    const there = annotations[index]
    return !there || compareAnnotations(there, incoming) <= 0
  })
}
