/** The commands of review, as far as the open tab can carry them out. */
import { isAccepted, type Received } from '../../core/review/verdicts.ts'
import { useCommand } from '../commands/registry.ts'
import { useApp } from '../state/app.ts'
import { setDialog } from '../state/dialogs.ts'
import { useEditor } from '../state/editor.ts'
import { importChosen } from '../state/importing.ts'
import { useLibrary } from '../state/library.ts'
import { goBy, type Place } from './going.ts'
import { accept, agree, dispute, goItem, proposeEdges, proposeTag } from './reviewing.ts'
import { setTab, toggleReview, useReview } from './state.ts'

/** What opens review and what belongs to it wherever one is. */
export function useReviewCommands(): void {
  const isOpen = useEditor((state) => state.open !== null)
  const hasArticles = useLibrary((state) => (state.library?.articles.length ?? 0) > 0)
  const working = useApp((state) => state.session !== null)
  useCommand('review', toggleReview, isOpen)
  useCommand('review-received', () => setTab('received'), isOpen)
  useCommand('compare', () => setTab('compare'), isOpen)
  useCommand('settle', () => setTab('settle'), isOpen)
  useCommand('measures', () => setDialog({ name: 'measures' }), working && hasArticles)
  useCommand('review-report', () => setDialog({ name: 'report' }), working && hasArticles)
  useCommand('send-for-review', () => setDialog({ name: 'send-for-review' }), isOpen)
  useCommand('open-bundle', () => void importChosen(), working)
}

/** Going through a colleague's annotations. Tag keys propose here: the text is somebody else's to tag. */
export function useThroughCommands(hasCurrent: boolean, hasColleague: boolean): void {
  useCommand('next', () => void goItem(1), hasColleague)
  useCommand('previous', () => void goItem(-1), hasColleague)
  useCommand('review-agree', agree, hasCurrent)
  useCommand('dispute-boundary', () => dispute('boundary'), hasCurrent)
  useCommand('dispute-tag', () => dispute('tag'), hasCurrent)
  useCommand('dispute-not-checkable', () => dispute('not-checkable'), hasCurrent)
  useCommand('dispute-guideline', () => dispute('guideline'), hasCurrent)
  useCommand('dispute-other', () => dispute('other'), hasCurrent)
  useCommand('propose-edges', () => void proposeEdges(), hasCurrent)
  useCommand('review-comment', focusComment, hasCurrent)
  useCommand('tag-claim', () => proposeTag('claim'), hasColleague)
  useCommand('tag-figure', () => proposeTag('figure'), hasColleague)
  useCommand('tag-quote', () => proposeTag('quote'), hasColleague)
  useCommand('tag-attribution', () => proposeTag('attribution'), hasColleague)
}

/** Going through what colleagues say. */
export function useReceivedCommands(places: readonly Place[], received: Received | undefined): void {
  const own = useEditor((state) => state.layer)
  const canAccept = own !== null && received?.review.proposal != null && !isAccepted(own, received.review)
  const go = (step: 1 | -1) => void goBy(places, useReview.getState().current, step)
  useCommand('next', () => go(1), places.length > 0)
  useCommand('previous', () => go(-1), places.length > 0)
  useCommand('accept-proposal', () => received && accept(received), canAccept)
  useCommand('review-comment', focusComment, received !== undefined)
}

/** Puts the focus into the field for a comment or answer. */
function focusComment(): void {
  document.querySelector<HTMLElement>('[data-review-comment]')?.focus()
}
