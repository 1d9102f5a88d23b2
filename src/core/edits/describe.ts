/** What a step of undo or redo is about, in one word and with the words of the text that it concerns. */
import type { Annotation } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from './edit.ts'
import { type Direction, type History, nextStep, type Step } from './history.ts'

/** What an analyst did; named in `src/i18n` (`acting.names`). */
export const ACTIONS = [
  'tag',
  'delete',
  'retag',
  'resize',
  'split',
  'merge',
  'note',
  'link',
  'value',
  'speaker',
  'attributes',
  'status',
  'review',
  'reply',
  'decision',
  'rejection',
  'dismissal',
  'seen',
  'carry',
  'change',
] as const

/** One of `ACTIONS`. */
export type Action = (typeof ACTIONS)[number]

/** An action, and how many annotations or entries it was about (at least 1). */
export interface NamedAction {
  readonly action: Action
  readonly count: number
}

/** What a step undoes or does again. */
export interface DescribedStep extends NamedAction {
  /** The words of the first annotation that it is about; null where it is about none of this layer. */
  readonly quote: string | null
  /** The one carried annotation that the step decides about; null where it is about none, or more. */
  readonly carried: string | null
  /** Where the text shows what changes, before the step and after it, by start. */
  readonly places: readonly Span[]
}

type Part = Exclude<Edit, { readonly type: 'batch' }>

/** The action that the next step in `direction` undoes or does again; null if there is none. */
export function nextAction({ history }: { readonly history: History<Step> }, direction: Direction): NamedAction | null {
  const step = nextStep(history, direction)
  return step ? actionOf(step, direction) : null
}

/** What `step`, the next one in `direction`, is about, in a layer in which it wasn't taken yet. */
export function describeStep(layer: Layer, step: Step, direction: Direction): DescribedStep {
  const places = placesOf(layer, step).toSorted((a, b) => a.start - b.start || a.end - b.end)
  const named = actionOf(step, direction)
  const [carried] = named.action === 'carry' && named.count === 1 && step.type !== 'memory' ? carriedIn(step) : []
  return { ...named, quote: quoteOf(layer, step), carried: carried ?? null, places }
}

function actionOf(step: Step, direction: Direction): NamedAction {
  if (step.type === 'memory' && (step.change.pairs?.length || step.change.claims?.length))
    return { action: 'dismissal', count: 1 }
  if (step.type === 'memory') return { action: 'rejection', count: Math.max(1, step.change.places.length) }
  const counts = new Map<Part['type'], number>()
  for (const part of partsOf(step)) {
    const type = direction === 'undo' ? undoneBy(part.type) : part.type
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  const count = (type: Part['type']) => counts.get(type) ?? 0
  const [added, removed] = [count('add'), count('remove')]
  if (partsOf(step).some(isCarrying)) return { action: 'carry', count: Math.max(1, carriedIn(step).size) }
  if (count('decision') > 0) return { action: 'decision', count: count('decision') }
  if (added > 0 && removed > 0) return { action: 'change', count: added + removed }
  if (added > 0) return count('resize') > 0 ? { action: 'split', count: 1 } : { action: 'tag', count: added }
  if (removed > 0) return count('resize') > 0 ? { action: 'merge', count: 1 } : { action: 'delete', count: removed }
  const [first, ...others] = [...counts.keys()]
  if (first === undefined) return { action: 'change', count: 1 }
  // A value or speaker that comes with another tag is part of that.
  if (count('retag') > 0) return { action: 'retag', count: count('retag') }
  return others.length > 0
    ? { action: 'change', count: Math.max(...counts.values()) }
    : { action: ACTION_OF[first], count: count(first) }
}

/** Whether an edit carries an annotation over, or decides about one that was; undone, such an annotation is removed. */
function isCarrying(part: Part): boolean {
  return (
    part.type === 'carried' ||
    part.type === 'uncarried' ||
    (part.type === 'add' && part.annotation.carried !== undefined)
  )
}

/** The annotations that a step carries, decides about, lists or removes. */
function carriedIn(step: Edit): ReadonlySet<string> {
  return new Set(
    partsOf(step).flatMap((part) => {
      if (part.type === 'add') return [part.annotation.id]
      if (part.type === 'uncarried') return part.uncarried ? [part.uncarried.annotation] : []
      return part.type === 'remove' || part.type === 'carried' ? [part.id] : []
    }),
  )
}

/** The type of the edit whose inverse has this type. */
function undoneBy(type: Part['type']): Part['type'] {
  if (type === 'add') return 'remove'
  return type === 'remove' ? 'add' : type
}

const ACTION_OF: Readonly<Record<Part['type'], Action>> = {
  add: 'tag',
  remove: 'delete',
  retag: 'retag',
  resize: 'resize',
  note: 'note',
  link: 'link',
  value: 'value',
  speaker: 'speaker',
  attributes: 'attributes',
  'article-attributes': 'attributes',
  status: 'status',
  review: 'review',
  reply: 'reply',
  decision: 'decision',
  seen: 'seen',
  carried: 'carry',
  uncarried: 'carry',
}

function partsOf(edit: Edit): readonly Part[] {
  return edit.type === 'batch' ? edit.edits.flatMap(partsOf) : [edit]
}

function quoteOf(layer: Layer, step: Step): string | null {
  if (step.type === 'memory') return step.change.words[0]?.words ?? null
  const parts = partsOf(step)
  // Of a link that a deletion takes along, the deleted annotation is what it is about.
  const main = parts.find(({ type }) => type === 'add' || type === 'remove') ?? parts[0]
  return main ? (annotationOf(layer, main)?.quote ?? null) : null
}

function placesOf(layer: Layer, step: Step): readonly Span[] {
  if (step.type === 'memory') return step.change.places.filter(({ article }) => article === layer.article.id)
  const parts = partsOf(step)
  const byId = parts.length > FEW ? new Map(layer.annotations.map((one) => [one.id, one])) : null
  return parts.flatMap((part) => {
    if (part.type === 'review') return part.review?.proposal ?? []
    if (part.type === 'seen') return part.seen ?? layer.seen?.find(({ id }) => id === part.id) ?? []
    const annotation = byId && 'id' in part ? byId.get(part.id) : annotationOf(layer, part)
    const there = part.type === 'add' ? part.annotation : annotation
    const spans: Span[] = there ? [there] : []
    return part.type === 'resize' ? [...spans, { start: part.start, end: part.end }] : spans
  })
}

/** From so many edits on, annotations are looked up in a map. */
const FEW = 8

function annotationOf({ annotations }: Layer, part: Part): Annotation | undefined {
  if (part.type === 'add') return part.annotation
  return 'id' in part ? annotations.find(({ id }) => id === part.id) : undefined
}
