/** What the annotator answered before the codebook's wording changed, to go through one by one. */
import { useEffect, useState } from 'react'
import { labelOf } from '../../../core/codebook/wording.ts'
import type { Problem } from '../../../core/problem.ts'
import type { OlderAnswer } from '../../../ipc/contract.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import styles from './Codebook.module.css'

interface OlderAnswersDialogProps {
  readonly onOpen: (answer: OlderAnswer) => void
  readonly onClose: () => void
}

/** The list; each entry leads to its annotation. */
export function OlderAnswersDialog({ onOpen, onClose }: OlderAnswersDialogProps) {
  const t = useT()
  const language = useLanguage()
  const list = useWriteList()
  const { attributes } = useCodebook()
  const articles = useLibrary((state) => state.library?.articles)
  const [found, setFound] = useState<readonly OlderAnswer[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void answerOf(bridge.olderAnswers()).then((answer) =>
      answer.ok ? setFound(answer.value) : setProblem(answer.error),
    )
  }, [])
  const nameOf = (key: string) => {
    const attribute = attributes.find((one) => one.key === key)
    return attribute ? labelOf(attribute, language) : key
  }
  return (
    <Dialog
      title={t('codebook.older.title')}
      size="large"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('shell.close')}</Button>}
    >
      <p className={body.lead}>{t('codebook.older.lead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {found?.length === 0 && <p>{t('codebook.older.none')}</p>}
      {found && found.length > 0 && (
        <ul className={styles.older} aria-label={t('codebook.older.title')}>
          {found.map((answer) => (
            <li key={`${answer.article} ${answer.id}`}>
              <button type="button" className={styles.entry} onClick={() => onOpen(answer)}>
                <span className={styles.quote}>{answer.quote}</span>
                <span className={styles.of}>
                  {articles?.find(({ id }) => id === answer.article)?.title ?? answer.article}
                  {' · '}
                  {t('codebook.older.changed', { names: list(answer.changed.map(nameOf)) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
