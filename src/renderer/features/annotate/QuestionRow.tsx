/** One question of the codebook with its values or, where it is answered in one's own words, a field. */
import { useId, useRef, useState } from 'react'
import type { Question } from '../../../core/codebook/questions.ts'
import { labelOf, wordsOf } from '../../../core/codebook/wording.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import styles from './Answers.module.css'
import { digitOf } from './answerKeys.ts'
import { Explanation } from './Explanation.tsx'

interface QuestionRowProps {
  readonly question: Question
  readonly isCurrent: boolean
  /** The key of a value that is proposed as long as nothing is given. */
  readonly suggested?: string | null
  readonly onCurrent: () => void
  readonly onChoose: (value: string) => void
  readonly onWords: (field: HTMLInputElement) => void
}

/** The question; digits stand at its values while it is the current one. Tab passes its values over: keys of the whole are for them. */
export function QuestionRow({ question, isCurrent, suggested = null, onCurrent, onChoose, onWords }: QuestionRowProps) {
  const t = useT()
  const language = useLanguage()
  const id = useId()
  const { attribute, given, choices } = question
  const [pointed, setPointed] = useState<string | null>(null)
  // The explanation never gets lower: values would move from under the pointer, and a click give another.
  const [least, setLeast] = useState(0)
  const explanation = useRef<HTMLDivElement>(null)
  const point = (key: string) => {
    setLeast(Math.max(least, explanation.current?.getBoundingClientRect().height ?? 0))
    setPointed(key)
  }
  const explained = choices.find(({ key }) => key === (pointed ?? given[0]))
  const isSuggested = (key: string) => given.length === 0 && key === suggested
  const isMissing = attribute.expected && given.length === 0
  return (
    <fieldset className={styles.question} aria-labelledby={id} data-current={isCurrent} onPointerDown={onCurrent}>
      <span id={id} className={styles.name} title={wordsOf(attribute.help, language)}>
        {labelOf(attribute, language)}
        {isMissing && <span className={styles.missing}>{t('codebook.expected')}</span>}
        {attribute.shortcut && <kbd className={styles.key}>{attribute.shortcut}</kbd>}
      </span>
      {attribute.kind === 'text' ? (
        <input
          type="text"
          aria-labelledby={id}
          className={styles.words}
          defaultValue={given[0] ?? ''}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={onCurrent}
          onBlur={(event) => onWords(event.currentTarget)}
        />
      ) : (
        <span className={styles.values}>
          {choices.map((value, index) => (
            <button
              key={value.key}
              type="button"
              tabIndex={-1}
              className={styles.value}
              aria-pressed={given.includes(value.key)}
              data-suggested={isSuggested(value.key)}
              onPointerEnter={() => point(value.key)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => point(value.key)}
              onBlur={() => setPointed(null)}
              onClick={() => onChoose(value.key)}
            >
              {isCurrent && digitOf(index) !== null && <kbd className={styles.key}>{digitOf(index)}</kbd>}
              {labelOf(value, language)}
              {isSuggested(value.key) && <span className={styles.suggestedNote}>{t('codebook.suggested')}</span>}
            </button>
          ))}
          {given
            .filter((key) => !choices.some((value) => value.key === key))
            .map((key) => (
              <button
                key={key}
                type="button"
                tabIndex={-1}
                className={styles.value}
                aria-pressed="true"
                title={t('codebook.strange')}
                onClick={() => onChoose(key)}
              >
                {key}
              </button>
            ))}
        </span>
      )}
      <div ref={explanation} style={{ minHeight: least }}>
        {(isCurrent || pointed !== null) && <Explanation question={question} value={explained} />}
      </div>
    </fieldset>
  )
}
