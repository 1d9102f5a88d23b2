/** A reviewer's verdicts and replies follow to a later version once the annotations and verdicts they are about are there. */
import { alignTexts } from '../anchoring/alignment.ts'
import { placingIn } from '../anchoring/placeAgain.ts'
import type { Edit } from '../edits/edit.ts'
import type { Layer, Review } from '../model/layer.ts'
import type { LayeredVersion } from './planCarry.ts'

/** The edit, and how many verdicts and replies wait for a colleague to carry their layer over. */
export interface VerdictPlan {
  readonly edit: Extract<Edit, { type: 'batch' }>
  readonly carried: number
  readonly waiting: number
}

/**
 * Plans what brings the earlier layer's verdicts and replies into the later one. `colleagues` are the others' layers on the
 * later version. A proposal goes along where its words have a place; a verdict that is only a proposal waits else.
 */
export function planVerdicts(
  earlier: LayeredVersion,
  later: LayeredVersion,
  colleagues: readonly Layer[],
): VerdictPlan {
  const annotations = new Set(
    colleagues.flatMap(({ annotator, annotations: theirs }) => theirs.map(({ id }) => `${annotator.id}/${id}`)),
  )
  const known = new Set([...later.layer.reviews, ...later.layer.replies].map(({ id }) => id))
  const place = placingIn(alignTexts(earlier.article.text, later.article.text))
  const edits: VerdictPlan['edit']['edits'][number][] = []
  let waiting = 0
  const proposalOf = ({ proposal }: Review): Review['proposal'] => {
    const found = proposal && place(proposal)
    return proposal && found && 'start' in found ? { ...proposal, start: found.start, end: found.end } : null
  }
  for (const review of earlier.layer.reviews) {
    if (known.has(review.id)) continue
    const proposal = proposalOf(review)
    const isThere =
      review.annotation === null ? proposal !== null : annotations.has(`${review.annotator}/${review.annotation}`)
    if (isThere) edits.push({ type: 'review', id: review.id, review: { ...review, proposal } })
    else waiting += 1
  }
  const reviews = new Set(
    colleagues.flatMap(({ annotator, reviews: theirs }) => theirs.map(({ id }) => `${annotator.id}/${id}`)),
  )
  for (const reply of earlier.layer.replies) {
    if (known.has(reply.id)) continue
    if (reviews.has(`${reply.re.annotator}/${reply.re.review}`)) edits.push({ type: 'reply', id: reply.id, reply })
    else waiting += 1
  }
  return { edit: { type: 'batch', edits }, carried: edits.length, waiting }
}
