/** What paper needs beside the text: what the tags look like, above it, and the notes, below it. */
import { useSyncExternalStore } from 'react'
import { TAGS } from '../../../core/model/tag.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './Printed.module.css'

/** Who annotated the article, and the form of each tag. */
export function PrintedLegend() {
  const layer = useEditor((state) => state.layer)
  const t = useT()
  if (!usePrinting() || !layer || layer.annotations.length === 0) return null
  return (
    <div className={styles.legend}>
      {TAGS.map((tag) => (
        <span key={tag}>
          <TagForm tag={tag} />
          {t(`reader.tags.${tag}`)}
        </span>
      ))}
      <span className={styles.annotator}>{t('reader.annotator', { name: layer.annotator.name })}</span>
    </div>
  )
}

/** The annotations with a note, in text order. */
export function PrintedNotes() {
  const layer = useEditor((state) => state.layer)
  const language = useEditor((state) => state.open?.article.language)
  const t = useT()
  const noted = usePrinting() ? (layer?.annotations.filter(({ note }) => note !== '') ?? []) : []
  if (noted.length === 0) return null
  return (
    <section className={styles.notes}>
      <h2>{t('reader.notes')}</h2>
      <ol>
        {noted.map(({ id, tag, quote, note }) => (
          <li key={id}>
            <TagForm tag={tag} /> <q lang={language}>{quote}</q>
            <p>{note}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whether the page is being set for paper. */
function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => PRINT.matches)
}

const PRINT = window.matchMedia('print')

function follow(changed: () => void): () => void {
  PRINT.addEventListener('change', changed)
  return () => PRINT.removeEventListener('change', changed)
}
