/** Agreement over time: a dot for each article, when it was last worked on. */
import { useDateLocale, useT, useWriteDecimal } from '../../platform/i18n.ts'
import styles from './Measures.module.css'
import type { ArticleMeasures } from './measuringMessages.ts'

const WIDTH = 300
const HEIGHT = 110
const LEFT = 26

interface TimePlotProps {
  readonly articles: readonly ArticleMeasures[]
  readonly onOpen: (article: string) => void
}

/** The plot; each dot opens its article. */
export function TimePlot({ articles, onOpen }: TimePlotProps) {
  const decimal = useWriteDecimal()
  const t = useT()
  const locale = useDateLocale()
  const dots = articles.flatMap(({ id, title, time, f1Exact }) =>
    time !== '' && f1Exact.value !== null ? [{ id, title, at: Date.parse(time), value: f1Exact.value }] : [],
  )
  if (dots.length === 0) return null
  const first = Math.min(...dots.map(({ at }) => at))
  const last = Math.max(...dots.map(({ at }) => at))
  const x = (at: number) => LEFT + (last === first ? 0.5 : (at - first) / (last - first)) * (WIDTH - LEFT - 8)
  const y = (value: number) => HEIGHT - value * (HEIGHT - 10)
  const day = (at: number) => new Date(at).toLocaleDateString(locale)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG
    <svg
      className={styles.time}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`}
      role="group"
      aria-label={t('review.plots.time')}
    >
      {[0, 0.5, 1].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text x={0} y={y(value) + 3}>
            {decimal(value, 1)}
          </text>
        </g>
      ))}
      <text x={LEFT} y={HEIGHT + 14}>
        {day(first)}
      </text>
      {last > first && (
        <text x={WIDTH} y={HEIGHT + 14} textAnchor="end">
          {day(last)}
        </text>
      )}
      {dots.map(({ id, title, at, value }) => (
        // biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG
        <circle
          key={id}
          cx={x(at)}
          cy={y(value)}
          r={5}
          role="button"
          tabIndex={0}
          aria-label={`${title}: ${decimal(value)}`}
          onClick={() => onOpen(id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') onOpen(id)
          }}
        >
          <title>{`${title}: ${decimal(value)}`}</title>
        </circle>
      ))}
    </svg>
  )
}
