import { expect, it } from 'vitest'
import { afterStep, isDone, TOUR_STEPS, tourFactsOf } from '../../../../src/renderer/shell/tour.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'

const CLOSED = { isReviewOpen: false, isExportOpen: false }

it('knows each step by what it leaves, and no step by what another leaves', () => {
  const said = on('said Ann Smit', 2, 'attribution')
  const bare = layerOf(ARTICLE, on('The council', 1), said)
  const before = { ...tourFactsOf(bare), ...CLOSED }
  const after = {
    claim: { ...before, claims: 2 },
    figure: { ...before, figures: 1 },
    link: {
      ...before,
      ...tourFactsOf(
        layerOf(ARTICLE, on('The council', 1, 'claim', { links: [{ rel: 'attributed-to', to: said.id }] }), said),
      ),
    },
    review: { ...before, isReviewOpen: true },
    export: { ...before, isExportOpen: true },
  }
  for (const step of TOUR_STEPS)
    for (const [done, now] of Object.entries(after))
      expect(isDone(step, before, now), `${step} ${done}`).toBe(step === done)
  expect(isDone('claim', after.claim, before)).toBe(false)
})

it('goes through all steps and ends', () => {
  expect(TOUR_STEPS.map(afterStep)).toEqual(['figure', 'link', 'review', 'export', 'end'])
})
