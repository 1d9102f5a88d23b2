/**
 * Reviewing a colleague's layer: verdicts are in the reviewer's own layer and name the colleague's annotation. There is
 * at most one verdict by a reviewer on an annotation; another one replaces it.
 */
import type { Edit } from '../edits/edit.ts'
import type { IdsAndClock } from '../edits/plan.ts'
import { saysSame } from '../merge/difference.ts'
import type { Annotation } from '../model/annotation.ts'
import { anchorOf } from '../model/annotation.ts'
import { type Attributes, valuesOf } from '../model/attributes.ts'
import type { Layer, Reply, Review, ReviewReason } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'

/** The reasons for which an annotation can be disputed, in the order in which they are offered. */
export const DISPUTE_REASONS = [
  'boundary',
  'tag',
  'not-checkable',
  'guideline',
  'other',
] as const satisfies readonly ReviewReason[]

/** What should be tagged instead, or where nothing is tagged. */
export type Proposal = Span & { readonly tag: Tag; readonly attributes?: Attributes | undefined }

/** What a reviewer says of an annotation. */
export type Verdict = Pick<Review, 'verdict' | 'reason' | 'attribute' | 'proposal' | 'comment'>

/** Agreement, with nothing more said. */
export const AGREED: Verdict = { verdict: 'agree', reason: null, proposal: null, comment: '' }

/** The verdict of `layer`'s annotator on a colleague's annotation, if there is one. */
export function verdictOn(layer: Layer, colleague: string, annotation: string): Review | undefined {
  return layer.reviews.find((review) => review.annotator === colleague && review.annotation === annotation)
}

/** The verdicts of `layer`'s annotator on a colleague's annotations, by annotation. */
export function verdictsOn(layer: Layer, colleague: string): ReadonlyMap<string, Review> {
  const found = new Map<string, Review>()
  for (const review of layer.reviews) {
    if (review.annotator === colleague && review.annotation !== null) found.set(review.annotation, review)
  }
  return found
}

/** The edit that gives a verdict on a colleague's annotation, in place of the one before. */
export function planVerdict(
  layer: Layer,
  colleague: string,
  annotation: string,
  verdict: Verdict,
  idsAndClock: IdsAndClock,
): Edit {
  const id = verdictOn(layer, colleague, annotation)?.id ?? idsAndClock.newId()
  return { type: 'review', id, review: { id, annotator: colleague, annotation, ...verdict, at: idsAndClock.now() } }
}

/** The edit that says to a colleague what should be tagged. */
export function planMissing(
  colleague: string,
  proposal: Proposal,
  comment: string,
  idsAndClock: IdsAndClock,
): Extract<Edit, { readonly type: 'review' }> {
  const id = idsAndClock.newId()
  const review: Review = {
    id,
    annotator: colleague,
    annotation: null,
    verdict: 'dispute',
    reason: 'missing',
    proposal,
    comment,
    at: idsAndClock.now(),
  }
  return { type: 'review', id, review }
}

/** The edit that changes what a review proposes or comments. */
export function planRevise(
  review: Review,
  change: Partial<Pick<Review, 'proposal' | 'comment'>>,
  idsAndClock: IdsAndClock,
): Edit {
  return { type: 'review', id: review.id, review: { ...review, ...change, at: idsAndClock.now() } }
}

/** The edit that removes a review. */
export function planWithdraw({ id }: Review): Edit {
  return { type: 'review', id, review: null }
}

/** The edit that replies to a review; the reply is in the layer of the annotator who writes it. */
export function planReply(reviewer: string, review: string, text: string, idsAndClock: IdsAndClock): Edit {
  const id = idsAndClock.newId()
  return { type: 'reply', id, reply: { id, re: { annotator: reviewer, review }, text, at: idsAndClock.now() } }
}

/** A reply to a review, and its author. */
export interface Answer {
  readonly by: string
  readonly reply: Reply
}

