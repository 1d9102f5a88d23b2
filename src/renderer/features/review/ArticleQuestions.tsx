/** What layers answer about the article as a whole, where they differ: compared, and resolved. */
import { useEffect, useMemo, useRef } from 'react'
import { labelOf } from '../../../core/codebook/wording.ts'
import { comparedOf } from '../../../core/compare/compare.ts'
import type { Layer } from '../../../core/model/layer.ts'
import {
  type ArticleQuestion,
  type ArticleSide,
  articleQuestions,
  keptSide,
} from '../../../core/review/articleAnswers.ts'
import buttons from '../../commands/CommandButton.module.css'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { notifyUndoable } from '../../commands/undoing.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ArticleQuestions.module.css'
import { useAnsweringLayers } from './comparedLayers.ts'
import { useNames } from './names.ts'
import places from './PlaceList.module.css'
import type { Place } from './places.ts'
import { AnswersSaid } from './ReviewAnswers.tsx'
import cards from './ReviewCard.module.css'
import { goTo } from './reviewNavigation.ts'
import summary from './UnitSummary.module.css'
import { adjudication, useReview } from './window.ts'

/** The questions that the compared layers answer, in the codebook's order. */
export function useArticleQuestions(): readonly ArticleQuestion[] {
  const layers = useAnsweringLayers()
  const { attributes } = useCodebook()
  return useMemo(
    () =>
      articleQuestions(
        layers.map(comparedOf),
        attributes.map(({ key }) => key),
      ),
    [layers, attributes],
  )
}

/** A question among the places that are gone through. */
export interface QuestionPlace extends Place {
  readonly question: ArticleQuestion
}

/** The questions as places: all of them before the text's. */
export function questionPlaces(questions: readonly ArticleQuestion[]): readonly QuestionPlace[] {
  return questions.map((question) => ({ ...placeOfQuestion(question), question }))
}

/** No unit has such an id: those name an annotator and an annotation. */
function placeOfQuestion({ key }: ArticleQuestion): Place {
  return { id: `article ${key}`, start: 0, end: 0, isOfArticle: true }
}

/** The questions that are answered differently, as places: what `next` and `previous` go through before the text's. */
export function useQuestionsThatDiffer(): readonly QuestionPlace[] {
  const questions = useArticleQuestions()
  return useMemo(() => questionPlaces(questions.filter(({ sides }) => sides.length > 1)), [questions])
}

/** These questions; nothing where there are none. */
export function ArticleDifferences({ questions }: { readonly questions: readonly ArticleQuestion[] }) {
  return (
    <>
      <Told questions={questions} />
      <QuestionList questions={questions} layer={null} />
    </>
  )
}

/** The same, with what the adjudicated layer keeps, and buttons to keep another; those agreed are accepted at once. */
export function ArticleDecisions({ layer }: { readonly layer: Layer }) {
  const t = useT()
  const questions = useArticleQuestions()
  const differing = questions.filter(({ sides }) => sides.length > 1)
  const agreed = questions.flatMap((question) => {
    const [side, ...others] = question.sides
    return side && others.length === 0 && !keptSide(layer, question) ? [{ key: question.key, side }] : []
  })
  return (
    <>
      {agreed.length > 0 && (
        <div className={buttons.actions}>
          <Button
            onClick={() => {
              adjudication.answerArticle(agreed)
              notifyUndoable(t('review.tookArticleAnswers', { count: agreed.length }))
            }}
          >
            {t('review.takeArticleAnswers', { count: agreed.length })}
          </Button>
        </div>
      )}
      <Told questions={differing} />
      <QuestionList questions={differing} layer={layer} />
    </>
  )
}

/** Reads out which question is current. */
function Told({ questions }: { readonly questions: readonly ArticleQuestion[] }) {
  const t = useT()
  const language = useLanguage()
  const { attributes } = useCodebook()
  const current = useReview((state) => state.current)
  const at = questionPlaces(questions).findIndex(({ id }) => id === current)
  const key = questions[at]?.key ?? ''
  const attribute = attributes.find((one) => one.key === key)
  const words = attribute ? labelOf(attribute, language) : key
  return (
    <p className={places.told} aria-live="polite">
      {at >= 0 && t('review.at', { index: at + 1, count: questions.length, words })}
    </p>
  )
}

interface QuestionListProps {
  readonly questions: readonly ArticleQuestion[]
  /** The adjudicated layer, where answers are kept; null where they are only compared. */
  readonly layer: Layer | null
}

function QuestionList({ questions, layer }: QuestionListProps) {
  const t = useT()
  if (questions.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('codebook.aboutArticle')}>
      {questions.map((question) => (
        <Decision key={question.key} question={question} layer={layer} />
      ))}
    </ul>
  )
}

/** A question that can be made current, like the places in the text; then it has the buttons and keys that they have. */
function Decision({ question, layer }: { readonly question: ArticleQuestion; readonly layer: Layer | null }) {
  const place = placeOfQuestion(question)
  const isCurrent = useReview((state) => state.current === place.id)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={card} className={cards.card} data-current={isCurrent}>
      <button type="button" className={cards.jump} aria-current={isCurrent} onClick={() => goTo(place)}>
        <Sides question={question} layer={layer} />
      </button>
      {isCurrent && layer && <Choices question={question} layer={layer} />}
    </li>
  )
}

function Sides({ question, layer }: { readonly question: ArticleQuestion; readonly layer: Layer | null }) {
  const t = useT()
  const writeList = useWriteList()
  const nameOf = useNames()
  const state = layer && keptSide(layer, question) ? 'one' : 'open'
  return (
    <>
      <span className={cards.top}>
        {t('codebook.aboutArticle')}
        {layer && (
          <span className={cards.state} data-state={state}>
            {t(`review.outcomes.${state}`)}
          </span>
        )}
      </span>
      {question.sides.map((side, index) => (
        <span key={side.annotators[0]} className={summary.side}>
          <span className={summary.number} data-by={Math.min(index, 2)}>
            {index + 1}
          </span>
          <span className={summary.saying}>
            <AnswersSaid attributes={{ [question.key]: side.answer }} />
            <span className={summary.who}>{writeList(side.annotators.map(nameOf))}</span>
          </span>
        </span>
      ))}
    </>
  )
}

function Choices({ question, layer }: { readonly question: ArticleQuestion; readonly layer: Layer }) {
  const t = useT()
  const nameOf = useNames()
  const writeList = useWriteList()
  const kept = keptSide(layer, question)
  const keep = (side: ArticleSide | null) => adjudication.answerArticle([{ key: question.key, side }])
  return (
    <div className={buttons.actions} role="toolbar" aria-label={t('codebook.aboutArticle')}>
      {question.sides.map((side, index) => {
        const [first = '', ...others] = side.annotators.map(nameOf)
        const label =
          others.length < 2
            ? t('review.take', { name: writeList([first, ...others]) })
            : t('review.takeMany', { name: first, count: others.length })
        const isKept = side === kept
        if (index < 2) {
          const command = index === 0 ? 'adjudicate-first' : 'adjudicate-second'
          return <CommandButton key={first} command={command} label={label} pressed={isKept} />
        }
        return (
          <button key={first} type="button" className={buttons.action} aria-pressed={isKept} onClick={() => keep(side)}>
            <span className={buttons.label}>{label}</span>
          </button>
        )
      })}
      {kept && (
        <button type="button" className={buttons.action} onClick={() => keep(null)}>
          {t('review.reopen')}
        </button>
      )}
    </div>
  )
}
