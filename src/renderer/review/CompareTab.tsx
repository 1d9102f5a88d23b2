/** What layers say about the same places: counts, the tags that are taken for each other, and the list of units. */
import { useEffect, useMemo } from 'react'
import { DIFFERENCE_KINDS } from '../../core/compare/compare.ts'
import { confusionOf, SAID } from '../../core/compare/confusion.ts'
import { TAGS } from '../../core/model/tag.ts'
import { useCommand } from '../commands/registry.ts'
import { useT } from '../i18n.ts'
import { useEditor } from '../state/editor.ts'
import {
  comparableLayers,
  fits,
  setComparing,
  toggleCompared,
  type UnitPlace,
  unitPlaces,
  useComparing,
} from './comparing.ts'
import { goBy, goTo } from './going.ts'
import { drawCurrent } from './lanes.ts'
import { PlaceList } from './PlaceList.tsx'
import styles from './Review.module.css'
import { useReview } from './state.ts'
import { UnitSummary } from './UnitSummary.tsx'

/** The tab. Which layers are compared can be chosen, two or more. */
export function CompareTab() {
  const t = useT()
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const current = useReview((state) => state.current)
  const comparing = useComparing()
  const { without } = comparing
  const all = useMemo(() => comparableLayers(own, colleagues), [own, colleagues])
  const layers = useMemo(() => all.filter(({ annotator }) => !without.has(annotator.id)), [all, without])
  const places = useMemo(() => (layers.length > 1 ? unitPlaces(layers) : []), [layers])
  const names = layers.map(({ annotator }) => annotator.id).sort()
  const shown = places.filter(({ unit }) => fits(unit, comparing, names))
  useCommand('next', () => void goBy(shown, useReview.getState().current, 1), shown.length > 0)
  useCommand('previous', () => void goBy(shown, useReview.getState().current, -1), shown.length > 0)
  useEffect(() => {
    const place = places.find(({ id }) => id === current)
    drawCurrent(place ? place.unit.members.map(({ annotation }) => annotation) : [], [])
    return () => drawCurrent([], [])
  }, [places, current])
  return (
    <>
      <fieldset className={styles.layers}>
        <legend className={styles.facts}>{t('review.compareWhat')}</legend>
        {all.map(({ annotator }) => (
          <label key={annotator.id} className={styles.layer}>
            <input type="checkbox" checked={!without.has(annotator.id)} onChange={() => toggleCompared(annotator.id)} />
            <span>{annotator.name}</span>
          </label>
        ))}
      </fieldset>
      {layers.length > 1 && <Counts places={places} />}
      {layers.length === 2 && <Confusion places={places} names={names} />}
      <PlaceList
        label={t('review.tabs.compare')}
        places={shown}
        current={current}
        empty={t(layers.length > 1 ? 'review.noUnits' : 'review.compareTwo')}
        row={(place) => (
          <div className={styles.card} data-current={place.id === current}>
            <button
              type="button"
              className={styles.jump}
              aria-current={place.id === current}
              onClick={() => goTo(place)}
            >
              <UnitSummary unit={place.unit} />
            </button>
          </div>
        )}
      />
    </>
  )
}

/** How many units of each kind there are, for each tag; a click shows them. */
function Counts({ places }: { readonly places: readonly UnitPlace[] }) {
  const t = useT()
  const { kind: shownKind, tag: shownTag } = useComparing()
  const count = (kind: string, tag: string | null) =>
    places.filter(
      ({ unit }) =>
        unit.kind === kind && (tag === null || unit.members.some(({ annotation }) => annotation.tag === tag)),
    ).length
  return (
    <div className={styles.matrix}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {DIFFERENCE_KINDS.map((kind) => (
              <th key={kind} scope="col">
                {t(`review.kinds.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[null, ...TAGS].map((tag) => (
            <tr key={tag ?? ''}>
              <th scope="row">{tag === null ? t('review.allTags') : t(`reader.tags.${tag}`)}</th>
              {DIFFERENCE_KINDS.map((kind) => {
                const pressed = shownKind === kind && shownTag === tag
                return (
                  <td key={kind}>
                    <button
                      type="button"
                      className={styles.cell}
                      aria-pressed={pressed}
                      onClick={() =>
                        setComparing(pressed ? { kind: null, tag: null, cell: null } : { kind, tag, cell: null })
                      }
                    >
                      {count(kind, tag)}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Which tags two annotators give to the same places; a click shows the places. */
function Confusion({ places, names }: { readonly places: readonly UnitPlace[]; readonly names: readonly string[] }) {
  const t = useT()
  const cell = useComparing((state) => state.cell)
  const [first = '', second = ''] = names
  const table = useMemo(
    () =>
      confusionOf(
        places.map(({ unit }) => unit),
        first,
        second,
      ),
    [places, first, second],
  )
  const name = (said: (typeof SAID)[number]) => (said === null ? t('review.nothing') : t(`reader.tags.${said}`))
  return (
    <details className={styles.matrix}>
      <summary>{t('review.confusion', { first, second })}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {SAID.map((said) => (
              <th key={said ?? ''} scope="col">
                {name(said)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SAID.map((row, rowIndex) => (
            <tr key={row ?? ''}>
              <th scope="row">{name(row)}</th>
              {SAID.map((column, columnIndex) => {
                const count = table[rowIndex]?.[columnIndex] ?? 0
                const pressed = cell?.first === row && cell.second === column
                return (
                  <td key={column ?? ''}>
                    <button
                      type="button"
                      className={styles.cell}
                      disabled={count === 0}
                      aria-pressed={pressed}
                      onClick={() =>
                        setComparing({ kind: null, tag: null, cell: pressed ? null : { first: row, second: column } })
                      }
                    >
                      {count}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
