/** What the tests know of the sample articles. */

/** The English sample: its id, its title, and its first and last words. */
export const COUNCIL = {
  id: 'council-flood-defences',
  title: 'Council backs flood wall after three-hour debate',
  first: 'The',
  last: 'river.',
} as const

/** The Dutch sample with an emoji. */
export const HAVEN = { id: 'haven-derde-kwartaal', title: 'Haven slaat minder over, maar verdient meer' } as const
