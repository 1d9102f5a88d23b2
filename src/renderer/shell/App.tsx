/** The window: the first-start screen, or the panes between the two bars. */
import { useEffect } from 'react'
import styles from './App.module.css'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useEditorCommands } from '../commands/useEditorCommands.ts'
import { useMessage } from '../platform/i18n.ts'
import { Announcer } from '../text/Announcer.tsx'
import { Reader } from '../text/Reader.tsx'
import { useReview } from '../features/review/state.ts'
import { useReviewCommands } from '../features/review/useReviewCommands.ts'
import { DropTarget } from './DropTarget.tsx'
import { LibraryPane } from '../features/library/LibraryPane.tsx'
import { Toasts } from './Toasts.tsx'
import { useShellCommands } from './useShellCommands.ts'
import { Welcome } from './Welcome.tsx'
import { SidePane } from './SidePane.tsx'
import { useApp } from '../platform/settings.ts'
import { openArticle } from '../features/library/libraryHistory.ts'
import { useEditor } from '../document/editor.ts'
import { closeDrawer, usePaneShown, usePanes } from '../platform/panes.ts'
import { notify } from '../platform/messages.ts'
import { SuggestionAnnouncer } from '../features/suggest/SuggestionAnnouncer.tsx'
import { useSuggesting, useSuggestionCommands } from '../features/suggest/useSuggestionCommands.ts'
import { useLater } from '../platform/useLater.ts'

const fetchDialogs = () => import('./Dialogs.tsx')
const fetchReview = () => import('../features/review/ReviewPane.tsx')

/** The whole window. */
export function App() {
  const session = useApp((state) => state.session)
  const dialogs = useLater(fetchDialogs)
  return (
    <>
      <Commands />
      {session ? <Panes /> : <Welcome />}
      {dialogs && <dialogs.Dialogs />}
      <Toasts />
      <Announcer />
      <SuggestionAnnouncer />
    </>
  )
}

/** What the window as a whole can do; an element of its own, for it follows the editor and the panes needn't. */
function Commands() {
  useEditorCommands()
  useReviewCommands()
  useSuggestionCommands()
  useSuggesting()
  useShellCommands()
  useRefusals()
  return null
}

function Panes() {
  const library = usePaneShown('library')
  const side = usePaneShown('side')
  const narrow = usePanes((state) => state.narrow)
  const open = useEditor((state) => state.open?.article.id)
  // Whoever opens an article wants to read it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is what it waits for
  useEffect(closeDrawer, [open])
  const reviewTab = useReview((state) => state.tab)
  const review = useLater(fetchReview)
  return (
    <div
      className={styles.window}
      data-library={library}
      data-side={side || reviewTab !== null}
      data-narrow={narrow}
      onPointerDown={(event) => {
        if (narrow && event.target instanceof Element && event.target.closest('[data-area=reader]')) closeDrawer()
      }}
    >
      <TopBar />
      <LibraryPane />
      <Reader />
      {reviewTab && review ? <review.ReviewPane tab={reviewTab} /> : <SidePane />}
      <StatusBar />
      <DropTarget />
    </div>
  )
}

/** An edit that the main process refused is not on the disk: says so, and shows what is. */
function useRefusals(): void {
  const refusal = useEditor((state) => state.refusal)
  const message = useMessage()
  useEffect(() => {
    if (!refusal) return
    notify({ text: message(refusal), tone: 'error' })
    useEditor.setState({ refusal: null })
    const { open: opened, readOnly } = useEditor.getState()
    const open = opened?.article.id
    if (open && !readOnly) void openArticle(open)
  }, [refusal, message])
}
