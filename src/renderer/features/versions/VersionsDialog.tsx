/** Earlier versions of the annotator's layer: when they are from, how they differ, and one to go back to. */
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { EarlierVersion } from '../../../ipc/storage.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { notifyUndoable } from '../../commands/undoing.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useDateLocale, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from '../../ui/DialogBody.module.css'
import { DifferenceList } from './DifferenceList.tsx'
import own from './Versions.module.css'
import { type ComparedVersion, compareVersion, restoreVersion } from './versions.ts'

interface VersionsDialogProps {
  readonly article: string
  readonly onClose: () => void
}

/** The versions of the layer on one article, which is open. */
export function VersionsDialog({ article, onClose }: VersionsDialogProps) {
  const t = useT()
  const timeOf = useTimes()
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null)
  const [selected, setSelected] = useState<EarlierVersion | null>(null)
  const [compared, setCompared] = useState<ComparedVersion | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  useEffect(() => {
    void answerOf(bridge.versions({ article })).then((answer) =>
      answer.ok ? setVersions(answer.value) : setProblem(answer.error),
    )
  }, [article])

  const select = async (version: EarlierVersion) => {
    setSelected(version)
    setCompared(null)
    const answer = await compareVersion(article, version.name)
    setProblem(answer.ok ? null : answer.error)
    if (answer.ok) setCompared(answer.value)
  }
  const restore = () => {
    if (!selected || !compared || !restoreVersion(article, compared.layer)) return
    notifyUndoable(t('storage.versions.restored', { time: timeOf(selected.time) }))
    onClose()
  }
  const isEmpty = versions?.length === 0
  return (
    <Dialog
      title={t('storage.versions.title')}
      size="large"
      onClose={onClose}
      actions={
        isEmpty ? (
          <Button variant="primary" onClick={onClose}>
            {t('shell.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
            <Button variant="primary" disabled={!compared || compared.differences.length === 0} onClick={restore}>
              {t('storage.versions.restore')}
            </Button>
          </>
        )
      }
    >
      <p className={styles.lead}>{t(isEmpty ? 'storage.versions.none' : 'storage.versions.hint')}</p>
      <div className={own.columns}>
        <ul className={own.versions} aria-label={t('storage.versions.list')}>
          {versions?.map((version) => (
            <li key={version.name}>
              <button type="button" aria-pressed={version === selected} onClick={() => void select(version)}>
                {timeOf(version.time)}
              </button>
            </li>
          ))}
        </ul>
        <div aria-live="polite">
          {compared?.differences.length === 0 && <p className={styles.lead}>{t('storage.versions.same')}</p>}
          {compared && compared.differences.length > 0 && (
            <DifferenceList differences={compared.differences} label={t('storage.versions.differences')} />
          )}
        </div>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

/** A function that formats a time in the interface's language. */
function useTimes(): (time: string) => string {
  const locale = useDateLocale()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  return (time) => format.format(new Date(time))
}
