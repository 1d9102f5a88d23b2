/** Saves the workspace as one file: what goes into it, how far it is, and where it went. */
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { BackedUp } from '../../../ipc/backup.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT, useWriteBytes, useWriteList } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

/** The dialog. Closing it stops what is under way. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const writeList = useWriteList()
  const writeBytes = useWriteBytes()
  const title = useSession((state) => state.session?.workspace.title ?? '')
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState<BackedUp | null>(null)
  useEffect(() => bridge.on('backingUp', setProgress), [])

  const save = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    setProgress(null)
    const answer = await answerOf(bridge.backUp())
    setBusy(false)
    if (answer.ok) setDone(answer.value)
    else if (answer.error.code !== 'cancelled') setProblem(answer.error)
  }
  const leave = () => {
    if (isBusy) void bridge.stopBackup()
    onClose()
  }
  return (
    <Dialog
      title={t('backup.title')}
      onClose={leave}
      onSubmit={() => void save()}
      actions={
        done ? (
          <Button variant="primary" onClick={onClose}>
            {t('shell.close')}
          </Button>
        ) : (
          <>
            <Button onClick={isBusy ? () => void bridge.stopBackup() : onClose}>{t('shell.cancel')}</Button>
            <Button type="submit" variant="primary" aria-disabled={isBusy}>
              {t(isBusy ? 'backup.working' : 'backup.save')}
            </Button>
          </>
        )
      }
    >
      <p className={body.lead}>{t('backup.what', { title })}</p>
      {isBusy && progress && (
        <ProgressBar
          {...progress}
          label={t('backup.working')}
          words={t('backup.progress', { done: writeBytes(progress.done), total: writeBytes(progress.total) })}
        />
      )}
      <div aria-live="polite">
        {done && (
          <Notice tone="info">
            {t('backup.done', { path: done.path, count: done.files, size: writeBytes(done.bytes) })}
          </Notice>
        )}
        {done && done.passedOver.length > 0 && (
          <Notice tone="error">
            {t('backup.passedOver', { count: done.passedOver.length, paths: writeList(done.passedOver) })}
          </Notice>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
