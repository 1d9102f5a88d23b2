/** The folder from which articles come in by themselves, and what becomes of the files there. */
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { InboxSetting } from '../../../ipc/contract.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import dialogs from '../../ui/DialogBody.module.css'
import { SwitchField } from '../../ui/SwitchField.tsx'
import styles from './InboxChoice.module.css'

/** The setting; nothing where no workspace is open. Each change holds at once. */
export function InboxChoice() {
  const t = useT()
  const isOpen = useSession((state) => state.session !== null)
  const [inbox, setInbox] = useState<InboxSetting | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const after = (answer: Result<InboxSetting | null>) => {
    setProblem(answer.ok ? null : answer.error)
    if (answer.ok) setInbox(answer.value)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked once; afterwards each change answers
  useEffect(() => void answerOf(bridge.inbox()).then(after), [])
  if (!isOpen) return null
  return (
    <section className={dialogs.section}>
      <h3 className={dialogs.heading}>{t('inbox.title')}</h3>
      <p className={dialogs.lead}>{t('inbox.hint')}</p>
      <div className={styles.folder}>
        <span>{inbox?.folder ?? t('inbox.none')}</span>
        <Button onClick={() => void answerOf(bridge.chooseInbox()).then(after)}>{t('inbox.choose')}</Button>
        {inbox && (
          <Button onClick={() => void answerOf(bridge.changeInbox({ moves: null })).then(after)}>
            {t('inbox.stop')}
          </Button>
        )}
      </div>
      {inbox && (
        <SwitchField
          label={t('inbox.moves')}
          hint={t('inbox.movesHint', { folder: inbox.imported })}
          checked={inbox.moves}
          onChange={(moves) => void answerOf(bridge.changeInbox({ moves })).then(after)}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
    </section>
  )
}
