/**
 * What has just happened: to screen readers a polite live region of its own, apart from the saving status. What can't be
 * seen in the text, because nothing changed there, is also shown, as a toast, which speaks for itself.
 */
import { useEffect } from 'react'
import { type Announcement, shownAnnotations } from '../document/editorState.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { useT } from '../platform/i18n.ts'
import { notify } from '../platform/messages.ts'
import styles from './Reader.module.css'

type Key = Announcement['key']

/** What nothing else on the screen tells. */
const UNSEEN: ReadonlySet<Key> = new Set<Key>([
  'cannotSplit',
  'nothingToMerge',
  'cannotLink',
  'onlySpace',
  'taggedAll',
  'nothingToUndo',
  'nothingToRedo',
  'nothingUntagged',
  'nowhereBack',
  'nothingUnlinked.quote',
  'nothingUnlinked.claim',
  'snapping.off',
  'snapping.word',
  'snapping.sentence',
  'snapping.paragraph',
])

/** Speaks the editor's last announcement. */
export function Announcer() {
  const t = useT()
  const said = usePaintedEditor((state) => state.announcement)
  const words = said ? wordsOf(said, t) : ''
  const isUnseen = said !== null && UNSEEN.has(said.key)
  useEffect(() => {
    if (said && UNSEEN.has(said.key)) notify({ text: wordsOf(said, t), tone: 'info' })
  }, [said, t])
  return (
    <div className={styles.announcer} aria-live="polite">
      {isUnseen ? '' : words}
    </div>
  )
}

function wordsOf(said: Announcement, t: ReturnType<typeof useT>): string {
  const { annotation } = said
  const shown = shownAnnotations(usePaintedEditor.getState())
  return t(`reader.${said.key}`, {
    tag: annotation ? t(`reader.tags.${annotation.tag}`) : '',
    quote: annotation?.quote ?? '',
    index: shown.findIndex((other) => other.id === annotation?.id) + 1,
    count: said.count ?? shown.length,
  })
}
