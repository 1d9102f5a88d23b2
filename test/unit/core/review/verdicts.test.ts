import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { type Edit, editSchema } from '../../../../src/core/edits/edit.ts'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { filteredItems, reviewItems, reviewProgress } from '../../../../src/core/review/items.ts'
import {
  AGREED,
  isAccepted,
  planAcceptProposal,
  planMissing,
  planReply,
  planRevise,
  planVerdict,
  planWithdraw,
  reviewsOf,
  verdictOn,
} from '../../../../src/core/review/verdicts.ts'
import { countedIds } from '../support/edits.ts'
import { annotationOf, articleOf, codeOf, layerOf, succeeded, uuid } from '../support/layers.ts'

const text = 'Volgens de minister komen er 40.000 man naar de oostgrens van de Navo.'
const article = articleOf(text)
const idsAndClock = countedIds(500)
const colleague: Layer = {
  ...layerOf(
    article,
    annotationOf(text, 1, 0, 19, { tag: 'attribution' }),
    annotationOf(text, 2, 29, 35, { tag: 'claim' }),
  ),
  annotator: { id: 'bram', name: 'Bram' },
}
const own = layerOf(article)
const figure = { tag: 'figure', start: 29, end: 39 } as const

function edited(layer: Layer, edit: Edit): Layer {
  expect(editSchema.safeParse(edit).success).toBe(true)
  const applied = succeeded(applyEdit(text, layer, edit))
  const back = succeeded(applyEdit(text, applied.layer, applied.inverse)).layer
  expect(serializeLayer(back)).toBe(serializeLayer(layer))
  expect(checkLayer(succeeded(parseLayer(serializeLayer(applied.layer), 'f')), article)).toEqual([])
  return applied.layer
}

describe('verdicts', () => {
  it('are one for each annotation: another one replaces it', () => {
    const agreed = edited(own, planVerdict(own, 'bram', uuid(2), AGREED, idsAndClock))
    const disputed = edited(
      agreed,
      planVerdict(
        agreed,
        'bram',
        uuid(2),
        { verdict: 'dispute', reason: 'tag', proposal: figure, comment: 'Een getal.' },
        idsAndClock,
      ),
    )
    expect(disputed.reviews).toHaveLength(1)
    expect(verdictOn(disputed, 'bram', uuid(2))).toMatchObject({ verdict: 'dispute', reason: 'tag', proposal: figure })
  })

  it('are stepped through by filter, with the progress', () => {
    const layer = edited(own, planVerdict(own, 'bram', uuid(1), AGREED, idsAndClock))
    const shown = (show: 'all' | 'undecided' | 'disputed', tag: 'claim' | null = null) =>
      filteredItems(reviewItems(layer, colleague), { show, tag }).map(({ id }) => id)
    expect(shown('all')).toEqual([uuid(1), uuid(2)])
    expect(shown('undecided')).toEqual([uuid(2)])
    expect(shown('disputed')).toEqual([])
    expect(shown('all', 'claim')).toEqual([uuid(2)])
    expect(reviewProgress(reviewItems(layer, colleague))).toEqual({ decided: 1, total: 2 })
  })

  it('are gone through together with what should be tagged, and tell what was answered and accepted', () => {
    const proposal = { tag: 'claim', start: 0, end: 60 } as const
    const asked = edited(own, planMissing('bram', proposal, 'Ook dit.', idsAndClock))
    const missing = (colleague: Layer) => reviewItems(asked, colleague).find(({ annotation }) => annotation === null)
    expect(reviewItems(asked, colleague)).toHaveLength(3)
    expect(missing(colleague)).toMatchObject({ ...proposal, accepted: false, replies: [] })
    const [review] = asked.reviews
    const edit = review && planAcceptProposal(text, colleague, review, idsAndClock)
    if (!review || !edit) throw new Error('something to accept')
    const answered = edited(edited(colleague, edit), planReply('anna', review.id, 'Gedaan.', idsAndClock))
    expect(missing(answered)?.accepted).toBe(true)
    expect(missing(answered)?.replies.map(({ by, reply }) => [by, reply.text])).toEqual([['bram', 'Gedaan.']])
    expect(reviewProgress(reviewItems(asked, answered)).decided).toBe(0)
  })

  it('can be revised and taken back', () => {
    const asked = edited(own, planMissing('bram', { tag: 'claim', start: 0, end: 60 }, '', idsAndClock))
    const [review] = asked.reviews
    if (!review) throw new Error('a review')
    const revised = edited(asked, planRevise(review, { comment: 'Ook dit.' }, idsAndClock))
    expect(revised.reviews).toMatchObject([{ id: review.id, comment: 'Ook dit.', proposal: review.proposal }])
    expect(edited(revised, planWithdraw(review)).reviews).toEqual([])
  })

  it('reach the colleague with what was answered, in text order', () => {
    const missing = edited(own, planMissing('bram', { tag: 'claim', start: 0, end: 60 }, 'Ook dit.', idsAndClock))
    const reviewer = edited(missing, planVerdict(missing, 'bram', uuid(2), AGREED, idsAndClock))
    const [, review] = reviewer.reviews
    const answered = edited(colleague, planReply('anna', review?.id ?? '', 'Goed.', idsAndClock))
    const received = reviewsOf('bram', [answered, reviewer])
    expect(
      received.map(({ review, replies }) => [review.reason, replies.map(({ by, reply }) => [by, reply.text])]),
    ).toEqual([
      ['missing', []],
      [null, [['bram', 'Goed.']]],
    ])
  })

  it('are accepted by changing the annotation, or by adding what was missed', () => {
    const reviewer = edited(
      own,
      planVerdict(
        own,
        'bram',
        uuid(2),
        { verdict: 'dispute', reason: 'tag', proposal: figure, comment: '' },
        idsAndClock,
      ),
    )
    const [review] = reviewer.reviews
    const edit = review && planAcceptProposal(text, colleague, review, idsAndClock)
    if (!review || !edit) throw new Error('something to accept')
    expect(isAccepted(colleague, review)).toBe(false)
    const accepted = edited(colleague, edit)
    expect(accepted.annotations[1]).toMatchObject({ id: uuid(2), ...figure, quote: '40.000 man' })
    expect(isAccepted(accepted, review)).toBe(true)
    expect(planAcceptProposal(text, accepted, review, idsAndClock)).toBeNull()

    const asked = edited(own, planMissing('bram', { tag: 'claim', start: 20, end: 60 }, '', idsAndClock)).reviews[0]
    const addition = asked && planAcceptProposal(text, colleague, asked, idsAndClock)
    if (!addition) throw new Error('something to add')
    expect(edited(colleague, addition).annotations).toHaveLength(3)
  })
})

describe('applyEdit refuses', () => {
  it('a review that says nothing, a proposal outside the text, what isn’t there, a decision in one’s own layer', () => {
    const missing = planMissing('bram', figure, '', idsAndClock)
    if (missing.type !== 'review' || !missing.review) throw new Error('a review')
    const { review } = missing
    const code = (edit: Edit) => codeOf(applyEdit(text, own, edit))
    expect(code({ ...missing, review: { ...review, proposal: null } })).toBe('proposal-missing')
    expect(code({ ...missing, review: { ...review, proposal: { ...figure, end: 999 } } })).toBe('span-outside')
    expect(code({ type: 'reply', id: uuid(9), reply: null })).toBe('entry-unknown')
    const decision = { id: uuid(9), units: [], outcome: 'none', by: 'anna', at: idsAndClock.now() } as const
    expect(code({ type: 'decision', id: uuid(9), decision })).toBe('not-adjudicated')
  })
})
