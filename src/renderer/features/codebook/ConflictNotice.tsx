/** What somebody else changed meanwhile: both versions, and which one is to stay. */
import { conflictFields, type OpenConflict } from '../../../core/codebook/settling.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Codebook.module.css'

interface ConflictNoticeProps {
  readonly conflicts: readonly OpenConflict[]
  /** Takes my version of an entry, or theirs. */
  readonly onSettle: (conflict: OpenConflict, isMine: boolean) => void
}

/** Asks of each entry which version is kept. */
export function ConflictNotice({ conflicts, onSettle }: ConflictNoticeProps) {
  const t = useT()
  const language = useLanguage()
  return (
    <Notice tone="error">
      <p>{t('codebook.conflict')}</p>
      {conflicts.map((conflict) => {
        const { id, theirs } = conflict
        const name = 'label' in theirs ? labelOf(theirs, language) : theirs.reason
        return (
          <section key={id} className={styles.conflict} aria-label={name}>
            <table>
              <caption>{name}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('codebook.conflictMine')}</th>
                  <th scope="col">{t('codebook.conflictTheirs')}</th>
                </tr>
              </thead>
              <tbody>
                {conflictFields(conflict).map(({ field, mine, theirs: other }) => (
                  <tr key={field}>
                    {field === null ? (
                      <td colSpan={3}>{t('codebook.conflictSettings')}</td>
                    ) : (
                      <>
                        <th scope="row">{t(`codebook.conflictFields.${field}`)}</th>
                        <td>{mine || '–'}</td>
                        <td>{other || '–'}</td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
            <div className={styles.choices}>
              <Button aria-label={t('codebook.keepMineOf', { name })} onClick={() => onSettle(conflict, true)}>
                {t('codebook.keepMine')}
              </Button>
              <Button aria-label={t('codebook.keepTheirsOf', { name })} onClick={() => onSettle(conflict, false)}>
                {t('codebook.keepTheirs')}
              </Button>
            </div>
          </section>
        )
      })}
    </Notice>
  )
}
