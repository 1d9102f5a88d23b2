/** The window: the first-start screen, or the panes between the two bars. */
import { type CSSProperties, useEffect, useMemo } from 'react'
import { useEditorCommands } from '../commands/useEditorCommands.ts'
import { refusalSaid, useEditor } from '../document/editor.ts'
import { openArticle } from '../document/openArticle.ts'
import { useCardCommands } from '../features/annotate/useCardCommands.ts'
import { useFindCommands } from '../features/find/useFindCommands.ts'
import { LibraryPane } from '../features/library/LibraryPane.tsx'
import { useReviewCommands } from '../features/review/useReviewCommands.ts'
import { useReview } from '../features/review/window.ts'
import { SuggestionAnnouncer } from '../features/suggest/SuggestionAnnouncer.tsx'
import { useSuggestionCommands } from '../features/suggest/useSuggestionCommands.ts'
import { useTeamCommands } from '../features/team/useTeamCommands.ts'
import { useVersionCommands } from '../features/versions/useVersionCommands.ts'
import { detailsOf, useMessage, useT } from '../platform/i18n.ts'
import { useMainView } from '../platform/mainView.ts'
import { notify } from '../platform/messages.ts'
import { closeDrawer, usePaneShown, usePanes } from '../platform/panes.ts'
import { useSession } from '../platform/session.ts'
import { useSettings } from '../platform/settings.ts'
import { useLater } from '../platform/useLater.ts'
import { Announcer } from '../text/Announcer.tsx'
import { CursorAnnouncer } from '../text/CursorAnnouncer.tsx'
import { Labels } from '../ui/labels.ts'
import { Tooltips } from '../ui/Tooltip.tsx'
import styles from './App.module.css'
import { ContextMenu } from './ContextMenu.tsx'
import { DropTarget } from './DropTarget.tsx'
import { openHit, showPlace, showRow } from './openHit.ts'
import { PaneDivider } from './PaneDivider.tsx'
import { ReadingPane } from './ReadingPane.tsx'
import { SidePane } from './SidePane.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useShownView } from './shownView.ts'
import { Toasts } from './Toasts.tsx'
import { TopBar } from './TopBar.tsx'
import { useShellCommands } from './useShellCommands.ts'
import { useSuggesting } from './useSuggesting.ts'
import { useWindow } from './useWindow.ts'
import { Welcome } from './Welcome.tsx'

const fetchDialogs = () => import('./Dialogs.tsx')
const fetchOverview = () => import('./OverviewView.tsx')
const fetchAnnotations = () => import('../features/table/AnnotationsPage.tsx')
const fetchClaims = () => import('../features/claims/ClaimsPage.tsx')
const fetchReview = () => import('../features/review/ReviewPane.tsx')

/** The whole window. */
export function App() {
  const session = useSession((state) => state.session)
  const dialogs = useLater(fetchDialogs)
  const t = useT()
  const labels = useMemo(() => ({ close: t('shell.close'), details: t('damage.heading') }), [t])
  return (
    <Labels value={labels}>
      <Commands />
      {session ? <Panes /> : <Welcome />}
      {dialogs && <dialogs.Dialogs />}
      <Toasts />
      <Tooltips />
      <Announcer />
      <CursorAnnouncer />
      <SuggestionAnnouncer />
    </Labels>
  )
}

/** The window's commands. A component of its own, because it follows the editor and the panes need not. */
function Commands() {
  useEditorCommands()
  useFindCommands()
  useCardCommands()
  useWindow()
  useReviewCommands()
  useSuggestionCommands()
  useVersionCommands()
  useTeamCommands()
  useSuggesting()
  useShellCommands()
  useRefusals()
  return null
}

function Panes() {
  const library = usePaneShown('library')
  const side = usePaneShown('side')
  const narrow = usePanes((state) => state.narrow)
  const paneWidths = useSettings((state) => state.paneWidths)
  const widths: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    ...(paneWidths.library !== null && { '--library-width': `${paneWidths.library}px` }),
    ...(paneWidths.side !== null && { '--side-width': `${paneWidths.side}px` }),
  }
  const open = useEditor((state) => state.open?.article.id)
  // An article that has been opened must not stay covered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is what it waits for
  useEffect(closeDrawer, [open])
  const reviewTab = useReview((state) => state.tab)
  const review = useLater(fetchReview)
  const claims = useLater(fetchClaims)
  const annotations = useLater(fetchAnnotations)
  const overview = useLater(fetchOverview)
  const view = useShownView()
  const session = useSession((state) => state.session)
  // Another annotator or workspace starts with a page of their own.
  const sessionKey = `${session?.workspace.path}\n${session?.annotator.id}`
  const cover =
    (view === 'overview' && overview && <overview.OverviewView key={sessionKey} />) ||
    (view === 'claims' && claims && <claims.ClaimsPage onOpen={showPlace} />) ||
    (view === 'annotations' && annotations && <annotations.AnnotationsPage key={sessionKey} onOpen={showRow} />)
  // Without an open article the page stands where the text would; the tabs of the side pane stay in reach.
  const isBeside = useMainView((state) => state.view) === 'article' && Boolean(cover)
  const divider = <PaneDivider pane="side" />
  return (
    <div
      className={styles.window}
      data-library={library}
      data-side={side || reviewTab !== null}
      data-narrow={narrow}
      data-view={view}
      data-beside={isBeside}
      style={widths}
      onPointerDown={(event) => {
        if (narrow && event.target instanceof Element && event.target.closest('[data-area=reader]')) closeDrawer()
      }}
    >
      <TopBar />
      <LibraryPane onOpenHit={(hit, words) => void openHit(hit, words)}>
        <PaneDivider pane="library" />
      </LibraryPane>
      <div className={styles.work} inert={Boolean(cover) && !isBeside}>
        <ReadingPane />
        {reviewTab && review ? (
          <review.ReviewPane tab={reviewTab}>{divider}</review.ReviewPane>
        ) : (
          <SidePane>{divider}</SidePane>
        )}
      </div>
      {cover}
      <StatusBar />
      <DropTarget />
      <ContextMenu />
    </div>
  )
}

/** Shows why an edit was refused, and the layer as it is on the disk. */
function useRefusals(): void {
  const refusal = useEditor((state) => state.refusal)
  const message = useMessage()
  useEffect(() => {
    if (!refusal) return
    notify({ text: message(refusal), details: detailsOf(refusal), tone: 'error' })
    refusalSaid()
    const { open: opened, readOnly } = useEditor.getState()
    const open = opened?.article.id
    if (open && !readOnly) void openArticle(open)
  }, [refusal, message])
}
