/** The measures as plots; each part of them opens what lies behind it. */
import type { Measure } from '../../core/agreement/measure.ts'
import type { PairScores } from '../../core/agreement/measures.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { useT } from '../i18n.ts'
import { openArticle } from '../state/articles.ts'
import { setComparing } from './comparing.ts'
import styles from './Measures.module.css'
import type { Measured } from './measuringMessages.ts'
import { setTab } from './state.ts'
import { TimePlot } from './TimePlot.tsx'

/** Agreement by pair, by tag, by article and over time, and how often each tag was given by whom. */
export function MeasurePlots({ measured, onClose }: { readonly measured: Measured; readonly onClose: () => void }) {
  const t = useT()
  const { agreement, articles, counts } = measured
  const compare = (change: Parameters<typeof setComparing>[0]) => {
    setComparing({ kind: null, tag: null, cell: null, ...change })
    setTab('compare')
    onClose()
  }
  const openCompared = (id: string) => void openArticle(id).then(() => compare({}))
  return (
    <div className={styles.plots}>
      <section className={styles.section}>
        <h3>{t('review.plots.pairs')}</h3>
        <HeatMap
          annotators={agreement.annotators}
          pairs={agreement.pairs}
          onPair={(pair) => compare({ without: new Set(agreement.annotators.filter((id) => !pair.includes(id))) })}
        />
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.tags')}</h3>
        <ul className={styles.bars}>
          {TAGS.map((tag) => (
            <li key={tag}>
              <Bar
                name={t(`reader.tags.${tag}`)}
                measure={agreement.byTag[tag].f1Exact.mean}
                onOpen={() => compare({ tag })}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.articles')}</h3>
        <ul className={styles.bars}>
          {[...articles]
            .sort((a, b) => (a.f1Exact.value ?? 2) - (b.f1Exact.value ?? 2))
            .slice(0, MOST_ARTICLES)
            .map(({ id, title, f1Exact }) => (
              <li key={id}>
                <Bar name={title} measure={f1Exact} onOpen={() => openCompared(id)} />
              </li>
            ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.time')}</h3>
        <TimePlot articles={articles} onOpen={openCompared} />
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.counts')}</h3>
        <ul className={styles.bars}>
          {Object.entries(counts).map(([annotator, tags]) => (
            <li key={annotator}>
              <CountBar annotator={annotator} tags={tags} most={Math.max(...Object.values(counts).map(sumOf), 1)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** How many articles are shown, those with the least agreement first: nobody reads on after these. */
const MOST_ARTICLES = 12

interface HeatMapProps {
  readonly annotators: readonly string[]
  readonly pairs: readonly PairScores[]
  readonly onPair: (pair: readonly string[]) => void
}

function HeatMap({ annotators, pairs, onPair }: HeatMapProps) {
  const t = useT()
  const scoreOf = (one: string, other: string) =>
    pairs.find((pair) => pair.annotators.includes(one) && pair.annotators.includes(other))?.f1Exact
  return (
    <table className={styles.heat}>
      <thead>
        <tr>
          <td />
          {annotators.map((id) => (
            <th key={id} scope="col" title={id}>
              {id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {annotators.map((row) => (
          <tr key={row}>
            <th scope="row" title={row}>
              {row}
            </th>
            {annotators.map((column) => {
              const score = row === column ? undefined : scoreOf(row, column)
              const value = score?.value ?? null
              if (!score) return <td key={column}>{row === column ? <span>–</span> : <span />}</td>
              return (
                <td key={column}>
                  <button
                    type="button"
                    aria-label={t('review.plots.pair', {
                      first: row,
                      second: column,
                      value: shown(score, t('review.undefined')),
                    })}
                    data-dark={(value ?? 0) > 0.55}
                    style={{ '--share': `${Math.round((value ?? 0) * 90)}%` } as React.CSSProperties}
                    onClick={() => onPair([row, column])}
                  >
                    {value === null ? '–' : value.toFixed(2)}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({
  name,
  measure,
  onOpen,
}: {
  readonly name: string
  readonly measure: Measure
  readonly onOpen: () => void
}) {
  const t = useT()
  return (
    <button type="button" className={styles.bar} title={name} onClick={onOpen}>
      <span>{name}</span>
      <span className={styles.track} aria-hidden="true">
        <i style={{ '--share': `${(measure.value ?? 0) * 100}%` } as React.CSSProperties} />
      </span>
      <span>{measure.value === null ? <abbr title={t('review.undefined')}>–</abbr> : measure.value.toFixed(2)}</span>
    </button>
  )
}

function CountBar({
  annotator,
  tags,
  most,
}: {
  readonly annotator: string
  readonly tags: Readonly<Record<Tag, number>>
  readonly most: number
}) {
  const t = useT()
  const words = TAGS.map((tag) => `${t(`reader.tags.${tag}`)}: ${tags[tag]}`).join(', ')
  return (
    <div className={styles.bar} title={words}>
      <span>{annotator}</span>
      <span className={styles.track} role="img" aria-label={words}>
        {TAGS.map((tag) => (
          <i key={tag} data-tag={tag} style={{ '--share': `${(tags[tag] / most) * 100}%` } as React.CSSProperties} />
        ))}
      </span>
      <span>{sumOf(tags)}</span>
    </div>
  )
}

function sumOf(tags: Readonly<Record<Tag, number>>): number {
  return TAGS.reduce((sum, tag) => sum + tags[tag], 0)
}

function shown({ value }: Measure, otherwise: string): string {
  return value === null ? otherwise : value.toFixed(2)
}
