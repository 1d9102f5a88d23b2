/** The quotes and claims without an attribution. Each leads to its place in the text. */
import { useMemo } from 'react'
import { unattributed } from '../../../core/edits/planLinks.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import styles from '../../ui/SideList.module.css'

/** The most rows of each kind. */
const MOST = 500

/** Both lists. */
export function Unlinked() {
  const t = useT()
  const write = useWriteCount()
  const layer = usePaintedEditor((state) => state.layer)
  const lists = useMemo(
    () => (['quote', 'claim'] as const).map((tag) => ({ tag, rows: unattributed(layer?.annotations ?? [], tag) })),
    [layer],
  )
  if (!layer) return <p className={styles.empty}>{t('reader.nothingOpen')}</p>
  return (
    <div className={styles.scroll}>
      {lists.map(({ tag, rows }) => (
        <section key={tag} aria-labelledby={`unlinked-${tag}`}>
          <h2 className={styles.heading} id={`unlinked-${tag}`}>
            <TagForm tag={tag} />
            {t(`reader.side.bare.${tag}`)}
            <span className={styles.count}>{write(rows.length)}</span>
          </h2>
          {rows.length === 0 && <p className={styles.none}>{t('reader.side.none')}</p>}
          <ol className={styles.rows}>
            {rows.slice(0, MOST).map((annotation) => (
              <Row key={annotation.id} annotation={annotation} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Row({ annotation }: { readonly annotation: Annotation }) {
  const selected = usePaintedEditor((state) => state.selected === annotation.id)
  return (
    <li>
      <button type="button" className={styles.row} aria-current={selected} onClick={() => selectAndReveal(annotation)}>
        <span className={styles.words}>{annotation.quote}</span>
      </button>
    </li>
  )
}
