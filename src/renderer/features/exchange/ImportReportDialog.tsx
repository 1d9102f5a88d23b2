/** What there is to say of several imported files, file by file. */

import type { FileReport } from '../../platform/dialogs.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Details } from '../../ui/Details.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './ImportReportDialog.module.css'

interface ImportReportDialogProps {
  readonly files: readonly FileReport[]
  readonly onClose: () => void
}

/** Each file with what there is to say of it; what was left out can be looked at, and one comes back here. */
export function ImportReportDialog({ files, onClose }: ImportReportDialogProps) {
  const t = useT()
  const back = { name: 'import-report', files } as const
  return (
    <Dialog
      title={t('shell.import.report')}
      size="large"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('shell.close')}</Button>}
    >
      <ul className={styles.files}>
        {files.map(({ file, article, sentences, details, tone }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <li key={index} data-tone={tone}>
            <div className={styles.words}>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {details && <Details words={details} />}
            </div>
            {article !== null && (
              <Button
                aria-label={t('shell.import.showOf', { file })}
                onClick={() => setDialog({ name: 'source', article, back })}
              >
                {t('source.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
