import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Layer, Review } from '../../../../src/core/model/layer.ts'
import { AGREED, reviewsOf, type Verdict } from '../../../../src/core/review/verdicts.ts'
import {
  accept,
  agree,
  comment,
  dispute,
  disputeAnswer,
  proposeEdges,
  proposeTag,
  type ReviewOutcome,
  type ReviewView,
  reply,
  withdraw,
} from '../../../../src/renderer/features/review/rules.ts'
import { CHANGED, layerOf, succeeded, uuid } from '../../core/support/layers.ts'
import { ARTICLE, countingIds, on, selecting, TEXT } from '../support.ts'

const COUNCIL = on('The council', 1)
const MEMBERS = on('31 members', 2, 'figure')
const NOBODY = on('Nobody', 3)
const BEN: Layer = { ...layerOf(ARTICLE, COUNCIL, MEMBERS, NOBODY), annotator: { id: 'ben', name: 'Ben' } }
const OWN = layerOf(ARTICLE)

/** A verdict on an annotation of Ben's that was given before. */
function given(number: number, annotation: string | null, verdict: Partial<Verdict>): Review {
  return { id: uuid(number), annotator: 'ben', annotation, ...AGREED, ...verdict, at: CHANGED }
}

function viewOf(current: string | null, fields: Partial<ReviewView> = {}): ReviewView {
  return { own: OWN, colleague: BEN, filter: { show: 'all', tag: null }, current, span: null, ...fields }
}

/** The reviews of the own layer once the outcome's edit was applied. */
function reviewsAfter({ own }: ReviewView, outcome: ReviewOutcome | null): readonly Review[] {
  if (!outcome) throw new Error('nothing was decided')
  return succeeded(applyEdit(TEXT, own, outcome.edit)).layer.reviews
}

describe('a dispute about an answer', () => {
  const view = viewOf(COUNCIL.id)
  const disputed = reviewsAfter(view, disputeAnswer(view, 'sure', 'no', countingIds()))
  const after = viewOf(COUNCIL.id, { own: { ...OWN, reviews: disputed } })

  it('stays one about that answer when it is commented on', () => {
    const outcome = comment(after, COUNCIL.id, 'See line 3.', countingIds())
    expect(reviewsAfter(after, outcome)).toMatchObject([
      { attribute: 'sure', reason: 'other', proposal: { attributes: { sure: 'no' } }, comment: 'See line 3.' },
    ])
  })

  it('keeps the proposed answer when other edges are proposed, too', () => {
    const span = { start: COUNCIL.start, end: COUNCIL.end - 1 }
    const outcome = proposeEdges({ ...after, span }, countingIds())
    expect(reviewsAfter(after, outcome)).toMatchObject([
      { reason: 'boundary', proposal: { ...span, attributes: { sure: 'no' } } },
    ])
  })

  it('can propose that nothing is answered', () => {
    expect(reviewsAfter(after, disputeAnswer(after, 'sure', [], countingIds()))).toMatchObject([
      { attribute: 'sure', proposal: { attributes: { sure: [] } } },
    ])
  })
})

