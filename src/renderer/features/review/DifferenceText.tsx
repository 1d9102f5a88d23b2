/** The sides of a difference as one text, in which what only some of them hold is marked with their numbers. */
import { useMemo } from 'react'
import type { Side } from '../../../core/compare/sides.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { sidesAsText } from '../../../core/review/sidesAsText.ts'
import { useEditor } from '../../document/editor.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import styles from './UnitSummary.module.css'

/** The text; `sides` are at least two. */
export function DifferenceText({ sides }: { readonly sides: readonly Side<Annotation>[] }) {
  const t = useT()
  const writeList = useWriteList()
  const text = useEditor((state) => state.open?.article.text ?? '')
  const parts = useMemo(
    () =>
      sidesAsText(
        text,
        sides.map(({ annotation }) => annotation),
      ),
    [text, sides],
  )
  return (
    <span className={styles.difference}>
      {parts.map(({ start, sides: holders, pieces }) => {
        const words = pieces.join(' … ')
        if (holders.length === 0) return <span key={start}>{words}</span>
        if (holders.length === sides.length) return <b key={start}>{words}</b>
        const numbers = writeList(holders.map((holder) => String(holder + 1)))
        return (
          <mark key={start} className={styles.only} data-by={holders.length === 1 ? Math.min(holders[0] ?? 0, 2) : 2}>
            <span className={styles.spoken}>{t('review.onlyIn', { numbers })}</span>
            {words}
          </mark>
        )
      })}
    </span>
  )
}
