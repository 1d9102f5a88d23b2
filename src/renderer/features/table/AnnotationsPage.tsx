/** The table of annotations: searched, sorted, grouped, counted, and changed. */
import { ChartColumn, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { TableRow } from '../../../core/table/tableRow.ts'
import { NoArticles } from '../../commands/NoArticles.tsx'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useCommands } from '../../commands/registry.ts'
import { bridge } from '../../platform/bridge.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { showView } from '../../platform/mainView.ts'
import { useView } from '../../platform/view.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { ChangeBar } from './ChangeBar.tsx'
import { CountsPane } from './CountsPane.tsx'
import { FIRST_COLUMNS } from './columnLayout.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { Grid } from './Grid.tsx'
import { Notices } from './Notices.tsx'
import { ColumnsMenu, GroupMenu } from './ShownMenus.tsx'
import styles from './Table.module.css'
import { TableHints } from './TableHints.tsx'
import { TableSearch, TagFilter } from './TableSearch.tsx'
import { ViewsMenu } from './ViewsMenu.tsx'
import { changing, table, useTable } from './window.ts'

const COMMANDS = {
  undo: () => void changing.step('undo'),
  redo: () => void changing.step('redo'),
  deselect: () => showView('article'),
  search: () => document.querySelector<HTMLInputElement>('[data-pane=annotations] input[type=search]')?.focus(),
}

/** The page. `onOpen` shows an annotation in its article. */
export function AnnotationsPage({ onOpen }: { readonly onOpen: (row: TableRow) => void }) {
  const t = useT()
  const [isCounting, setCounting] = useState(false)
  const result = useTable((state) => state.result)
  const progress = useTable((state) => state.progress)
  const problem = useTable((state) => state.problem)
  const columns = useView((state) => state.table.columns) ?? FIRST_COLUMNS
  useCommands(COMMANDS, 'always')
  useEffect(() => {
    const stop = table.follow()
    void table.open()
    return stop
  }, [])
  const page = useRef<HTMLElement>(null)
  const isNew = useRef(true)
  const hasRows = result !== null && result.count > 0
  // Whichever request brings the first rows: a change may overtake the one that was made on opening.
  useEffect(() => {
    if (!hasRows || !isNew.current) return
    isNew.current = false
    if (page.current?.contains(document.activeElement)) return
    page.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  }, [hasRows])
  return (
    <main ref={page} className={styles.page} data-pane="annotations" aria-label={t('table.title')}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('table.title')}</h1>
        <Count />
        <ViewsMenu columns={columns} />
        <ExportMenu columns={columns} />
        <Button
          icon={<ChartColumn size={15} aria-hidden="true" />}
          aria-pressed={isCounting}
          onClick={() => setCounting(!isCounting)}
        >
          {t('table.counts.title')}
        </Button>
        <IconButton label={t('table.back')} onClick={() => showView('article')}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.tools}>
        <TableSearch />
        <GroupMenu />
        <ColumnsMenu columns={columns} />
      </div>
      <TagFilter />
      {problem && (
        <div className={styles.notices}>
          <ProblemNotice problem={problem} />
        </div>
      )}
      <Notices columns={columns} />
      {progress && (
        <div className={styles.reading}>
          <ProgressBar label={t('table.reading')} {...progress} words={t('table.readingLayers', { ...progress })} />
          <Button onClick={() => void bridge.stopTable()}>{t('table.stop')}</Button>
        </div>
      )}
      <div className={styles.body} data-counting={isCounting}>
        {hasRows && <Grid columns={columns} onOpen={onOpen} />}
        {result && result.count === 0 && <Empty isBare={result.total === 0} />}
        {isCounting && <CountsPane onClose={() => setCounting(false)} />}
      </div>
      <ChangeBar />
      <TableHints />
    </main>
  )
}

/** How many annotations fit, read out when that changes. */
function Count() {
  const t = useT()
  const write = useWriteCount()
  const result = useTable((state) => state.result)
  return (
    <span className={styles.count} aria-live="polite">
      {result &&
        (result.count === result.total
          ? write(result.total)
          : t('table.count', { shown: write(result.count), count: result.total }))}
    </span>
  )
}

function Empty({ isBare }: { readonly isBare: boolean }) {
  const t = useT()
  const hasArticles = useLibrary((state) => (state.library?.articles.length ?? 0) > 0)
  if (!hasArticles) return <NoArticles />
  return (
    <div className={styles.empty}>
      <p>{t(isBare ? 'table.none' : 'table.noneFit')}</p>
    </div>
  )
}
