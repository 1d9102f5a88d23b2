/** The commands of review, as far as the open tab can carry them out. */
import { flushSync } from 'react-dom'
import type { ReviewItem } from '../../../core/review/items.ts'
import { isAccepted, type Received } from '../../../core/review/verdicts.ts'
import { useCommands, useCondition } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { setDialog } from '../../platform/dialogs.ts'
import type { Place } from './places.ts'
import { accept, agree, dispute, proposeEdges, proposeTag, withdraw } from './reviewing.ts'
import { goBy } from './reviewNavigation.ts'
import { review } from './window.ts'

const COMMANDS = {
  review: review.toggle,
  'review-received': () => review.setTab('received'),
  compare: () => review.setTab('compare'),
  adjudicate: () => review.setTab('adjudicate'),
  measures: () => setDialog({ name: 'measures' }),
  'review-report': () => setDialog({ name: 'report' }),
  'send-for-review': () => setDialog({ name: 'send-for-review' }),
  'blind-tagging': () => setDialog({ name: 'blind-tagging' }),
}

const ON_AN_ITEM = {
  'review-agree': agree,
  'dispute-boundary': () => dispute('boundary'),
  'dispute-tag': () => dispute('tag'),
  'dispute-not-checkable': () => dispute('not-checkable'),
  'dispute-guideline': () => dispute('guideline'),
  'dispute-other': () => dispute('other'),
  'propose-edges': proposeEdges,
  'review-comment': focusComment,
}

/** Tag keys propose: the text is somebody else's to tag. */
const WHILE_REVIEWING = {
  'tag-claim': () => proposeTag('claim'),
  'tag-figure': () => proposeTag('figure'),
  'tag-quote': () => proposeTag('quote'),
  'tag-attribution': () => proposeTag('attribution'),
}

/** What opens review and what belongs to it wherever one is. */
export function useReviewCommands(): void {
  useCommands(COMMANDS)
}

/** Going through a colleague's annotations. */
export function useThroughCommands(items: readonly ReviewItem[], current: ReviewItem | undefined): void {
  useCondition('reviewing', true)
  useCondition('place-in-review', current !== undefined)
  useCondition('annotation-in-review', current !== undefined && current.annotation !== null)
  useSteps(items)
  useCommands(ON_AN_ITEM)
  useCommands({ delete: withdraw }, 'place-in-review')
  useCommands(WHILE_REVIEWING, 'reviewing')
}

/** Going to the next place of a list and the one before. */
export function useSteps(places: readonly Place[]): void {
  useCondition('places-in-review', places.length > 0)
  useCommands({ next: () => goBy(places, 1), previous: () => goBy(places, -1) }, 'places-in-review')
}

/** Going through what colleagues say. */
export function useReceivedCommands(places: readonly Place[], received: Received | undefined): void {
  const own = useEditor((state) => state.layer)
  const canAccept = own !== null && received?.review.proposal != null && !isAccepted(own, received.review)
  useCondition('place-in-review', received !== undefined)
  useCondition('proposal-received', canAccept)
  useSteps(places)
  useCommands({ 'accept-proposal': () => received && accept(received), 'review-comment': focusComment })
}

/** Puts the focus into the field for a comment or answer. */
function focusComment(): void {
  // The card of what is current may not be drawn yet: a key that comes at once would find no field, or another's.
  flushSync(review.paintCurrent)
  document.querySelector<HTMLElement>('[data-review-comment]')?.focus()
}
