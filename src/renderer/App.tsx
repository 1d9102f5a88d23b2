/** The window: the first-start screen, or the panes between the two bars. */
import { useEffect } from 'react'
import styles from './App.module.css'
import { StatusBar } from './bars/StatusBar.tsx'
import { TopBar } from './bars/TopBar.tsx'
import { useEditorCommands } from './commands/useEditorCommands.ts'
import { useMessage } from './i18n.ts'
import { Announcer } from './reader/Announcer.tsx'
import { Reader } from './reader/Reader.tsx'
import { useReview } from './review/state.ts'
import { useReviewCommands } from './review/useReviewCommands.ts'
import { DropTarget } from './shell/DropTarget.tsx'
import { LibraryPane } from './shell/LibraryPane.tsx'
import { Toasts } from './shell/Toasts.tsx'
import { useShellCommands } from './shell/useShellCommands.ts'
import { Welcome } from './shell/Welcome.tsx'
import { SidePane } from './side/SidePane.tsx'
import { useApp } from './state/app.ts'
import { openArticle } from './state/articles.ts'
import { useEditor } from './state/editor.ts'
import { closeDrawer, usePaneShown, usePanes } from './state/panes.ts'
import { notify } from './state/toasts.ts'
import { SuggestionAnnouncer } from './suggest/SuggestionAnnouncer.tsx'
import { useSuggesting, useSuggestionCommands } from './suggest/useSuggestionCommands.ts'
import { useLater } from './ui/useLater.ts'

const fetchDialogs = () => import('./shell/Dialogs.tsx')
const fetchReview = () => import('./review/ReviewPane.tsx')

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
