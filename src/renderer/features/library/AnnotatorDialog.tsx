/** Switches to another annotator in this workspace. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from '../../ui/DialogBody.module.css'
import { NameField } from './NameField.tsx'
import { switchAnnotator } from './session.ts'

/** Asks for a name. */
export function AnnotatorDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const current = useSession((state) => state.session?.annotator.name ?? '')
  const [name, setName] = useState(current)
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const submit = async () => {
    setAsked(true)
    if (name.trim() === '') return
    const answer = await switchAnnotator(name.trim())
    if (answer.ok) onClose()
    else setProblem(answer.error.code === 'cancelled' ? null : answer.error)
  }
  return (
    <Dialog
      title={t('shell.annotator.title')}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('shell.annotator.submit')}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{t('shell.annotator.hint', { name: current })}</p>
      <NameField
        label={t('shell.annotator.name')}
        value={name}
        error={asked && name.trim() === '' ? t('shell.welcome.nameMissing') : null}
        onChange={setName}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
