/** How many annotations were made on each day, as small bars; in words for readers of the screen. */
import { wholeCourse } from '../../../core/table/course.ts'
import { publishedDate } from '../../../i18n/publishedDate.ts'
import { useDateLocale, useT, useWriteCount } from '../../platform/i18n.ts'
import styles from './Overview.module.css'

/** How many days are shown: the latest. */
const MOST = 30

const HEIGHT = 30

/** The bars of the latest days up to the last on which somebody annotated. */
export function DayBars({ days }: { readonly days: readonly { readonly key: string; readonly count: number }[] }) {
  const t = useT()
  const write = useWriteCount()
  const locale = useDateLocale()
  const shown = wholeCourse(days, 'day', MOST)
  if (shown.length === 0) return null
  const most = Math.max(...shown.map(({ count }) => count))
  const name = (key: string) => publishedDate(key, locale, 'short')
  return (
    <div className={styles.days}>
      <svg
        role="img"
        aria-label={`${t('overview.progress')}: ${shown
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => `${name(key)} ${write(count)}`)
          .join(', ')}`}
        viewBox={`0 0 ${shown.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        style={{ maxWidth: shown.length * 16 }}
      >
        {shown.map(({ key, count }, index) => {
          const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT)
          return (
            <rect key={key} x={index * 10 + 1} y={HEIGHT - height} width={8} height={height}>
              <title>{`${name(key)}: ${write(count)}`}</title>
            </rect>
          )
        })}
      </svg>
      <p className={styles.quiet} aria-hidden="true">
        {t('overview.progress')}
      </p>
    </div>
  )
}
