/** What a merge of the open layer with what something else wrote has brought. */
import type { Difference } from '../../../core/merge/difference.ts'
import { useT } from '../../platform/i18n.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from '../../ui/DialogBody.module.css'
import { DifferenceList } from './DifferenceList.tsx'

interface DifferencesDialogProps {
  readonly differences: readonly Difference[]
  readonly onClose: () => void
}

/** The differences, to be read. */
export function DifferencesDialog({ differences, onClose }: DifferencesDialogProps) {
  const t = useT()
  return (
    <Dialog title={t('storage.differences.title')} onClose={onClose}>
      <p className={styles.lead}>{t('storage.differences.hint')}</p>
      <DifferenceList differences={differences} label={t('storage.differences.title')} />
    </Dialog>
  )
}
