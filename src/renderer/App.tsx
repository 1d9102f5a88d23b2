/** The window: the first-start screen, or the panes between the two bars. */
import { useEffect } from 'react'
import styles from './App.module.css'
import { StatusBar } from './bars/StatusBar.tsx'
import { TopBar } from './bars/TopBar.tsx'
import { CardsPane } from './cards/CardsPane.tsx'
import { useEditorCommands } from './commands/useEditorCommands.ts'
import { useMessage } from './i18n.ts'
import { Announcer } from './reader/Announcer.tsx'
import { Reader } from './reader/Reader.tsx'
import { ReviewPane } from './review/ReviewPane.tsx'
import { useReview } from './review/state.ts'
import { useReviewCommands } from './review/useReviewCommands.ts'
import { Dialogs } from './shell/Dialogs.tsx'
import { DropTarget } from './shell/DropTarget.tsx'
import { LibraryPane } from './shell/LibraryPane.tsx'
import { Toasts } from './shell/Toasts.tsx'
import { Welcome } from './shell/Welcome.tsx'
import { useApp } from './state/app.ts'
import { openArticle } from './state/articles.ts'
import { useEditor } from './state/editor.ts'
import { notify } from './state/toasts.ts'

/** The whole window. */
export function App() {
  const session = useApp((state) => state.session)
  useEditorCommands()
  useReviewCommands()
  useRefusals()
  return (
    <>
      {session ? <Panes /> : <Welcome />}
      <Dialogs />
      <Toasts />
      <Announcer />
    </>
  )
}

function Panes() {
  const reviewTab = useReview((state) => state.tab)
  return (
    <div className={styles.window}>
      <TopBar />
      <LibraryPane />
      <Reader />
      {reviewTab ? <ReviewPane tab={reviewTab} /> : <CardsPane />}
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
    const open = useEditor.getState().open?.article.id
    if (open) void openArticle(open)
  }, [refusal, message])
}
