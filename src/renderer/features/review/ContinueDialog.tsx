/** Continuing here while another program has the lock: what that can lose, and the way there. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { adjudication } from './window.ts'

interface ContinueDialogProps {
  /** Of which article the adjudicated layer is locked; null where the annotator's own layers are. */
  readonly adjudicated: string | null
  readonly onClose: () => void
}

/** The dialog. */
export function ContinueDialog({ adjudicated, onClose }: ContinueDialogProps) {
  const t = useT()
  const [problem, setProblem] = useState<Problem | null>(null)
  const go = async () => {
    const taken = await answerOf(bridge.continueHere({ adjudicated }))
    if (!taken.ok) return setProblem(taken.error)
    if (adjudicated !== null) void adjudication.open(adjudicated)
    onClose()
  }
  return (
    <Dialog
      title={t('storage.continueHere.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="danger" onClick={() => void go()}>
            {t('storage.continueHere.confirm')}
          </Button>
        </>
      }
    >
      <p>{t(adjudicated === null ? 'storage.continueHere.layers' : 'storage.continueHere.adjudicated')}</p>
      <p>{t('storage.continueHere.check')}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
