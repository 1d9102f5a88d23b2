/** The tour: five things to do in an article, each done by doing it. */
import { create } from 'zustand'
import type { Layer } from '../../core/model/layer.ts'

/** What is done, in order. */
export const TOUR_STEPS = ['claim', 'figure', 'link', 'review', 'export'] as const

/** One of them. */
export type TourStep = (typeof TOUR_STEPS)[number]

/** Where the tour is: not begun, offered, at a step, or at its end. */
export type TourPlace = null | 'offer' | TourStep | 'end'

/** What shows that a step was done. */
export interface TourFacts {
  readonly claims: number
  readonly figures: number
  /** How many quotes and claims have an attribution. */
  readonly linked: number
  readonly isReviewOpen: boolean
  readonly isExportOpen: boolean
}

/** What a layer says of the tour. */
export function tourFactsOf(layer: Layer | null): Pick<TourFacts, 'claims' | 'figures' | 'linked'> {
  const all = layer?.annotations ?? []
  const count = (tag: string) => all.filter((annotation) => annotation.tag === tag).length
  const linked = all.filter(({ links }) => links.some(({ rel }) => rel === 'attributed-to')).length
  return { claims: count('claim'), figures: count('figure'), linked }
}

/** Whether a step was done between two moments of the tour. */
export function isDone(step: TourStep, before: TourFacts, now: TourFacts): boolean {
  switch (step) {
    case 'claim':
      return now.claims > before.claims
    case 'figure':
      return now.figures > before.figures
    case 'link':
      return now.linked > before.linked
    case 'review':
      return now.isReviewOpen && !before.isReviewOpen
    case 'export':
      return now.isExportOpen && !before.isExportOpen
  }
}

/** The place after a step. */
export function afterStep(step: TourStep): TourPlace {
  return TOUR_STEPS[TOUR_STEPS.indexOf(step) + 1] ?? 'end'
}

/** Where the tour is, and the sample that it added to the workspace. */
export const useTour = create<{ readonly place: TourPlace; readonly sample: string | null }>(() => ({
  place: null,
  sample: null,
}))

/** Goes to a place of the tour; null leaves it. */
export function goToTour(place: TourPlace): void {
  useTour.setState({ place })
}