describe('a verdict', () => {
  it('that agrees goes on to the next annotation', () => {
    const view = viewOf(COUNCIL.id)
    const outcome = agree(view, countingIds())
    expect(reviewsAfter(view, outcome)).toMatchObject([{ annotation: COUNCIL.id, verdict: 'agree', reason: null }])
    expect(outcome?.next?.id).toBe(MEMBERS.id)
  })

  it('that agrees with the last annotation goes nowhere', () => {
    expect(agree(viewOf(NOBODY.id), countingIds())?.next).toBeUndefined()
  })

  it('that disputes goes on, too', () => {
    const view = viewOf(COUNCIL.id)
    const outcome = dispute(view, 'not-checkable', countingIds())
    expect(reviewsAfter(view, outcome)).toMatchObject([{ verdict: 'dispute', reason: 'not-checkable', comment: '' }])
    expect(outcome?.next?.id).toBe(MEMBERS.id)
    expect(outcome).not.toHaveProperty('replaced')
  })

  it('takes the place of the one before, under the same id', () => {
    const own = { ...OWN, reviews: [given(50, COUNCIL.id, {})] }
    const view = viewOf(COUNCIL.id, { own })
    const outcome = dispute(view, 'tag', countingIds())
    const reviews = reviewsAfter(view, outcome)
    expect(outcome?.replaced).toMatchObject({ verdict: 'agree' })
    expect(agree(view, countingIds())).not.toHaveProperty('replaced')
    expect(reviews).toMatchObject([{ id: uuid(50), verdict: 'dispute', reason: 'tag' }])
  })

  it('that disputes keeps the proposal and the comment, one that agrees drops them', () => {
    const proposal = { tag: 'quote', start: 0, end: 3 } as const
    const before = given(50, COUNCIL.id, { verdict: 'dispute', reason: 'tag', proposal, comment: 'Look.' })
    const view = viewOf(COUNCIL.id, { own: { ...OWN, reviews: [before] } })
    expect(reviewsAfter(view, dispute(view, 'guideline', countingIds()))).toMatchObject([
      { reason: 'guideline', proposal, comment: 'Look.' },
    ])
    expect(reviewsAfter(view, agree(view, countingIds()))).toMatchObject([AGREED])
  })

  it('goes on to what came after it where the filter lets only undecided ones through', () => {
    const own = { ...OWN, reviews: [given(50, MEMBERS.id, {})] }
    const view = viewOf(COUNCIL.id, { own, filter: { show: 'undecided', tag: null } })
    expect(agree(view, countingIds())?.next?.id).toBe(NOBODY.id)
  })

  it('goes on from an annotation that the filter hides by now', () => {
    const own = { ...OWN, reviews: [given(50, MEMBERS.id, {})] }
    const view = viewOf(MEMBERS.id, { own, filter: { show: 'undecided', tag: null } })
    expect(agree(view, countingIds())?.next?.id).toBe(NOBODY.id)
  })

  it('skips annotations of other tags where the filter shows one tag', () => {
    const view = viewOf(COUNCIL.id, { filter: { show: 'all', tag: 'claim' } })
    expect(agree(view, countingIds())?.next?.id).toBe(NOBODY.id)
  })

  it('is given on nothing where nothing is current', () => {
    expect(agree(viewOf(null), countingIds())).toBeNull()
    expect(dispute(viewOf(uuid(99)), 'tag', countingIds())).toBeNull()
  })
})

describe('a comment', () => {
  it('is a dispute for another reason where nothing was said yet', () => {
    const view = viewOf(null)
    expect(reviewsAfter(view, comment(view, COUNCIL.id, 'Why?', countingIds()))).toMatchObject([
      { annotation: COUNCIL.id, verdict: 'dispute', reason: 'other', comment: 'Why?' },
    ])
  })

  it('leaves the verdict, its reason and its proposal as they are', () => {
    const view = viewOf(COUNCIL.id, { own: { ...OWN, reviews: [given(50, COUNCIL.id, {})] } })
    expect(reviewsAfter(view, comment(view, COUNCIL.id, 'Yes.', countingIds()))).toMatchObject([
      { id: uuid(50), verdict: 'agree', reason: null, comment: 'Yes.' },
    ])
  })

  it('belongs to the item it was written at, whatever is current by now', () => {
    const view = viewOf(NOBODY.id)
    expect(reviewsAfter(view, comment(view, COUNCIL.id, 'Here.', countingIds()))[0]?.annotation).toBe(COUNCIL.id)
  })
})

