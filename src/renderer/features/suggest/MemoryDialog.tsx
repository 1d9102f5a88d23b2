/** The suggestion memory, to view and to forget, entry by entry or as a whole. */
import { Undo2, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RememberedWords } from '../../../core/model/memory.ts'
import { forgettingOf, type MemoryChange } from '../../../core/suggest/memory.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import dialogs from '../../ui/DialogBody.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import styles from './Memory.module.css'
import { memory as store, useMemory } from './window.ts'

/** More rows than these are found by searching. */
const MOST = 300

/** The list. What is removed here can be restored as long as the dialog is open. */
export function MemoryDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const memory = useMemory((state) => state.memory)
  const [query, setQuery] = useState('')
  const [inverses, setInverses] = useState<readonly MemoryChange[]>([])
  const rows = useMemo(() => latestFirst(memory.words, query), [memory.words, query])
  const isEmpty = memory.words.length === 0 && memory.places.length === 0
  const last = inverses.at(-1)

  const forget = (words: readonly RememberedWords[], places = NO_PLACES) => {
    const inverse = store.remember(forgettingOf(memory, words, places, idsAndClock.now()))
    setInverses([...inverses, inverse])
  }
  const undo = () => {
    if (!last) return
    store.remember(last)
    setInverses(inverses.slice(0, -1))
  }
  return (
    <Dialog
      title={t('suggest.memory.title')}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button disabled={!last} icon={<Undo2 size={15} aria-hidden="true" />} onClick={undo}>
            {t('suggest.memory.undo')}
          </Button>
          <Button disabled={isEmpty} onClick={() => forget(memory.words, memory.places)}>
            {t('suggest.memory.clear')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      <p className={dialogs.lead}>{t('suggest.memory.hint')}</p>
      <SearchInput
        label={t('suggest.memory.search')}
        clearLabel={t('shell.library.clearSearch')}
        value={query}
        onChange={setQuery}
      />
      <div className={styles.list} aria-live="polite">
        {isEmpty && (
          <div className={styles.empty}>
            <b>{t('suggest.memory.empty')}</b>
            <p>{t('suggest.memory.emptyHint')}</p>
          </div>
        )}
        {rows.length === 0 && query !== '' && (
          <div className={styles.empty}>{t('suggest.memory.notFound', { query })}</div>
        )}
        <ul className={styles.rows}>
          {rows.slice(0, MOST).map((entry) => (
            <Row key={`${entry.tag} ${entry.words}`} entry={entry} onForget={() => forget([entry])} />
          ))}
        </ul>
      </div>
      {memory.places.length > 0 && (
        <div className={styles.places}>
          <span>{t('suggest.memory.places', { count: memory.places.length })}</span>
          <Button variant="plain" onClick={() => forget([], memory.places)}>
            {t('suggest.memory.forgetPlaces')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}

const NO_PLACES: ReturnType<typeof useMemory.getState>['memory']['places'] = []

function Row({ entry, onForget }: { readonly entry: RememberedWords; readonly onForget: () => void }) {
  const t = useT()
  const writeList = useWriteList()
  const { tag, words, tagged, rejected } = entry
  const facts = [
    tagged > 0 && t('suggest.memory.tagged', { count: tagged }),
    rejected > 0 && t('suggest.memory.rejected', { count: rejected }),
  ].filter((fact) => fact !== false)
  return (
    <li className={styles.row}>
      <span title={t(`reader.tags.${tag}`)}>
        <TagForm tag={tag} />
      </span>
      <span className={styles.words}>{words}</span>
      <span className={styles.facts} data-held={rejected > tagged}>
        {writeList(facts)}
      </span>
      <IconButton label={t('suggest.memory.forget', { words })} size="small" onClick={onForget}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </li>
  )
}

function latestFirst(words: readonly RememberedWords[], query: string): readonly RememberedWords[] {
  const sought = query.trim().toLowerCase()
  return words
    .filter((entry) => entry.words.toLowerCase().includes(sought))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
