/** What somebody else changed meanwhile, and whose version is to stay. */
import type { MergedCodebook } from '../../../core/codebook/merge.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Codebook.module.css'

interface ConflictNoticeProps {
  readonly conflict: MergedCodebook
  /** Whether this draft is laid over what others saved. */
  readonly onSettle: (mine: boolean) => void
}

/** Asks which version is kept. */
export function ConflictNotice({ conflict, onSettle }: ConflictNoticeProps) {
  const t = useT()
  const language = useLanguage()
  const list = useWriteList()
  const { attributes, findings } = conflict.codebook
  const names = [...attributes, ...findings]
    .filter((one) => conflict.conflicts.some(({ id }) => id === one.id))
    .map((one) => labelOf(one, language))
  return (
    <Notice tone="error">
      <p>{t('codebook.conflict', { names: list(names) })}</p>
      <div className={styles.choices}>
        <Button onClick={() => onSettle(true)}>{t('codebook.keepMine')}</Button>
        <Button onClick={() => onSettle(false)}>{t('codebook.keepTheirs')}</Button>
      </div>
    </Notice>
  )
}
