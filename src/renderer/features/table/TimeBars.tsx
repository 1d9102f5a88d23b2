/** Counts in the course of time as upright bars. The table below says the same in words, so readers of the screen skip them. */
import type { CrossTable } from '../../../core/table/crossTable.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './Counts.module.css'

const HEIGHT = 96

/** However few they are, bars get no wider than this, in pixels. */
const WIDEST = 64

interface TimeBarsProps {
  readonly counts: CrossTable
  readonly name: (key: string) => string
  readonly onShow: (key: string) => void
}

/** The bars, from the earliest to the latest; a press on one shows its annotations. */
export function TimeBars({ counts, name, onShow }: TimeBarsProps) {
  const t = useT()
  const dated = counts.rows.filter(({ key }) => key !== '')
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || dated.length < 2) return null
  const most = Math.max(...dated.map(({ count }) => count))
  return (
    <div className={styles.course} style={{ maxWidth: dated.length * WIDEST }} aria-hidden="true">
      <svg
        aria-hidden="true"
        className={styles.bars}
        viewBox={`0 0 ${dated.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {dated.map(({ key, count }, index) => {
          const height = Math.max(2, (count / most) * HEIGHT)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table below has a button for each
            <rect
              key={key}
              x={index * 10 + 1}
              y={HEIGHT - height}
              width={8}
              height={height}
              onClick={() => onShow(key)}
            >
              <title>{t('table.counts.showRows', { name: name(key), count })}</title>
            </rect>
          )
        })}
      </svg>
      <div className={styles.ends}>
        <span>{name(first.key)}</span>
        <span>{name(last.key)}</span>
      </div>
    </div>
  )
}
