/** What an export wrote, and where. */
import { CircleCheck, FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import type { Exported } from '../../../ipc/contract.ts'
import { bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './ExportResult.module.css'
import sheet from './exchange.module.css'
import { Losses } from './Losses.tsx'

interface ExportResultProps {
  readonly exported: Exported
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** The export dialog once there is something to show. */
export function ExportResult({ exported, onAgain, onClose }: ExportResultProps) {
  const t = useT()
  const finish = useRef<HTMLButtonElement>(null)
  const { path, layers, annotations, losses, leftOut, files, split = null } = exported
  const said = t(files === undefined ? 'shell.export.done' : 'exchange.newsroom.done', {
    count: annotations,
    layers: t('shell.export.layers', { count: layers }),
  })
  return (
    <Dialog
      title={t('shell.export.title')}
      onClose={onClose}
      initialFocus={finish}
      actions={
        <>
          <Button variant="plain" onClick={onAgain}>
            {t('shell.export.another')}
          </Button>
          <Button icon={<FolderOpen size={15} aria-hidden="true" />} onClick={() => void bridge.showFile({ path })}>
            {t('shell.export.show')}
          </Button>
          <Button ref={finish} variant="primary" onClick={onClose}>
            {t('shell.export.ready')}
          </Button>
        </>
      }
    >
      <div className={styles.result} aria-live="polite">
        <CircleCheck size={20} aria-hidden="true" />
        <span>{said}</span>
        {!split && <code className={styles.path}>{path}</code>}
      </div>
      {split && <Notice tone="info">{t('exchange.newsroom.files', { count: files ?? 1, ...split })}</Notice>}
      {losses.length > 0 && <Losses losses={losses} />}
      {leftOut.length > 0 && (
        <Notice tone="info">
          <ul className={sheet.listed}>
            {leftOut.map(({ tag, quote, start }) => (
              <li key={`${start} ${tag} ${quote}`}>{t('exchange.leftOut', { tag, quote, start })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  )
}