/** A review, its author, and the replies to it, oldest first. */
export interface Received {
  readonly reviewer: string
  readonly review: Review
  readonly replies: readonly Answer[]
}

/** The reviews that other layers hold about `annotator`'s annotations, and what should be tagged, in text order. */
export function reviewsOf(annotator: string, layers: readonly Layer[]): readonly Received[] {
  const placeOf = new Map(
    layers.flatMap((layer) =>
      layer.annotator.id === annotator ? layer.annotations.map(({ id, start }) => [id, start] as const) : [],
    ),
  )
  const place = ({ review }: Received) => placeOf.get(review.annotation ?? '') ?? review.proposal?.start ?? 0
  return layers
    .flatMap((layer) => {
      const reviewer = layer.annotator.id
      const answers = answersTo(reviewer, layers)
      return layer.reviews
        .filter((review) => review.annotator === annotator)
        .map((review) => ({ reviewer, review, replies: answers.get(review.id) ?? [] }))
    })
    .sort((a, b) => place(a) - place(b) || (a.review.id < b.review.id ? -1 : 1))
}

/** The replies to a reviewer's reviews, by review, oldest first. */
export function answersTo(reviewer: string, layers: readonly Layer[]): ReadonlyMap<string, readonly Answer[]> {
  const answers = new Map<string, Answer[]>()
  for (const { annotator, replies } of layers) {
    for (const reply of replies) {
      if (reply.re.annotator !== reviewer) continue
      const known = answers.get(reply.re.review)
      if (known) known.push({ by: annotator.id, reply })
      else answers.set(reply.re.review, [{ by: annotator.id, reply }])
    }
  }
  for (const list of answers.values()) list.sort((a, b) => (a.reply.at < b.reply.at ? -1 : 1))
  return answers
}

/** Whether an annotator's layer already says what a review proposes. */
export function isAccepted(layer: Layer, { annotation, proposal }: Review): boolean {
  if (!proposal) return false
  return layer.annotations.some((other) => (annotation === null || other.id === annotation) && says(other, proposal))
}

/** Whether an annotation says what is proposed. */
export function says({ tag, start, end, attributes }: Annotation, proposal: Proposal): boolean {
  const isPlaced = tag === proposal.tag && start === proposal.start && end === proposal.end
  const keys = Object.keys(proposal.attributes ?? {})
  return isPlaced && keys.every((key) => saysSame(valuesOf(attributes, key), valuesOf(proposal.attributes, key)))
}

/**
 * The edit by which an annotator accepts what a review of their layer proposes: the annotation gets the tag and
 * edges, or a new one is made. Null where there is nothing to accept.
 */
export function planAcceptProposal(text: string, layer: Layer, review: Review, idsAndClock: IdsAndClock): Edit | null {
  const { proposal, annotation } = review
  if (!proposal || isAccepted(layer, review)) return null
  const at = idsAndClock.now()
  const before = layer.annotations.find(({ id }) => id === annotation)
  if (!before) return { type: 'add', annotation: annotationFor(text, proposal, idsAndClock) }
  const edits: Edit[] = []
  if (before.tag !== proposal.tag) edits.push({ type: 'retag', id: before.id, tag: proposal.tag, at })
  if (before.start !== proposal.start || before.end !== proposal.end) {
    edits.push({ type: 'resize', id: before.id, start: proposal.start, end: proposal.end, at })
  }
  const wanted = { ...before.attributes, ...proposal.attributes }
  if (proposal.attributes && !saysSame(before.attributes ?? {}, wanted))
    edits.push({ type: 'attributes', id: before.id, attributes: wanted, codebook: before.codebook ?? null, at })
  return { type: 'batch', edits }
}

/** A new annotation of `text` for a proposal. */
export function annotationFor(text: string, { tag, start, end }: Proposal, idsAndClock: IdsAndClock): Annotation {
  const now = idsAndClock.now()
  const anchor = anchorOf(text, { start, end })
  return { id: idsAndClock.newId(), tag, start, end, ...anchor, note: '', links: [], created: now, updated: now }
}
