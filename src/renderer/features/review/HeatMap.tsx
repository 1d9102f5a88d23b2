/** Agreement by pair of annotators, as a table whose cells are the darker the more two agree; each opens their comparison. */
import type { PairScores } from '../../../core/agreement/measures.ts'
import { useT, useWriteDecimal } from '../../platform/i18n.ts'
import styles from './HeatMap.module.css'

interface HeatMapProps {
  readonly annotators: readonly string[]
  readonly pairs: readonly PairScores[]
  readonly nameOf: (annotator: string) => string
  readonly onPair: (pair: readonly string[]) => void
}

/** The table; it scrolls by itself where there are many annotators. */
export function HeatMap({ annotators, pairs, nameOf, onPair }: HeatMapProps) {
  const decimal = useWriteDecimal()
  const t = useT()
  const scores = new Map(pairs.flatMap(({ annotators: [a, b], f1Exact }) => [[`${a}/${b}`, f1Exact] as const]))
  const scoreOf = (one: string, other: string) => scores.get(`${one}/${other}`) ?? scores.get(`${other}/${one}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by key
    <section className={styles.scroller} aria-label={t('review.plots.pairs')} tabIndex={0}>
      <table className={styles.heat}>
        <thead>
          <tr>
            <td />
            {annotators.map((id) => (
              <th key={id} scope="col" title={nameOf(id)}>
                <span>{nameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {annotators.map((row) => (
            <tr key={row}>
              <th scope="row" title={nameOf(row)}>
                {nameOf(row)}
              </th>
              {annotators.map((column) => {
                const score = row === column ? undefined : scoreOf(row, column)
                if (!score) return <td key={column} className={styles.nothing} />
                const { value } = score
                return (
                  <td key={column}>
                    <button
                      type="button"
                      className={styles.cell}
                      aria-label={t('review.plots.pair', {
                        first: nameOf(row),
                        second: nameOf(column),
                        value: value === null ? t('review.undefined') : decimal(value),
                      })}
                      data-dark={(value ?? 0) > DARK}
                      style={{ '--share': shareOf(value) } as React.CSSProperties}
                      onClick={() => onPair([row, column])}
                    >
                      {value === null ? '–' : decimal(value)}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Above this value the cell is so dark that its number must be light. */
const DARK = 0.6

/**
 * How much of the accent a cell has: steps with a gap where the number turns from dark to light, so that it can be read
 * on every one of them.
 */
function shareOf(value: number | null): string {
  if (value === null) return '0%'
  return value > DARK ? `${80 + Math.round(((value - DARK) / (1 - DARK)) * 20)}%` : `${Math.round(value * 45)}%`
}
