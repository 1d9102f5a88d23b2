/** What the list says where it has no rows, and what to do then. */
import type { ReactNode } from 'react'
import { runCommand } from '../../commands/registry.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Library.module.css'
import type { Filter } from './listing.ts'

interface EmptyListProps {
  /** Whether the workspace has no articles at all. */
  readonly bare: boolean
  readonly query: string
  /** Whether the search found something that the filter hides. */
  readonly hidden: boolean
  readonly filter: Filter
  readonly onClear: () => void
  readonly onShowAll: () => void
}

/** The reason, by what is searched and filtered. */
export function EmptyList({ bare, query, hidden, filter, onClear, onShowAll }: EmptyListProps) {
  const t = useT()
  if (bare)
    return (
      <Empty title={t('shell.library.empty')} hint={t('shell.library.emptyHint')}>
        <Button variant="primary" onClick={() => runCommand('import')}>
          {t('commands.import')}
        </Button>
        <Button onClick={() => runCommand('paste-article')}>{t('commands.paste-article')}</Button>
      </Empty>
    )
  if (query !== '' && !hidden)
    return (
      <Empty title={t('shell.library.notFound')} hint={t('shell.library.notFoundHint', { query })}>
        <Button onClick={onClear}>{t('shell.library.clearSearch')}</Button>
      </Empty>
    )
  const nothing = filter === 'done' ? 'noneDone' : filter === 'mine' ? 'noneMine' : 'noneTodo'
  return (
    <Empty title={t(`shell.library.${nothing}`)} hint={t(`shell.library.${nothing}Hint`)}>
      <Button onClick={onShowAll}>{t('shell.library.showAll')}</Button>
    </Empty>
  )
}

function Empty(props: { readonly title: string; readonly hint: string; readonly children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <b>{props.title}</b>
      <p>{props.hint}</p>
      {props.children}
    </div>
  )
}
