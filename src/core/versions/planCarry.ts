/**
 * Carrying an annotator's layer from one version of an article to a later one: a plan of ordinary edits, so that one step
 * of undo takes all of it back. What was carried or listed before is left alone: a plan can be made again when the earlier
 * layer has grown.
 */
import { alignTexts } from '../anchoring/alignment.ts'
import { type PlaceAgain, type PlacedAgain, placingIn } from '../anchoring/placeAgain.ts'
import type { Edit } from '../edits/edit.ts'
import type { IdsAndClock, SaysMore } from '../edits/plan.ts'
import { type Annotation, anchorOf, type Carried } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision, Layer, SeenPassage, Uncarried } from '../model/layer.ts'
import type { Span } from '../model/span.ts'

/** A version of an article and a layer on it. */
export interface LayeredVersion {
  readonly article: Pick<Article, 'id' | 'text'>
  readonly layer: Layer
}

/** How many annotations were carried and how, and what was not. */
export interface CarryCounts {
  readonly same: number
  readonly moved: number
  readonly changed: number
  readonly gone: number
  readonly ambiguous: number
  /** Links to annotations that have no place in the later version. */
  readonly links: number
}

/** The edit (an empty batch where there is nothing to carry) and what it comes to. */
export interface CarryPlan {
  readonly edit: Extract<Edit, { type: 'batch' }>
  readonly counts: CarryCounts
}

/** What a plan may know beside the texts. */
export interface CarryOptions extends IdsAndClock {
  /** What changed words say: a figure's value isn't carried to another figure. */
  readonly saysMore?: SaysMore | undefined
}

type Part = CarryPlan['edit']['edits'][number]

/** The annotations of the earlier layer that a plan would carry or list. */
export function outstanding(earlier: Layer, later: Layer): readonly Annotation[] {
  const known = new Set([
    ...later.annotations.map(({ id }) => id),
    ...(later.uncarried ?? []).map(({ annotation }) => annotation),
  ])
  return earlier.annotations.filter(({ id }) => !known.has(id))
}

/** Plans what carries `earlier` into `later`, two versions of one article with one annotator's layers. */
export function planCarry(earlier: LayeredVersion, later: LayeredVersion, options: CarryOptions): CarryPlan {
  const waiting = outstanding(earlier.layer, later.layer)
  const place = placingIn(alignTexts(earlier.article.text, later.article.text))
  const at = options.now()
  const counts = { same: 0, moved: 0, changed: 0, gone: 0, ambiguous: 0, links: 0 }
  const placed: { readonly annotation: Annotation; readonly found: Extract<PlacedAgain, Span> }[] = []
  const lost: Part[] = []
  for (const annotation of waiting) {
    const found = place(annotation)
    counts[found.as === 'evened' ? 'same' : found.as] += 1
    if ('start' in found) placed.push({ annotation, found })
    else lost.push(listed(earlier.article.id, annotation, found.as, options.newId(), at))
  }
  const there = new Set([...later.layer.annotations, ...placed.map(({ annotation }) => annotation)].map(({ id }) => id))
  const added = placed.map(({ annotation, found }): Part => {
    const links = annotation.links.filter(({ to }) => there.has(to))
    counts.links += annotation.links.length - links.length
    const carried = carriedAs(earlier.article.id, found.as, annotation)
    return { type: 'add', annotation: { ...moved(annotation, later.article.text, found, options), links, carried } }
  })
  const others = [...carriedSeen(earlier, later, place), ...carriedDecisions(earlier, later, place)]
  return {
    edit: { type: 'batch', edits: [...added, ...lost, ...carriedAnswers(earlier.layer, later.layer), ...others] },
    counts,
  }
}

/** What nobody has agreed to in the earlier version is as open in the later one, whatever became of its words. */
function carriedAs(article: string, as: Extract<PlacedAgain, Span>['as'], { carried: before }: Annotation): Carried {
  if (as !== 'same' && as !== 'evened') return { article, as, confirmed: false }
  return before?.confirmed === false
    ? { article, as: before.as, confirmed: false }
    : { article, as: 'same', confirmed: true }
}

/** An annotation at its new place. What is known of its words only goes along with the same words. */
function moved(
  annotation: Annotation,
  text: string,
  { start, end, as }: Extract<PlacedAgain, Span>,
  { saysMore }: CarryOptions,
): Annotation {
  const anchor = anchorOf(text, { start, end })
  const { value, ...rest } = annotation
  if (as !== 'changed' || annotation.tag !== 'figure') return { ...annotation, start, end, ...anchor }
  const said = saysMore?.({ start, end }, 'figure').value
  return { ...rest, start, end, ...anchor, ...(said && { value: said }) }
}

/** The entry for an annotation that isn't carried. */
function listed(
  article: string,
  { id: annotation, quote }: Annotation,
  reason: Uncarried['reason'],
  id: string,
  at: string,
): Part {
  return { type: 'uncarried', id, uncarried: { id, article, annotation, reason, quote, at } }
}

/** Answers about the article as a whole, where the later version has none. */
function carriedAnswers({ attributes, codebook }: Layer, later: Layer): readonly Part[] {
  if (!attributes || later.attributes) return []
  return [{ type: 'article-attributes', attributes, codebook: codebook ?? null }]
}

/** Passages that were looked at and are the same. */
function carriedSeen(
  { layer: { seen = [] } }: LayeredVersion,
  { layer }: LayeredVersion,
  place: PlaceAgain,
): readonly Part[] {
  const known = new Set((layer.seen ?? []).map(({ id }) => id))
  return seen.flatMap((passage): readonly Part[] => {
    const found = known.has(passage.id) ? null : place(passage)
    if (!found || (found.as !== 'same' && found.as !== 'evened')) return []
    const carried: SeenPassage = { ...passage, start: found.start, end: found.end }
    return [{ type: 'seen', id: passage.id, seen: carried }]
  })
}

/** What was resolved about annotations that have a place. */
function carriedDecisions(
  { layer: { decisions = [] } }: LayeredVersion,
  { layer }: LayeredVersion,
  place: PlaceAgain,
): readonly Part[] {
  const known = new Set((layer.decisions ?? []).map(({ id }) => id))
  return decisions.flatMap((decision): readonly Part[] => {
    if (known.has(decision.id)) return []
    const units = decision.units.flatMap((unit) => {
      const found = place(unit)
      return 'start' in found ? [{ ...unit, start: found.start, end: found.end }] : []
    })
    if (units.length === 0) return []
    const carried: Decision = { ...decision, units }
    return [{ type: 'decision', id: decision.id, decision: carried }]
  })
}