describe('a proposal', () => {
  it('of edges disputes the edges, keeps the comment and leaves the text cursor at its end', () => {
    const own = { ...OWN, reviews: [given(50, MEMBERS.id, { comment: 'Look.' })] }
    const { span } = selecting('All 31 members')
    const view = viewOf(MEMBERS.id, { own, span })
    const outcome = proposeEdges(view, countingIds())
    expect(reviewsAfter(view, outcome)).toMatchObject([
      { reason: 'boundary', proposal: { tag: 'figure', ...span }, comment: 'Look.' },
    ])
    expect(outcome?.cursor).toBe(span?.end)
  })

  it('of edges keeps a tag that was proposed before, and needs selected text', () => {
    const proposal = { tag: 'claim', start: MEMBERS.start, end: MEMBERS.end } as const
    const own = { ...OWN, reviews: [given(50, MEMBERS.id, { verdict: 'dispute', reason: 'tag', proposal })] }
    const { span } = selecting('All 31 members')
    const view = viewOf(MEMBERS.id, { own, span })
    expect(reviewsAfter(view, proposeEdges(view, countingIds()))).toMatchObject([
      { reason: 'tag', proposal: { tag: 'claim', ...span } },
    ])
    expect(proposeEdges({ ...view, span: null }, countingIds())).toBeNull()
  })

  it('of a tag keeps edges that were proposed before', () => {
    const { span } = selecting('All 31 members')
    const proposal = { tag: 'figure', ...(span ?? { start: 0, end: 1 }) } as const
    const own = { ...OWN, reviews: [given(50, MEMBERS.id, { verdict: 'dispute', reason: 'boundary', proposal })] }
    const view = viewOf(MEMBERS.id, { own })
    expect(reviewsAfter(view, proposeTag(view, 'claim', countingIds()))).toMatchObject([
      { reason: 'tag', proposal: { tag: 'claim', ...span } },
    ])
  })

  it('for selected text apart from the current item says what should be tagged, and makes that current', () => {
    const { span } = selecting('Ann Smit')
    const view = viewOf(COUNCIL.id, { span })
    const outcome = proposeTag(view, 'attribution', countingIds())
    const [review] = reviewsAfter(view, outcome)
    expect(review).toMatchObject({ annotation: null, reason: 'missing', proposal: { tag: 'attribution', ...span } })
    expect(outcome).toMatchObject({ current: review?.id, cursor: span?.end })
  })

  it('is changed where it is what should be tagged', () => {
    const proposal = { tag: 'claim', start: 0, end: 3 } as const
    const missing = given(50, null, { verdict: 'dispute', reason: 'missing', proposal, comment: 'Look.' })
    const view = viewOf(missing.id, { own: { ...OWN, reviews: [missing] } })
    expect(reviewsAfter(view, proposeTag(view, 'quote', countingIds()))).toMatchObject([
      { id: uuid(50), annotation: null, reason: 'missing', proposal: { ...proposal, tag: 'quote' }, comment: 'Look.' },
    ])
  })

  it('is nothing without selected text and a current item', () => {
    expect(proposeTag(viewOf(null), 'claim', countingIds())).toBeNull()
  })
})

describe('withdrawing', () => {
  it('takes back what was said of the current item', () => {
    const view = viewOf(COUNCIL.id, { own: { ...OWN, reviews: [given(50, COUNCIL.id, {})] } })
    expect(reviewsAfter(view, withdraw(view))).toEqual([])
  })

  it('is nothing where nothing was said', () => {
    expect(withdraw(viewOf(COUNCIL.id))).toBeNull()
  })
})

describe('what a colleague said', () => {
  const proposal = { tag: 'quote', start: COUNCIL.start, end: COUNCIL.end } as const
  const review = { ...given(50, COUNCIL.id, { verdict: 'dispute', reason: 'tag', proposal }), annotator: 'anna' }
  const own = layerOf(ARTICLE, COUNCIL)
  const [received] = reviewsOf('anna', [own, { ...BEN, reviews: [review] }])
  if (!received) throw new Error('no review')

  it('is answered in the own layer, and not without words', () => {
    const outcome = reply(received, 'True.', countingIds())
    expect(outcome?.edit).toMatchObject({
      type: 'reply',
      reply: { re: { annotator: 'ben', review: uuid(50) }, text: 'True.' },
    })
    expect(reply(received, '', countingIds())).toBeNull()
  })

  it('is accepted once: the annotation then says what was proposed', () => {
    const outcome = accept(TEXT, own, received, countingIds())
    if (!outcome) throw new Error('nothing to accept')
    const after = succeeded(applyEdit(TEXT, own, outcome.edit)).layer
    expect(after.annotations).toMatchObject([{ id: COUNCIL.id, tag: 'quote' }])
    expect(accept(TEXT, after, received, countingIds())).toBeNull()
  })
})
