/** The left pane: the workspace's articles, to search, to filter, to open and to put away. */
import { ClipboardPaste, FilePlus2 } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { TextHit } from '../../../ipc/contract.ts'
import { runCommand } from '../../commands/registry.ts'
import { useChords } from '../../commands/useKeymap.ts'
import { showArticle } from '../../document/openArticle.ts'
import { useDetails, useMessage, useT, useWriteCount } from '../../platform/i18n.ts'
import { refreshLibrary, useLibrary } from '../../platform/library.ts'
import { useSession } from '../../platform/session.ts'
import { useSettings } from '../../platform/settings.ts'
import { useView } from '../../platform/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Details } from '../../ui/Details.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ArticleList } from './ArticleList.tsx'
import { EmptyList } from './EmptyList.tsx'
import styles from './Library.module.css'
import { byVersion, type Filter, filteredRows, foundRows, type Row } from './listing.ts'
import { SortMenu } from './SortMenu.tsx'
import { sortedRows } from './sorting.ts'
import { Unreadable } from './Unreadable.tsx'
import { useLibraryCommands } from './useLibraryCommands.ts'
import { useOpeningFirst } from './useOpeningFirst.ts'
import { useTextHits } from './useTextHits.ts'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

const FILTERS = ['all', 'todo', 'done'] as const

/** Where articles are shared out. */
const SHARED_FILTERS = ['all', 'mine', 'todo', 'done'] as const

interface LibraryPaneProps {
  /** Opens an article at a place where its text holds the words that were searched for. */
  readonly onOpenHit: (hit: TextHit, words: string) => void
  /** What stands at the pane's edge. */
  readonly children?: ReactNode
}

/** The library. Another annotator or workspace starts with a fresh one. */
export function LibraryPane(props: LibraryPaneProps) {
  const session = useSession((state) => state.session)
  return <Pane key={`${session?.workspace.path}\n${session?.annotator.id}`} {...props} />
}

function Pane({ onOpenHit, children }: LibraryPaneProps) {
  const t = useT()
  const write = useWriteCount()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [active, setActive] = useState<string | null>(null)
  const pane = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { library, problem } = useLibrary()
  const me = useSession((state) => state.session?.annotator.id) ?? ''
  const { hits, isCurrent } = useTextHits(query)
  const found = useMemo(() => foundRows(library?.articles ?? [], query, hits), [library, query, hits])
  const sort = useSettings((state) => state.librarySort)
  // Not followed: a row that is being read must not move away under the pointer.
  const rows = useMemo(() => {
    const { places } = useView.getState()
    return byVersion(sortedRows(filteredRows(found, filter, me), sort, (id) => places.get(id)?.at))
  }, [found, filter, sort, me])
  useLibraryCommands({ active, field })

  const isShared = library?.articles.some(({ assigned }) => assigned.length > 0) ?? false
  // Four names, or numbers of four digits, leave room for one number.
  const isTight = isShared || found.length > 999
  const options = (isShared ? SHARED_FILTERS : FILTERS).map((value) => ({
    value,
    label: (
      <>
        {t(`shell.library.${value}`)}{' '}
        {(!isTight || value === filter) && <span>{write(filteredRows(found, value, me).length)}</span>}
      </>
    ),
  }))
  const openRow = ({ article, hit }: Row) => {
    if (hit) onOpenHit(hit, query.trim())
    else void showArticle(article.id)
  }
  const openFirst = useOpeningFirst({ query: query.trim(), rows, isCurrent }, (row) => {
    // Left, so that the article takes the focus.
    field.current?.blur()
    openRow(row)
  })
  const focusList = () => pane.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus()
  const onSearchKey = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') focusList()
    else if (event.key === 'Enter' && query.trim() !== '') openFirst()
    else return
    event.preventDefault()
  }
  return (
    <nav ref={pane} className={styles.pane} data-pane="library" aria-label={t('reader.panes.library')}>
      <Head />
      <div className={styles.searching}>
        <SearchInput
          ref={field}
          label={t('shell.library.search')}
          clearLabel={t('shell.library.clearSearch')}
          value={query}
          onChange={setQuery}
          onKeyDown={onSearchKey}
        />
        <SortMenu />
      </div>
      <SegmentedControl label={t('shell.library.show')} value={filter} options={options} onChange={setFilter} />
      <div className={styles.spoken} aria-live="polite">
        {query.trim() !== '' && t('shell.library.found', { count: rows.length })}
      </div>
      {problem && <ListProblem />}
      {rows.length > 0 && <ArticleList rows={rows} active={active} onActive={setActive} onOpen={openRow} />}
      {library && rows.length === 0 && (
        <EmptyList
          bare={library.articles.length === 0}
          query={query.trim()}
          hidden={found.length > 0}
          filter={filter}
          onClear={() => setQuery('')}
          onShowAll={() => setFilter('all')}
        />
      )}
      <Unreadable problems={library?.problems ?? []} />
      {children}
    </nav>
  )
}

function Head() {
  const t = useT()
  const chord = useChords()
  return (
    <div className={styles.head}>
      <WorkspaceMenu />
      <IconButton
        label={t('shell.library.paste')}
        chord={chord('paste-article')}
        onClick={() => runCommand('paste-article')}
      >
        <ClipboardPaste size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('shell.library.import')} chord={chord('import')} onClick={() => runCommand('import')}>
        <FilePlus2 size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

function ListProblem() {
  const t = useT()
  const message = useMessage()
  const problem = useLibrary((state) => state.problem)
  const detailsOf = useDetails()
  if (!problem) return null
  const details = detailsOf(problem)
  return (
    <div className={styles.failed}>
      <Notice tone="error">
        <b>{t('shell.library.failed')}</b>
        <br />
        {message(problem)}
        {details !== null && <Details words={details} />}
      </Notice>
      <Button onClick={() => void refreshLibrary()}>{t('shell.library.tryAgain')}</Button>
    </div>
  )
}
