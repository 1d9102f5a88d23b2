/** One article in the list. */
import { Ellipsis } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { UNKNOWN_LANGUAGE } from '../../../core/model/articleDetails.ts'
import { publishedDate } from '../../../i18n/publishedDate.ts'
import type { ArticleSummary, TextHit } from '../../../ipc/contract.ts'
import { useDateLocale, useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './ArticleRow.module.css'
import { type Progress, progressOf, type Row } from './listing.ts'

interface ArticleRowProps {
  readonly row: Row
  /** Whether it is the one that is open. */
  readonly current: boolean
  /** Whether Tab reaches it. */
  readonly active: boolean
  readonly menuOpen: boolean
  readonly onOpen: () => void
  readonly onOpenInTab: () => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onMenu: (anchor: Element | DOMRect) => void
}

/** A button that opens the article, and one beside it for what else can be done. */
export function ArticleRow(props: ArticleRowProps) {
  const { row, current, active, menuOpen, onOpen, onOpenInTab, onFocus, onKeyDown, onMenu } = props
  const { article, hit } = row
  const t = useT()
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    onFocus()
    onMenu(new DOMRect(event.clientX, event.clientY, 0, 0))
  }
  return (
    <div className={styles.row} data-current={current} data-menu={menuOpen} data-earlier={row.isEarlier}>
      <button
        type="button"
        className={styles.open}
        data-article={article.id}
        aria-current={current ? 'true' : undefined}
        tabIndex={active ? 0 : -1}
        {...(active && { 'data-pane-focus': '' })}
        onClick={(event) => (event.ctrlKey || event.metaKey ? onOpenInTab() : onOpen())}
        onAuxClick={(event) => {
          if (event.button === 1) onOpenInTab()
        }}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <span className={styles.title} lang={article.language}>
          {article.title}
        </span>
        <Facts article={article} version={row.version} />
        {hit && <Snippet hit={hit} language={article.language} />}
      </button>
      <IconButton
        label={t('shell.library.more', { title: article.title })}
        size="small"
        className={styles.more ?? ''}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        tabIndex={active ? 0 : -1}
        onClick={(event) => {
          onFocus()
          onMenu(event.currentTarget)
        }}
      >
        <Ellipsis size={15} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

function Facts({ article, version }: { readonly article: ArticleSummary; readonly version: number | undefined }) {
  const t = useT()
  const locale = useDateLocale()
  const progress = progressOf(article)
  const me = useSession((state) => state.session?.annotator.id) ?? ''
  const status = t(`shell.library.status.${progress}`)
  const facts = [
    article.assigned.includes(me) && t('shell.library.yours'),
    version !== undefined && t('versions.number', { number: version }),
    // The sign before it says how far along; how many annotations is what one doesn't see.
    article.count > 0 ? t('shell.library.tags', { count: article.count }) : status,
  ].filter((fact): fact is string => Boolean(fact))
  const language = article.language !== UNKNOWN_LANGUAGE && article.language
  const published = article.published && publishedDate(article.published, locale, 'short')
  return (
    <span className={styles.facts}>
      <ProgressSign progress={progress} />
      {article.count > 0 && <span className={styles.spoken}>{status} · </span>}
      <span className={styles.work}>
        {facts.map((fact, index) => (
          <span key={fact} className={styles.fact}>
            {index > 0 && '· '}
            {fact}{' '}
          </span>
        ))}
      </span>{' '}
      <span className={styles.from}>
        {language && version === undefined && <span className={styles.language}>{language}</span>}{' '}
        {published && <span>{published}</span>}
      </span>
    </span>
  )
}

/** How far along, by form as well as by colour: an empty, a half or a full circle. */
function ProgressSign({ progress }: { readonly progress: Progress }) {
  return <span className={styles.sign} data-progress={progress} aria-hidden="true" />
}

function Snippet({ hit, language }: { readonly hit: TextHit; readonly language: string }) {
  return (
    <span className={styles.snippet} lang={language}>
      {hit.before}
      <mark>{hit.match}</mark>
      {hit.after}
    </span>
  )
}
