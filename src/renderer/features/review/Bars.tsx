/** Plots of bars: one value a bar, or counts by tag; each opens the tags it counts. */
import type { Measure } from '../../../core/agreement/measure.ts'
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useT, useWriteCount, useWriteDecimal } from '../../platform/i18n.ts'
import styles from './Bars.module.css'
import type { TagCounts } from './measuringMessages.ts'

interface MeasureBarsProps {
  readonly bars: readonly {
    readonly id: string
    readonly name: string
    readonly measure: Measure
    readonly onOpen: () => void
  }[]
}

/** A bar for each value, from 0 to 1. */
export function MeasureBars({ bars }: MeasureBarsProps) {
  const decimal = useWriteDecimal()
  const t = useT()
  return (
    <ul className={styles.bars}>
      {bars.map(({ id, name, measure: { value }, onOpen }) => (
        <li key={id}>
          <button type="button" className={styles.bar} title={name} onClick={onOpen}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track} aria-hidden="true">
              <i style={share(Math.max(0, value ?? 0))} />
            </span>
            <span className={styles.value}>
              {value === null ? <abbr title={t('review.undefined')}>–</abbr> : decimal(value)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface CountBarsProps {
  readonly counts: Readonly<Record<string, TagCounts>>
  readonly nameOf: (annotator: string) => string
  readonly onOpen: (annotator: string, tag: Tag) => void
}

/** A bar for each annotator, in parts by tag. */
export function CountBars({ counts, nameOf, onOpen }: CountBarsProps) {
  const t = useT()
  const write = useWriteCount()
  const most = Math.max(...Object.values(counts).map(sumOf), 1)
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        {TAGS.map((tag) => (
          <span key={tag}>
            <TagForm tag={tag} /> {t(`reader.tags.${tag}`)}
          </span>
        ))}
      </p>
      <ul className={styles.bars}>
        {Object.entries(counts).map(([annotator, tags]) => (
          <li key={annotator} className={styles.bar}>
            <span className={styles.name} title={nameOf(annotator)}>
              {nameOf(annotator)}
            </span>
            <span className={styles.track}>
              {TAGS.filter((tag) => tags[tag] > 0).map((tag) => {
                const words = t('review.plots.count', {
                  name: nameOf(annotator),
                  tag: t(`reader.tags.${tag}`),
                  count: tags[tag],
                })
                return (
                  <button
                    key={tag}
                    type="button"
                    data-tag={tag}
                    aria-label={words}
                    title={words}
                    style={share(tags[tag] / most)}
                    onClick={() => onOpen(annotator, tag)}
                  />
                )
              })}
            </span>
            <span className={styles.value}>{write(sumOf(tags))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function share(part: number): React.CSSProperties {
  return { '--share': `${part * 100}%` } as React.CSSProperties
}

function sumOf(tags: TagCounts): number {
  return TAGS.reduce((sum, tag) => sum + tags[tag], 0)
}
