/** Tables of counts in which each number can be pressed, to see the places behind it. */
import { useMemo } from 'react'
import { DIFFERENCE_KINDS, type DifferenceKind } from '../../../core/compare/compare.ts'
import { confusionOf, SAID_TAGS, type SaidTag } from '../../../core/compare/confusion.ts'
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import styles from './CountsTable.module.css'
import type { UnitPlace } from './comparedLayers.ts'
import { ALL } from './comparing.ts'
import { useNames } from './names.ts'
import { comparing, useComparing } from './window.ts'

/** What the columns count: every tag together, and each. */
const SHOWN_TAGS: readonly (Tag | null)[] = [null, ...TAGS]

/** How many units of each kind there are, for each tag; of two layers, what is missing apart for each. */
export function KindCounts({
  places,
  annotators,
}: {
  readonly places: readonly UnitPlace[]
  readonly annotators: readonly string[]
}) {
  const t = useT()
  const nameOf = useNames()
  const shown = useComparing()
  const hasValues = places.some(({ unit }) => unit.kind === 'value')
  const rows = useMemo(
    () => rowsFor(annotators).filter(({ kind }) => kind !== 'value' || hasValues),
    [annotators, hasValues],
  )
  const counts = useMemo(
    () => rows.map((row) => countsOf(places.filter(({ unit }) => isIn(row, unit)))),
    [places, rows],
  )
  return (
    <CountsTable
      label={t('review.counts')}
      heads={SHOWN_TAGS.map((tag) => (tag === null ? t('review.allTags') : t(`reader.tags.${tag}`)))}
      rows={rows.map(({ kind, missing }, index) => ({
        head: missing === null ? t(`review.kinds.${kind}`) : t('review.missingIn', { name: nameOf(missing) }),
        cells: SHOWN_TAGS.map((tag) => ({
          count: counts[index]?.get(tag) ?? 0,
          pressed: shown.kind === kind && shown.missing === missing && shown.tag === tag,
          press: (pressed: boolean) => comparing.show(pressed ? ALL : { ...ALL, kind, missing, tag }),
        })),
      }))}
    />
  )
}

/** A kind of difference, and (of what is missing between two) who has nothing there. */
interface Row {
  readonly kind: DifferenceKind
  readonly missing: string | null
}

function rowsFor(annotators: readonly string[]): readonly Row[] {
  return DIFFERENCE_KINDS.flatMap((kind): readonly Row[] =>
    kind === 'missing' && annotators.length === 2
      ? annotators.map((missing) => ({ kind, missing }))
      : [{ kind, missing: null }],
  )
}

function isIn({ kind, missing }: Row, unit: UnitPlace['unit']): boolean {
  return unit.kind === kind && (missing === null || unit.missing.includes(missing))
}

/** Which tags two annotators give to the same places. */
export function Confusion({
  places,
  names,
}: {
  readonly places: readonly UnitPlace[]
  readonly names: readonly [string, string]
}) {
  const t = useT()
  const nameOf = useNames()
  const cell = useComparing((state) => state.cell)
  const [first, second] = names
  const table = useMemo(
    () =>
      confusionOf(
        places.map(({ unit }) => unit),
        first,
        second,
      ),
    [places, first, second],
  )
  const wordFor = (said: SaidTag) => (said === null ? t('review.nothing') : t(`reader.tags.${said}`))
  const title = t('review.confusion', { first: nameOf(first), second: nameOf(second) })
  return (
    <details className={styles.more} open={cell !== null || undefined}>
      <summary>{title}</summary>
      <CountsTable
        label={title}
        heads={SAID_TAGS.map(wordFor)}
        rows={SAID_TAGS.map((row, rowIndex) => ({
          head: wordFor(row),
          cells: SAID_TAGS.map((column, columnIndex) => ({
            count: table[rowIndex]?.[columnIndex] ?? 0,
            pressed: cell?.first === row && cell.second === column,
            press: (pressed: boolean) =>
              comparing.show({ ...ALL, cell: pressed ? null : { first: row, second: column } }),
          })),
        }))}
      />
    </details>
  )
}

interface Cell {
  readonly count: number
  readonly pressed: boolean
  /** Told whether the cell was pressed already. */
  readonly press: (pressed: boolean) => void
}

interface CountsTableProps {
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly Cell[] }[]
}

function CountsTable({ label, heads, rows }: CountsTableProps) {
  const write = useWriteCount()
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map(({ count, pressed, press }, column) => (
                <td key={heads[column]}>
                  <button
                    type="button"
                    className={styles.cell}
                    disabled={count === 0 && !pressed}
                    aria-pressed={pressed}
                    onClick={() => press(pressed)}
                  >
                    {write(count)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The number of units by tag, and (null) of any; one with several tags counts for each of them. */
function countsOf(places: readonly UnitPlace[]): ReadonlyMap<Tag | null, number> {
  const counts = new Map<Tag | null, number>()
  for (const { unit } of places) {
    for (const tag of new Set([null, ...unit.members.map(({ annotation }) => annotation.tag)])) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
  }
  return counts
}
