/** Makes the selected annotation a good example of the codebook, changes what it shows, or takes it out again. */
import { useState } from 'react'
import type { Codebook } from '../../../core/model/codebook.ts'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useEditor } from '../../document/editor.ts'
import { annotationIn } from '../../document/editorState.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useCodebookState } from '../../platform/codebook.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { TextField } from '../../ui/Field.tsx'
import styles from './Codebook.module.css'
import { saveCodebook } from './saving.ts'

/** The passage and the reason. */
export function ExampleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { codebook } = useCodebookState()
  const annotator = useSession(({ session }) => session?.annotator.id)
  const [{ article, annotation }] = useState(() => {
    const state = useEditor.getState()
    const annotation = state.selected === null ? undefined : annotationIn(state, state.selected)
    return { article: state.open?.article.id, annotation }
  })
  const known = codebook?.examples.find((one) => one.annotation === annotation?.id)
  const [reason, setReason] = useState(known?.reason ?? '')
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!codebook || !annotation || article === undefined || annotator === undefined) return null

  const save = async (examples: Codebook['examples'], note: string) => {
    const answer = await saveCodebook(codebook, { ...codebook, examples }, note)
    if (answer.ok) onClose()
    else setProblem(answer.error)
  }
  const others = codebook.examples.filter((one) => one !== known)
  const keep = () => {
    const id = known?.id ?? idsAndClock.newId()
    const example = { id, article, annotator, annotation: annotation.id, reason: reason.trim() }
    const quote = annotation.quote.slice(0, 80)
    void save(
      known ? codebook.examples.map((one) => (one === known ? example : one)) : [...others, example],
      t('codebook.example.note', { quote }),
    )
  }
  return (
    <Dialog
      title={t('codebook.example.title')}
      onClose={onClose}
      onSubmit={keep}
      actions={
        <>
          {known && (
            <Button onClick={() => void save(others, t('codebook.example.remove'))}>
              {t('codebook.example.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={reason.trim() === ''}>
            {t('shell.save')}
          </Button>
        </>
      }
    >
      <p className={body.lead}>{t('codebook.example.lead')}</p>
      <blockquote className={styles.quote}>{annotation.quote}</blockquote>
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        label={t('codebook.example.reason')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
