/** The palette: commands, articles and annotations by name; Enter takes the one that is marked. */
import { Autocomplete } from '@base-ui/react/autocomplete'
import { FileText } from 'lucide-react'
import { useMemo, useState } from 'react'
import { groupOf } from '../../core/commands/commands.ts'
import { passageAround } from '../../core/commands/passage.ts'
import type { Searched } from '../../core/commands/ranking.ts'
import type { ArticleSummary } from '../../ipc/contract.ts'
import { registry } from '../commands/registry.ts'
import { TagForm } from '../commands/TagButton.tsx'
import { useChords } from '../commands/useKeymap.ts'
import { useEditor } from '../document/editor.ts'
import { useT } from '../platform/i18n.ts'
import { useLibrary } from '../platform/library.ts'
import { useView } from '../platform/view.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import styles from './Palette.module.css'
import { goFromPalette, openFromPalette, runFromPalette } from './palette.ts'
import { articlesFor, type Entry, type EntryGroup, entriesFor } from './paletteEntries.ts'
import { useAnnotationHits } from './useAnnotationHits.ts'

interface PaletteProps {
  readonly offers: 'everything' | 'new-tab'
  readonly onClose: () => void
}

/** The palette. */
export function PaletteDialog({ offers, onClose }: PaletteProps) {
  const t = useT()
  const [query, setQuery] = useState('')
  const searched = useSearched()
  const { own, colleagues } = useAnnotationHits(offers === 'everything' ? query : '')
  const offered = useMemo(() => {
    const { open, layer } = useEditor.getState()
    const articles = latestFirst(useLibrary.getState().library?.articles ?? [])
    return {
      available: new Set(registry.available()),
      articles: articles.filter(({ id }) => id !== open?.article.id),
      annotations: layer?.annotations ?? [],
      // What is open here may be ahead of its file.
      elsewhere: [...own.filter(({ article }) => article !== open?.article.id), ...colleagues],
      searched,
    }
  }, [searched, own, colleagues])
  const find = offers === 'everything' ? entriesFor : articlesFor
  const all = useMemo(() => find('', offered), [find, offered])
  const found = useMemo(() => find(query, offered), [find, query, offered])
  const asks = t(`shell.palette.${offers === 'everything' ? 'search' : 'searchArticles'}`)
  return (
    <Dialog
      title={offers === 'everything' ? t('shell.palette.title') : t('commands.new-tab').replace('…', '')}
      onClose={onClose}
      place="top"
    >
      <Autocomplete.Root
        inline
        open
        items={all}
        filteredItems={found}
        value={query}
        onValueChange={setQuery}
        itemToStringValue={(entry: Entry) => searched(entry).name}
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input className={styles.field} aria-label={asks} placeholder={asks} spellCheck={false} />
        <Autocomplete.List className={styles.list} aria-label={asks}>
          {({ kind, items }: EntryGroup) => (
            <Autocomplete.Group key={kind} items={items}>
              {query.trim() !== '' && (
                <Autocomplete.GroupLabel className={styles.heading}>
                  {t(`shell.palette.groups.${kind}`)}
                </Autocomplete.GroupLabel>
              )}
              <Autocomplete.Collection>
                {(entry: Entry) => <Item key={keyOf(entry)} entry={entry} query={query} inTab={offers === 'new-tab'} />}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
        <Autocomplete.Empty className={styles.none}>
          {found.length === 0 && t(offers === 'everything' ? 'shell.palette.none' : 'shell.library.notFound')}
        </Autocomplete.Empty>
      </Autocomplete.Root>
    </Dialog>
  )
}

interface ItemProps {
  readonly entry: Entry
  /** What is typed. */
  readonly query: string
  readonly inTab: boolean
}

function Item({ entry, query, inTab }: ItemProps) {
  const t = useT()
  const chords = useChords()
  if (entry.kind === 'article') {
    const { id, title, language, status, count } = entry.article
    const progress = status === 'done' ? 'done' : count > 0 ? 'busy' : 'new'
    return (
      <Autocomplete.Item value={entry} className={styles.item} onClick={() => openFromPalette(id, inTab)}>
        <FileText size={15} aria-hidden="true" className={styles.sign} />
        <span className={styles.label} lang={language}>
          {title}
        </span>
        <span className={styles.group}>{t(`shell.library.status.${progress}`)}</span>
      </Autocomplete.Item>
    )
  }
  if (entry.kind === 'annotation') {
    const { annotation, article } = entry
    const title = article !== null && useLibrary.getState().library?.articles.find(({ id }) => id === article)?.title
    const where = [annotation.name, title].filter(Boolean).join(' · ')
    return (
      <Autocomplete.Item
        value={entry}
        className={`${styles.item} ${styles.found}`}
        onClick={() => goFromPalette(annotation, article)}
      >
        <TagForm tag={annotation.tag} />
        <span className={styles.passage}>
          <span className={styles.quote}>{passageAround(annotation.quote, query)}</span>
          {where && <span className={styles.where}>{where}</span>}
        </span>
        <span className={styles.group}>{t(`reader.tags.${annotation.tag}`)}</span>
      </Autocomplete.Item>
    )
  }
  const { command, isAvailable } = entry
  const chord = chords(command)
  return (
    <Autocomplete.Item
      value={entry}
      disabled={!isAvailable}
      className={styles.item}
      data-command={command}
      onClick={() => runFromPalette(command)}
    >
      <span className={styles.label}>{t(`commands.${command}`).replace(/…$/, '')}</span>
      <span className={styles.group}>
        {isAvailable ? t(`shell.keys.groups.${groupOf(command)}`) : t('shell.palette.notNow')}
      </span>
      {chord !== null && <Kbd chord={chord} />}
    </Autocomplete.Item>
  )
}

/** What entries are called and found by. */
function useSearched(): (entry: Entry) => Searched {
  const t = useT()
  return useMemo(
    () => (entry) => {
      switch (entry.kind) {
        case 'command':
          return {
            name: t(`commands.${entry.command}`).replace(/…$/, ''),
            also: t(`shell.keys.groups.${groupOf(entry.command)}`),
          }
        case 'article': {
          const { title, author, publisher, published } = entry.article
          return { name: title, also: [author, publisher, published].filter(Boolean).join(' ') }
        }
        case 'annotation': {
          const { quote, note, tag, name = '' } = entry.annotation
          return { name: quote, also: `${t(`reader.tags.${tag}`)} ${note} ${name}` }
        }
      }
    },
    [t],
  )
}

function keyOf(entry: Entry): string {
  if (entry.kind === 'command') return entry.command
  return entry.kind === 'article' ? `article ${entry.article.id}` : `annotation ${entry.annotation.id}`
}

/** The articles by when they were read last; those that weren't follow in the list's order. */
function latestFirst(articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  const { places } = useView.getState()
  const readAt = ({ id }: ArticleSummary) => places.get(id)?.at ?? ''
  return [...articles].sort((a, b) => (readAt(a) < readAt(b) ? 1 : readAt(a) > readAt(b) ? -1 : 0))
}
