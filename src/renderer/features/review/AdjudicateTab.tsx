/** Resolving the differences between layers one by one, or accepting everything that is agreed at once. */
import { useEffect, useMemo } from 'react'
import { comparedOf } from '../../../core/compare/compare.ts'
import { refKey } from '../../../core/model/annotation.ts'
import { valuesOf } from '../../../core/model/attributes.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { keepAll, type PlaceDecision, placeDecisions, planRelink } from '../../../core/review/adjudicate.ts'
import { keptSide } from '../../../core/review/articleAnswers.ts'
import { changedDecisions } from '../../../core/review/changedDecisions.ts'
import buttons from '../../commands/CommandButton.module.css'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useCondition } from '../../commands/registry.ts'
import { notifyUndoable, useUndoTarget } from '../../commands/undoing.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { AdjudicateChoices } from './AdjudicateChoices.tsx'
import { ArticleDecisions, questionPlaces, useArticleQuestions } from './ArticleQuestions.tsx'
import { BroughtLine } from './BroughtLine.tsx'
import { ComparedPeople } from './ComparedPeople.tsx'
import { linksOf, placeOf, type UnitPlace, useComparedLayers } from './comparedLayers.ts'
import { drawCurrent } from './lanes.ts'
import { PlaceList } from './PlaceList.tsx'
import { Progress } from './Progress.tsx'
import type { Place } from './places.ts'
import cards from './ReviewCard.module.css'
import pane from './ReviewPane.module.css'
import { goTo } from './reviewNavigation.ts'
import { UnitSummary } from './UnitSummary.tsx'
import { useAdjudicateCommands, useQuestionCommands } from './useAdjudicateCommands.ts'
import { useSteps } from './useReviewCommands.ts'
import { adjudication, adjudicationContext, review, useAdjudication, useReview } from './window.ts'

interface AdjudicatedPlace extends UnitPlace {
  readonly placeDecision: PlaceDecision
}

/** The tab; the first decision takes the lock on the adjudicated layer, leaving the tab releases it. */
export function AdjudicateTab({ article }: { readonly article: string }) {
  const t = useT()
  const layer = useAdjudication((state) => state.layer)
  const problem = useAdjudication((state) => state.problem)
  useEffect(() => {
    void adjudication.open(article)
    return adjudication.close
  }, [article])
  useCondition('adjudicating', layer !== null)
  const notice = problem && (
    <ProblemNotice problem={problem}>
      {problem.code === 'adjudication-locked' && (
        <Button onClick={() => setDialog({ name: 'continue-here', adjudicated: article })}>
          {t('storage.continueHere.open')}
        </Button>
      )}
    </ProblemNotice>
  )
  if (problem && !layer) return notice
  return (
    <>
      {notice}
      <ComparedPeople />
      {layer && <BroughtLine layer={layer} />}
      {layer ? <PlaceDecisions layer={layer} /> : <p className={pane.facts}>{t('review.opening')}</p>}
    </>
  )
}

