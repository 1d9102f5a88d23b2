/** What the codebook asks of an annotation, on its card, while it is answered by keys or clicks. */
import { useEffect, useRef, useState } from 'react'
import { isOlderWording, type Question, questionsOf } from '../../../core/codebook/questions.ts'
import { suggestedAnswer } from '../../../core/codebook/suggestAnswers.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { act } from '../../commands/act.ts'
import { chooseValue, confirmAnswers, giveWords } from '../../commands/rules/answering.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useT } from '../../platform/i18n.ts'
import { surface } from '../../text/surface.ts'
import styles from './Answers.module.css'
import { afterAnswer, answerKey } from './answerKeys.ts'
import { setCardMode } from './cardMode.ts'
import { QuestionRow } from './QuestionRow.tsx'

/** The questions with their values: a click or a digit gives one, the arrow keys go through the questions. */
export function Answers({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const codebook = useCodebook()
  const questions = questionsOf(codebook, annotation.tag, annotation.attributes)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex(({ given }) => given.length === 0),
    ),
  )
  const text = usePaintedEditor(({ open }) => open?.article.text ?? '')
  const isOlder = isOlderWording({ attributes: questions.map(({ attribute }) => attribute) }, annotation)
  const current = Math.min(at, questions.length - 1)
  const root = useRef<HTMLFieldSetElement>(null)
  const key = questions[current]?.attribute.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field of another question takes the focus
  useEffect(() => {
    const field = root.current?.querySelector<HTMLElement>('[data-current=true] input')
    ;(field ?? root.current)?.focus({ preventScroll: true })
  }, [key])

  const leave = () => {
    setCardMode(null)
    surface()?.view.root.focus({ preventScroll: true })
  }
  const choose = ({ attribute }: Question, value: string) => {
    act((document) => chooseValue(document, codebook, attribute, value, idsAndClock))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    const question = questions[current]
    const isTyping = event.target instanceof HTMLInputElement
    if (!question || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping && !['Escape', 'Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) return
    const meant = answerKey(questions, current, event.key)
    // No key that means nothing here may tag.
    if (meant !== null || event.key.length === 1) event.preventDefault()
    if (meant === null) return
    if (isTyping) keepWords(event.target as HTMLInputElement, question)
    if ('leave' in meant) leave()
    else if ('go' in meant) setAt(meant.go)
    else if ('confirm' in meant) act((document) => confirmAnswers(document, codebook, idsAndClock))
    else if ('clear' in meant) act((document) => giveWords(document, codebook, question.attribute, '', idsAndClock))
    else {
      choose(question, meant.choose)
      // An answer that is taken away leaves the question open.
      const isGiven = !question.given.includes(meant.choose)
      if (question.attribute.kind === 'one' && isGiven) setAt(afterAnswer(questions, current))
    }
  }
  const keepWords = (field: HTMLInputElement, { attribute }: Question) => {
    act((document) => giveWords(document, codebook, attribute, field.value.trim(), idsAndClock))
  }
  return (
    <fieldset
      ref={root}
      className={styles.answers}
      aria-label={t('codebook.questions')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {questions.map((question, index) => (
        <QuestionRow
          key={question.attribute.key}
          question={question}
          isCurrent={index === current}
          suggested={suggestedAnswer(annotation, question.attribute, text)}
          onCurrent={() => setAt(index)}
          onChoose={(value) => choose(question, value)}
          onWords={(field) => keepWords(field, question)}
        />
      ))}
      {isOlder && (
        <button
          type="button"
          className={styles.holds}
          tabIndex={-1}
          onClick={() => act((document) => confirmAnswers(document, codebook, idsAndClock))}
        >
          {t('codebook.stillHolds')} <kbd className={styles.key}>+</kbd>
        </button>
      )}
      <p className={styles.keys}>{t('codebook.keys')}</p>
    </fieldset>
  )
}
