/** Counts in the course of time as upright bars. The table below says the same in words, so readers of the screen skip them. */
import { wholeCourse } from '../../../core/table/course.ts'
import type { CrossTable } from '../../../core/table/crossTable.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './Counts.module.css'

const HEIGHT = 96

/** So many bars have room; of more, the latest are shown. */
const MOST_SHOWN = 120

/** However few they are, bars get no wider than this, in pixels. */
const WIDEST = 64

interface TimeBarsProps {
  readonly counts: CrossTable
  readonly name: (key: string) => string
  /** The colours of the second column's headings, where bars are parted by them. */
  readonly colours: readonly string[] | null
  readonly onShow: (key: string) => void
}

/** The bars, from the earliest to the latest; a press on one shows its annotations. */
export function TimeBars({ counts, name, colours, onShow }: TimeBarsProps) {
  const t = useT()
  const dated = wholeCourse(
    counts.rows.filter(({ key }) => key !== ''),
    counts.precision,
    MOST_SHOWN,
  )
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || dated.length < 2) return null
  const most = Math.max(...dated.map(({ count }) => count))
  const places = new Map(counts.rows.map(({ key }, at) => [key, at]))
  /** The parts of a bar from its foot up; the whole bar where there is no second column. */
  const partsOf = (key: string, count: number) => {
    const cells = colours && counts.cells[places.get(key) ?? -1]
    let foot = 0
    return (cells ?? [count]).flatMap((cell, at) => {
      if (cell === 0) return []
      const height = Math.max(2, (cell / most) * HEIGHT)
      foot += height
      return [{ at, y: HEIGHT - foot, height, colour: colours?.[at] }]
    })
  }
  return (
    <div className={styles.course} style={{ maxWidth: dated.length * WIDEST }} aria-hidden="true">
      <svg
        aria-hidden="true"
        className={styles.bars}
        viewBox={`0 0 ${dated.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {dated.map(({ key, count }, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below has a button for each
          <g key={key} onClick={() => onShow(key)}>
            <title>{t('table.counts.showRows', { name: name(key), count })}</title>
            {partsOf(key, count).map(({ at, y, height, colour }) => (
              <rect
                key={at}
                x={index * 10 + 1}
                y={y}
                width={8}
                height={height}
                style={colour ? { fill: colour } : undefined}
              />
            ))}
          </g>
        ))}
      </svg>
      <div className={styles.ends}>
        <span>{name(first.key)}</span>
        <span>{t('table.counts.most', { count: most })}</span>
        <span>{name(last.key)}</span>
      </div>
    </div>
  )
}
