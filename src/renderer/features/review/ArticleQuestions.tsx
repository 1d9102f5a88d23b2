/** What layers answer about the article as a whole, where they differ: compared, and resolved. */
import { useMemo } from 'react'
import { comparedOf } from '../../../core/compare/compare.ts'
import type { Layer } from '../../../core/model/layer.ts'
import {
  type ArticleQuestion,
  type ArticleSide,
  articleQuestions,
  keptSide,
} from '../../../core/review/articleAnswers.ts'
import buttons from '../../commands/CommandButton.module.css'
import { notifyUndoable } from '../../commands/undoing.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ArticleQuestions.module.css'
import { useAnsweringLayers } from './comparedLayers.ts'
import { useNames } from './names.ts'
import { AnswersSaid } from './ReviewAnswers.tsx'
import cards from './ReviewCard.module.css'
import summary from './UnitSummary.module.css'
import { adjudication } from './window.ts'

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

/** The questions that are answered differently; nothing where there are none. */
export function ArticleDifferences() {
  const questions = useArticleQuestions().filter(({ sides }) => sides.length > 1)
  return <QuestionList questions={questions} layer={null} />
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
      <QuestionList questions={differing} layer={layer} />
    </>
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
        <li key={question.key} className={cards.card}>
          <Sides question={question} layer={layer} />
          {layer && <Choices question={question} layer={layer} />}
        </li>
      ))}
    </ul>
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
      {question.sides.map((side) => {
        const [first = '', ...others] = side.annotators.map(nameOf)
        return (
          <button
            key={first}
            type="button"
            className={buttons.action}
            aria-pressed={side === kept}
            onClick={() => keep(side)}
          >
            <span className={buttons.label}>
              {others.length < 2
                ? t('review.take', { name: writeList([first, ...others]) })
                : t('review.takeMany', { name: first, count: others.length })}
            </span>
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
