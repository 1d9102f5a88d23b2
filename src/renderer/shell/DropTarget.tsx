/** Files that are dragged over the window can be dropped anywhere on it. */
import { FileDown } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { openArticleId } from '../document/openArticle.ts'
import { addDroppedEvidence } from '../features/claims/checkClaim.ts'
import { useClaims } from '../features/claims/window.ts'
import { importing } from '../features/exchange/window.ts'
import { bridge } from '../platform/bridge.ts'
import { useT } from '../platform/i18n.ts'
import { useMainView } from '../platform/mainView.ts'
import styles from './DropTarget.module.css'

/** Imports what is dropped, and shows so while it is still held. */
export function DropTarget() {
  const t = useT()
  const isEvidence = useMainView(({ view }) => view === 'claims')
  const over = useFileDrop((files, isOnText) => {
    if (useMainView.getState().view === 'claims' && addDroppedEvidence(files)) return
    void importing.importFiles(files, isOnText ? openArticleId() : null)
  })
  const hasClaim = useClaims((state) => state.selected !== null)
  if (!over) return null
  const words = isEvidence && hasClaim ? 'claims.page.drop' : 'shell.drop'
  return <Over title={t(`${words}.title`)} hint={t(`${words}.hint`)} />
}

/** On the start screen an invitation to a team can be dropped; for anything else it is said what is to be done first. */
export function InvitationTarget() {
  const t = useT()
  const over = useFileDrop(dropAtStart)
  return over ? <Over title={t('team.join.dropTitle')} hint={t('team.join.dropHint')} /> : null
}

function dropAtStart(files: readonly File[]): void {
  void importing.importFiles(files)
}

function Over({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div className={styles.overlay} data-dropping>
      <div className={styles.frame}>
        <FileDown size={28} aria-hidden="true" />
        <b>{title}</b>
        <span>{hint}</span>
      </div>
    </div>
  )
}

/** Whether files are held over the window; `onDrop` gets them, and whether they were dropped on the open text. */
function useFileDrop(onDrop: (files: readonly File[], isOnText: boolean) => void): boolean {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    let isOver = false
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      if (!isOver) void bridge.prepareImport()
      isOver = true
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // Leaving an element for another one inside the window leaves nothing.
      if (event.relatedTarget !== null) return
      isOver = false
      setOver(false)
    }
    const onDropFiles = (event: DragEvent) => {
      isOver = false
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      drop(files, event.target instanceof Element && event.target.closest('[data-pane=reader]') !== null)
    }
    // Where another element comes under the pointer, its first event decides whether a drop there is taken.
    window.addEventListener('dragenter', onDrag)
    window.addEventListener('dragover', onDrag)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDropFiles)
    return () => {
      window.removeEventListener('dragenter', onDrag)
      window.removeEventListener('dragover', onDrag)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDropFiles)
    }
  }, [])
  return over
}
