/** The commands of review, as far as the open tab can carry them out. */
import { flushSync } from 'react-dom'
import type { ReviewItem } from '../../../core/review/items.ts'
import { isAccepted, type Received } from '../../../core/review/verdicts.ts'
import { useCommand } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useLibrary } from '../../platform/library.ts'
import { useSession } from '../../platform/session.ts'
import type { Place } from './places.ts'
import { accept, agree, dispute, proposeEdges, proposeTag, withdraw } from './reviewing.ts'
import { goBy } from './reviewNavigation.ts'
import { paintCurrent, setTab, toggleReview, useReview } from './state.ts'

/** What opens review and what belongs to it wherever one is. */
export function useReviewCommands(): void {
  const isOpen = useEditor((state) => state.open !== null)
  const hasArticles = useLibrary((state) => (state.library?.articles.length ?? 0) > 0)
  const working = useSession((state) => state.session !== null)
  useCommand('review', toggleReview, isOpen)
  useCommand('review-received', () => setTab('received'), isOpen)
  useCommand('compare', () => setTab('compare'), isOpen)
  useCommand('adjudicate', () => setTab('adjudicate'), isOpen)
  useCommand('measures', () => setDialog({ name: 'measures' }), working && hasArticles)
  useCommand('review-report', () => setDialog({ name: 'report' }), working && hasArticles)
  useCommand('send-for-review', () => setDialog({ name: 'send-for-review' }), isOpen)
  useCommand('blind-tagging', () => setDialog({ name: 'blind-tagging' }), working)
}

/** Going through a colleague's annotations. Tag keys propose here: the text is somebody else's to tag. */
export function useThroughCommands(items: readonly ReviewItem[], current: ReviewItem | undefined): void {
  const has = current !== undefined
  const hasAnnotation = has && current.annotation !== null
  useSteps(items)
  useCommand('review-agree', agree, hasAnnotation)
  useCommand('dispute-boundary', () => dispute('boundary'), hasAnnotation)
  useCommand('dispute-tag', () => dispute('tag'), hasAnnotation)
  useCommand('dispute-not-checkable', () => dispute('not-checkable'), hasAnnotation)
  useCommand('dispute-guideline', () => dispute('guideline'), hasAnnotation)
  useCommand('dispute-other', () => dispute('other'), hasAnnotation)
  useCommand('propose-edges', proposeEdges, has)
  useCommand('review-comment', focusComment, has)
  useCommand('delete', withdraw, has)
  useCommand('tag-claim', () => proposeTag('claim'))
  useCommand('tag-figure', () => proposeTag('figure'))
  useCommand('tag-quote', () => proposeTag('quote'))
  useCommand('tag-attribution', () => proposeTag('attribution'))
}

/** Going to the next place of a list and the one before. */
export function useSteps(places: readonly Place[]): void {
  const go = (step: 1 | -1) => goBy(places, useReview.getState().current, step)
  useCommand('next', () => go(1), places.length > 0)
  useCommand('previous', () => go(-1), places.length > 0)
}

/** Going through what colleagues say. */
export function useReceivedCommands(places: readonly Place[], received: Received | undefined): void {
  const own = useEditor((state) => state.layer)
  const canAccept = own !== null && received?.review.proposal != null && !isAccepted(own, received.review)
  useSteps(places)
  useCommand('accept-proposal', () => received && accept(received), canAccept)
  useCommand('review-comment', focusComment, received !== undefined)
}

/** Puts the focus into the field for a comment or answer. */
function focusComment(): void {
  // The card of what is current may not be drawn yet: a key that comes at once would find no field, or another's.
  flushSync(paintCurrent)
  document.querySelector<HTMLElement>('[data-review-comment]')?.focus()
}
