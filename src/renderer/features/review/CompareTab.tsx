/** What layers say about the same places: counts, the tags that are taken for each other, and the list of units. */
import { useEffect, useMemo } from 'react'
import { useT } from '../../platform/i18n.ts'
import { ArticleDifferences, useQuestionsThatDiffer } from './ArticleQuestions.tsx'
import { ComparedPeople } from './ComparedPeople.tsx'
import { Confusion, KindCounts } from './CountsTable.tsx'
import { linksOf, unitPlaces, useComparedLayers } from './comparedLayers.ts'
import { ALL, fits } from './comparing.ts'
import { EarlierNotes } from './EarlierNotes.tsx'
import { drawCurrent } from './lanes.ts'
import { NothingMatches } from './NothingMatches.tsx'
import { PlaceList } from './PlaceList.tsx'
import styles from './ReviewCard.module.css'
import { goTo } from './reviewNavigation.ts'
import { UnitSummary } from './UnitSummary.tsx'
import { useReadEarlierLayers } from './useEarlierLayers.ts'
import { useSteps } from './useReviewCommands.ts'
import { comparing, useComparing, useReview } from './window.ts'

/** The tab. Which layers are compared can be selected, two or more. */
export function CompareTab() {
  const t = useT()
  const current = useReview((state) => state.current)
  const choice = useComparing()
  useReadEarlierLayers()
  const layers = useComparedLayers()
  const places = useMemo(() => (layers.length > 1 ? unitPlaces(layers) : []), [layers])
  const links = useMemo(() => linksOf(places), [places])
  const annotators = useMemo(() => layers.map(({ annotator }) => annotator.id).sort(), [layers])
  const [first, second, ...more] = annotators
  const shown = useMemo(
    () => places.filter(({ unit }) => fits(unit, choice, first, second)),
    [places, choice, first, second],
  )
  const place = useMemo(() => places.find(({ id }) => id === current), [places, current])
  const asked = useQuestionsThatDiffer()
  const questions = useMemo(() => asked.map(({ question }) => question), [asked])
  const steps = useMemo(() => [...asked, ...shown], [asked, shown])
  useSteps(steps)
  useEffect(() => {
    drawCurrent(place ? place.unit.members.map(({ annotation }) => annotation) : [], [])
    return () => drawCurrent([], [])
  }, [place])
  return (
    <>
      <ComparedPeople />
      <EarlierNotes />
      {places.length > 0 && <KindCounts places={places} annotators={annotators} />}
      {first !== undefined && second !== undefined && more.length === 0 && (
        <Confusion places={places} names={[first, second]} />
      )}
      <ArticleDifferences questions={questions} />
      <PlaceList
        label={t('review.tabs.compare')}
        places={shown}
        current={current}
        empty={layers.length > 1 ? <NothingMatches onClear={() => comparing.show(ALL)} /> : t('review.compareTwo')}
        row={(row) => (
          <div className={styles.card} data-current={row.id === current}>
            <button type="button" className={styles.jump} aria-current={row.id === current} onClick={() => goTo(row)}>
              <UnitSummary unit={row.unit} links={links} />
            </button>
          </div>
        )}
      />
    </>
  )
}
