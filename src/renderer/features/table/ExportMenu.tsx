/** Writes the annotations that the search finds as Excel, Word, a page or PDF. */
import { Menu } from '@base-ui/react/menu'
import { FileOutput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { MOST_COMMENTS_IN_WORD, NEWSROOM_FORMATS, type NewsroomFormat } from '../../../core/newsroom/formats.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuGroup, MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import styles from './Table.module.css'
import { useTable } from './tableState.ts'

/** The menu, and while something is written how far that is. */
export function ExportMenu() {
  const t = useT()
  const write = useWriteCount()
  const count = useTable((state) => state.result?.count ?? 0)
  const [isWorking, setWorking] = useState(false)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  useEffect(() => (isWorking ? bridge.on('exporting', setProgress) : setProgress(null)), [isWorking])
  const exportAs = async (format: NewsroomFormat) => {
    setWorking(true)
    const answer = await answerOf(bridge.exportTable({ query: useTable.getState().request.query, format }))
    setWorking(false)
    if (!answer.ok) return showProblem(answer.error)
    if (answer.value === null) return
    const { path, layers, annotations, files = 1 } = answer.value
    const done = t('exchange.newsroom.done', {
      layers: t('shell.export.layers', { count: layers }),
      count: annotations,
    })
    const words = [done, path, ...(files > 1 ? [t('exchange.newsroom.files', { count: files })] : [])]
    const show = { label: t('shell.export.show'), run: () => void bridge.showFile({ path }) }
    notify({ text: words.join(' '), tone: 'info', action: show })
  }
  if (isWorking)
    return (
      <div className={styles.exporting}>
        {progress && (
          <ProgressBar
            label={t('table.exporting')}
            {...progress}
            words={t('exchange.dialog.progress', { ...progress })}
          />
        )}
        <Button onClick={() => void bridge.cancelExport()}>{t('shell.cancel')}</Button>
      </div>
    )
  const hint = (format: NewsroomFormat) =>
    format === 'docx' && count > MOST_COMMENTS_IN_WORD
      ? t('table.exportSplit', { most: write(MOST_COMMENTS_IN_WORD) })
      : t(`exchange.newsroom.hints.${format}`)
  return (
    <Menu.Root>
      <Menu.Trigger
        disabled={count === 0}
        render={<Button icon={<FileOutput size={15} aria-hidden="true" />}>{t('table.export')}</Button>}
      />
      <MenuPopup align="end">
        <MenuGroup label={t('table.exportHint')}>
          {NEWSROOM_FORMATS.map((format) => (
            <MenuItem key={format} detail={hint(format)} onClick={() => void exportAs(format)}>
              {t(`exchange.newsroom.names.${format}`)}
            </MenuItem>
          ))}
        </MenuGroup>
      </MenuPopup>
    </Menu.Root>
  )
}
