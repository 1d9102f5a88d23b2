/** Questions of the codebook while they are answered by keys or clicks: about an annotation or about the article. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Question } from '../../../core/codebook/questions.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './Answers.module.css'
import { afterAnswer, answerKey } from './answerKeys.ts'
import { QuestionRow } from './QuestionRow.tsx'

interface QuestionsProps {
  readonly label: string
  readonly questions: readonly Question[]
  /** The key of the question to begin with; null: the first without an answer. */
  readonly first?: string | null
  /** The key of the value that is proposed as long as nothing is given. */
  readonly suggested?: (question: Question) => string | null
  /** Whether answers were given under an older wording, and may be said to hold. */
  readonly isOlder: boolean
  /** Gives a value, or takes it away where it is given. */
  readonly onChoose: (question: Question, value: string) => void
  /** Answers in one's own words; none take the answer away. */
  readonly onWords: (question: Question, words: string) => void
  /** Says that the answers given hold under the present wording. */
  readonly onConfirm: () => void
  readonly onLeave: () => void
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** The questions with their values: a click or a digit gives one, the arrow keys go through the questions. */
export function Questions(props: QuestionsProps) {
  const { label, questions, first = null, suggested, isOlder, onChoose, onWords, onConfirm, onLeave } = props
  const t = useT()
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex(({ attribute, given }) => (first === null ? given.length === 0 : attribute.key === first)),
    ),
  )
  const current = Math.min(at, questions.length - 1)
  const root = useRef<HTMLFieldSetElement>(null)
  const key = questions[current]?.attribute.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field of another question takes the focus
  useEffect(() => {
    const field = root.current?.querySelector<HTMLElement>('[data-current=true] input')
    ;(field ?? root.current)?.focus({ preventScroll: true })
    root.current?.scrollIntoView({ block: 'nearest' })
    root.current?.querySelector('[data-current=true]')?.scrollIntoView({ block: 'nearest' })
  }, [key])

  const keepWords = (field: HTMLInputElement, question: Question) => onWords(question, field.value.trim())
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Function keys type and answer nothing: they go on to the next annotation, or to another pane.
    if (/^F\d+$/.test(event.key)) return
    // Undo, the palette and whatever else has a chord stay what they are.
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.stopPropagation()
    const question = questions[current]
    const isTyping = event.target instanceof HTMLInputElement
    if (!question || event.nativeEvent.isComposing) return
    if (isTyping && !['Escape', 'Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) return
    const meant = answerKey(questions, current, event.key)
    // No key that means nothing here may tag.
    if (meant !== null || event.key.length === 1) event.preventDefault()
    if (meant === null) return
    if (isTyping) keepWords(event.target as HTMLInputElement, question)
    if ('leave' in meant) onLeave()
    else if ('go' in meant) setAt(meant.go)
    else if ('confirm' in meant) onConfirm()
    else if ('clear' in meant) onWords(question, '')
    else {
      onChoose(question, meant.choose)
      // An answer that is taken away leaves the question open.
      const isGiven = !question.given.includes(meant.choose)
      if (question.attribute.kind === 'one' && isGiven) setAt(afterAnswer(questions, current))
    }
  }
  return (
    <fieldset ref={root} className={props.className} aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {props.children}
      {questions.map((question, index) => (
        <QuestionRow
          key={question.attribute.key}
          question={question}
          isCurrent={index === current}
          suggested={suggested?.(question) ?? null}
          onCurrent={() => setAt(index)}
          onChoose={(value) => onChoose(question, value)}
          onWords={(field) => keepWords(field, question)}
        />
      ))}
      {isOlder && (
        <button type="button" className={styles.holds} tabIndex={-1} onClick={onConfirm}>
          {t('codebook.stillHolds')} <kbd className={styles.key}>+</kbd>
        </button>
      )}
      <p className={styles.keys}>{t('codebook.keys')}</p>
    </fieldset>
  )
}
