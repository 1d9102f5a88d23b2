/** Writes the table as it is shown, or the annotations that the search finds article by article. */
import { Menu } from '@base-ui/react/menu'
import { FileOutput } from 'lucide-react'
import { useState } from 'react'
import { MOST_COMMENTS_IN_WORD, NEWSROOM_FORMATS, type NewsroomFormat } from '../../../core/newsroom/formats.ts'
import { attributeKeyOf, type Column } from '../../../core/table/columns.ts'
import { type CsvChoice, CsvFields, useCsvChoice } from '../../commands/CsvFields.tsx'
import { ExportBar } from '../../commands/ExportBar.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { useView } from '../../platform/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MenuGroup, MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import { useTableExport } from './exporting.ts'
import styles from './Table.module.css'
import { useTable } from './window.ts'

/** The menu, and while something is written how far that is. */
export function ExportMenu({ columns }: { readonly columns: readonly Column[] }) {
  const t = useT()
  const write = useWriteCount()
  const count = useTable((state) => state.result?.count ?? 0)
  const [isAsking, setAsking] = useState(false)
  const { isWorking, run } = useTableExport()
  const exportShown = (format: 'xlsx' | 'csv', csv: CsvChoice) => {
    const { query, sort, group } = useTable.getState().request
    const { widths } = useView.getState().table
    const shown = { query, sort: [...sort], group, columns: [...columns], widths, format, ...csv }
    void run(() => answerOf(bridge.exportShownTable(shown)))
  }
  const exportArticles = (format: NewsroomFormat) => {
    const { query, group } = useTable.getState().request
    // Where the rows are in groups by an answer, the text of a page has the colours that the groups have here.
    const colourBy = group && attributeKeyOf(group)
    return run(() => answerOf(bridge.exportTable({ query, format, colourBy })))
  }
  if (isWorking)
    return (
      <div className={styles.exporting}>
        <ExportBar label={t('table.exporting')} />
        <Button onClick={() => void bridge.cancelExport()}>{t('shell.cancel')}</Button>
      </div>
    )
  const hint = (format: NewsroomFormat) =>
    format === 'docx' && count > MOST_COMMENTS_IN_WORD
      ? t('table.exportSplit', { most: write(MOST_COMMENTS_IN_WORD) })
      : t(`exchange.newsroom.hints.${format}`)
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          disabled={count === 0}
          render={<Button icon={<FileOutput size={15} aria-hidden="true" />}>{t('table.export')}</Button>}
        />
        <MenuPopup align="end">
          <MenuGroup label={t('table.exportShown')}>
            <MenuItem
              detail={t('table.exportShownHints.xlsx')}
              onClick={() => exportShown('xlsx', { bom: false, separator: ',' })}
            >
              {t('exchange.newsroom.names.xlsx')}
            </MenuItem>
            <MenuItem detail={t('table.exportShownHints.csv')} onClick={() => setAsking(true)}>
              {`${t('formats.names.csv')}…`}
            </MenuItem>
          </MenuGroup>
          <MenuSeparator />
          <MenuGroup label={t('table.exportHint')}>
            {NEWSROOM_FORMATS.map((format) => (
              <MenuItem key={format} detail={hint(format)} onClick={() => void exportArticles(format)}>
                {t(`exchange.newsroom.names.${format}`)}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuPopup>
      </Menu.Root>
      {isAsking && <CsvDialog onSave={(csv) => exportShown('csv', csv)} onClose={() => setAsking(false)} />}
    </>
  )
}

interface CsvDialogProps {
  readonly onSave: (csv: CsvChoice) => void
  readonly onClose: () => void
}

function CsvDialog({ onSave, onClose }: CsvDialogProps) {
  const t = useT()
  const [csv, setCsv] = useCsvChoice()
  return (
    <Dialog
      title={t('table.exportCsv')}
      size="small"
      onClose={onClose}
      onSubmit={() => {
        onClose()
        onSave(csv)
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('table.exportCsvSave')}
          </Button>
        </>
      }
    >
      <CsvFields choice={csv} onChange={setCsv} />
    </Dialog>
  )
}