function PlaceDecisions({ layer }: { readonly layer: Layer }) {
  const t = useT()
  const layers = useComparedLayers()
  const current = useReview((state) => state.current)
  const places = useMemo(
    () =>
      placeDecisions(layer, layers.map(comparedOf)).map(
        (placeDecision): AdjudicatedPlace => ({ ...placeOf(placeDecision.unit), placeDecision }),
      ),
    [layer, layers],
  )
  const links = useMemo(() => linksOf(places), [places])
  const [open, adjudicated] = useMemo(() => {
    const isOpen = ({ placeDecision }: AdjudicatedPlace) => !placeDecision.decision
    return [places.filter(isOpen), places.filter((place) => !isOpen(place))]
  }, [places])
  const questions = useArticleQuestions()
  const unanswered = questions.filter((question) => !keptSide(layer, question))
  const agreed = open.filter(({ unit }) => unit.kind === 'agreed')
  const place = places.find(({ id }) => id === current)
  const asked = useMemo(() => questionPlaces(questions.filter(({ sides }) => sides.length > 1)), [questions])
  const [openAsked, decidedAsked] = [
    asked.filter(({ question }) => !keptSide(layer, question)),
    asked.filter(({ question }) => keptSide(layer, question)),
  ]
  const atQuestion = asked.find(({ id }) => id === current)
  const goOn = (others: readonly Place[], start: number) => {
    const next = others.find((other) => other.start >= start) ?? others[0]
    if (next) goTo(next)
    else review.setCurrent(null)
  }
  useAdjudicateCommands(place?.unit, links, (decided) => {
    if (!place) return
    adjudication.adjudicate([{ unit: place.unit, adjudication: decided }])
    const others = open.filter(({ id }) => id !== place.id)
    goOn(others.some(({ start }) => start >= place.start) ? others : [...openAsked, ...others], place.start)
  })
  useQuestionCommands(atQuestion?.question, (side) => {
    if (!atQuestion) return
    adjudication.answerArticle([{ key: atQuestion.question.key, side }])
    goOn([...openAsked.filter(({ id }) => id !== atQuestion.id), ...open], 0)
  })
  useSteps(open.length + openAsked.length > 0 ? [...openAsked, ...open] : [...decidedAsked, ...adjudicated])
  useEffect(() => {
    // The place whose decision was undone or made again is the one to decide next.
    const onStep = (before: Layer, after: Layer) => {
      const [changedAnswer, ...otherAnswers] = asked.filter(({ question: { key } }) => {
        const [was, is] = [valuesOf(before.attributes, key), valuesOf(after.attributes, key)]
        return was.join('\n') !== is.join('\n')
      })
      if (changedAnswer && otherAnswers.length === 0) return goTo(changedAnswer)
      const [changed, ...others] = changedDecisions(before, after)
      const refs = new Set(changed?.units.map(refKey))
      const about = places.find(({ unit }) =>
        unit.members.some(({ annotator, annotation }) => refs.has(refKey({ annotator, annotation: annotation.id }))),
      )
      if (about && others.length === 0) goTo(about)
    }
    useUndoTarget.setState({ onStep })
    return () => useUndoTarget.setState({ onStep: null })
  }, [places, asked])
  useEffect(() => {
    drawCurrent(place ? place.unit.members.map(({ annotation }) => annotation) : [], place ? keptOf(layer, place) : [])
    return () => drawCurrent([], [])
  }, [layer, place])
  return (
    <>
      <Progress
        label={t('review.tabs.adjudicate')}
        decided={adjudicated.length + questions.length - unanswered.length}
        total={places.length + questions.length}
      />
      <AtOnce layer={layer} agreed={agreed} />
      <ArticleDecisions layer={layer} />
      {open.length + unanswered.length === 0 && places.length > 0 && (
        <p className={pane.allDone}>{t('review.allAdjudicated')}</p>
      )}
      <PlaceList
        label={t('review.tabs.adjudicate')}
        places={[...open, ...adjudicated]}
        current={current}
        empty={t('review.compareTwo')}
        row={(row) => (
          <div className={cards.card} data-current={row.id === current}>
            <button type="button" className={cards.jump} aria-current={row.id === current} onClick={() => goTo(row)}>
              <UnitSummary unit={row.unit} links={links} state={stateOf(row.placeDecision, t)} />
            </button>
            {row.id === current && <AdjudicateChoices placeDecision={row.placeDecision} links={links} />}
          </div>
        )}
      />
      <p className={pane.foot}>{t('review.newHint')}</p>
    </>
  )
}

/** What can be done with many places in one step. */
function AtOnce({ layer, agreed }: { readonly layer: Layer; readonly agreed: readonly AdjudicatedPlace[] }) {
  const t = useT()
  const layers = useComparedLayers()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the context is read from the stores
  const unlinked = useMemo(() => {
    const context = adjudicationContext()
    const edit = context && planRelink(context, layer)
    return edit?.type === 'batch' ? edit.edits.length : 0
  }, [layer, layers])
  if (agreed.length === 0 && unlinked === 0) return null
  return (
    <div className={buttons.actions}>
      {agreed.length > 0 && (
        <Button
          onClick={() => {
            adjudication.adjudicate(agreed.map(({ unit }) => ({ unit, adjudication: keepAll(unit) })))
            notifyUndoable(t('review.tookAgreed', { count: agreed.length }))
          }}
        >
          {t('review.takeAgreed', { count: agreed.length })}
        </Button>
      )}
      {unlinked > 0 && <Button onClick={adjudication.relink}>{t('review.relink', { count: unlinked })}</Button>}
    </div>
  )
}

function stateOf({ decision }: PlaceDecision, t: ReturnType<typeof useT>) {
  const name = decision?.outcome ?? 'open'
  return { name, words: t(`review.outcomes.${name}`) }
}

/** The annotations that the adjudicated layer keeps of a place. */
function keptOf({ annotations }: Layer, { unit }: AdjudicatedPlace) {
  const refs = new Set(
    unit.members.map(({ annotator, annotation }) => refKey({ annotator, annotation: annotation.id })),
  )
  return annotations.filter(({ provenance }) => provenance?.from.some((ref) => refs.has(refKey(ref))))
}
