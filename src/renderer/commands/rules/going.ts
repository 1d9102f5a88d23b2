/** Which annotation comes next, and what several selected ones become. */
import { unattributed } from '../../../core/edits/planLinks.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { DocumentView, Outcome, TextSelection } from './outcome.ts'
import { filteredAnnotations, selectedAnnotation, selectedAnnotations } from './selected.ts'

/** Which way to go through the annotations. */
export type Way = 'next' | 'previous'

type Fits = (annotation: Annotation) => boolean

/** Selects an annotation, sets the text cursor at its start and scrolls it into view. */
export function goTo(annotation: Annotation): Outcome {
  const { id, start, end } = annotation
  return {
    selected: id,
    ends: { anchor: start, focus: start },
    reveal: [end, start],
    jump: 'annotations',
    announcement: { key: 'selected', annotation },
  }
}

/** Selects an annotation where the text cursor is in it already. */
export function goToClicked(annotation: Annotation): Outcome {
  return { selected: annotation.id, jump: 'annotations', announcement: { key: 'selected', annotation } }
}

/**
 * Goes to the next or previous annotation that is shown and that `fits`: from the selected one, or from the text cursor
 * if nothing is selected or the cursor was moved away from it. Null past the last or first.
 */
export function goBeside(
  document: DocumentView,
  selection: TextSelection,
  way: Way,
  fits: Fits = () => true,
): Outcome | null {
  const isElsewhere = isCursorElsewhere(document, selection)
  const target = isElsewhere
    ? besideCursor(document, selection, way, fits)
    : besideSelected(document, selection, way, fits)
  return target ? goTo(target) : null
}

/** Goes to the next or previous annotation with the selected one's tag; says so past the last or first. */
export function goToSameTag(document: DocumentView, selection: TextSelection, way: Way): Outcome {
  const tag = selectedAnnotation(document)?.tag
  const end = { key: way === 'next' ? 'nothingFor.lastOfTag' : 'nothingFor.firstOfTag' } as const
  return (
    goBeside(document, selection, way, (annotation) => tag === undefined || annotation.tag === tag) ?? {
      announcement: end,
    }
  )
}

/** Goes to the next quote or claim that no attribution is linked to, starting over after the last; says if there is none. */
export function goToUnattributed(document: DocumentView, selection: TextSelection, tag: 'quote' | 'claim'): Outcome {
  const bare = new Set(unattributed(document.layer.annotations, tag))
  const [first] = bare
  if (!first) return { announcement: { key: `nothingUnlinked.${tag}` } }
  return goBeside(document, selection, 'next', (annotation) => bare.has(annotation)) ?? goTo(first)
}

/** Adds an annotation to the selected ones, or removes it from them. */
export function toggleSelected({ selected, others }: DocumentView, id: string): Outcome {
  const all = new Set([...others, ...(selected ? [selected] : [])])
  const kept = all.delete(id) ? ([...all].at(-1) ?? null) : id
  if (kept) all.delete(kept)
  return several(kept, all)
}

/** Selects everything that is shown from the selected annotation to this one. */
export function selectTo(document: DocumentView, id: string): Outcome {
  const shown = filteredAnnotations(document)
  const from = shown.findIndex((annotation) => annotation.id === document.selected)
  const to = shown.findIndex((annotation) => annotation.id === id)
  const range = from === -1 || to === -1 ? [] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  const others = new Set([...document.others, ...range.map((annotation) => annotation.id)])
  others.delete(id)
  return several(id, others)
}

/** Extends the selection to the next or previous annotation; says so past the last or first. */
export function extendSelected(document: DocumentView, selection: TextSelection, way: Way): Outcome {
  const target = besideSelected(document, selection, way, () => true)
  return target ? selectTo(document, target.id) : { announcement: { key: noneBeside(way) } }
}

/** Selects all that the filter shows. */
export function selectAllShown(document: DocumentView): Outcome | null {
  const [first, ...rest] = filteredAnnotations(document)
  return first ? several(first.id, new Set(rest.map(({ id }) => id))) : null
}

function several(id: string | null, others: ReadonlySet<string>): Outcome {
  const count = others.size + 1
  return { selected: id, others, ...(id && { announcement: { key: 'selectedCount', count } }) }
}

/** What is said past the last annotation or the first. */
export function noneBeside(way: Way): 'nothingFor.lastOne' | 'nothingFor.firstOne' {
  return way === 'next' ? 'nothingFor.lastOne' : 'nothingFor.firstOne'
}

/** Whether exactly one annotation is selected and the text cursor is not at it. */
function isCursorElsewhere(document: DocumentView, { last }: TextSelection): boolean {
  const [selected, ...others] = selectedAnnotations(document)
  if (!selected || others.length > 0 || !last) return false
  return last.focus < selected.start || last.focus > selected.end
}

function besideSelected(document: DocumentView, selection: TextSelection, way: Way, fits: Fits) {
  const shown = filteredAnnotations(document)
  const at = shown.findIndex(({ id }) => id === document.selected)
  if (at === -1) return besideCursor(document, selection, way, fits)
  return way === 'next' ? shown.slice(at + 1).find(fits) : shown.slice(0, at).findLast(fits)
}

function besideCursor(document: DocumentView, { last }: TextSelection, way: Way, fits: Fits) {
  const others = filteredAnnotations(document).filter(
    (annotation) => annotation.id !== document.selected && fits(annotation),
  )
  if (!last) return way === 'next' ? others[0] : others.at(-1)
  return way === 'next'
    ? others.find((annotation) => annotation.start >= last.focus)
    : others.findLast((annotation) => annotation.start < last.focus)
}
