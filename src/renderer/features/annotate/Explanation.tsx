/** What the value under the pointer means, or the one that is given, with a good example where the codebook has one. */
import type { Question } from '../../../core/codebook/questions.ts'
import { labelOf, wordsOf } from '../../../core/codebook/wording.ts'
import { valuesOf } from '../../../core/model/attributes.ts'
import type { AttributeValue } from '../../../core/model/codebook.ts'
import { Examples } from '../../commands/Examples.tsx'
import { useExamples } from '../../platform/codebook.ts'
import { useLanguage } from '../../platform/i18n.ts'
import styles from './Answers.module.css'

/** At most so many examples stand at a value; the guidelines have them all. */
const MOST_EXAMPLES = 2

interface ExplanationProps {
  readonly question: Question
  readonly value: AttributeValue | undefined
}

/** Nothing where nobody wrote a meaning and there is no example. */
export function Explanation({ question: { attribute }, value }: ExplanationProps) {
  const language = useLanguage()
  const examples = useExamples().filter(({ annotation }) => {
    return value !== undefined && valuesOf(annotation.attributes, attribute.key).includes(value.key)
  })
  const help = value && wordsOf(value.help, language)
  const asked = wordsOf(attribute.help, language)
  if (!help && !asked && examples.length === 0) return null
  return (
    <div className={styles.explanation}>
      {help ? (
        <p>
          <b>{labelOf(value, language)}</b>: {help}
        </p>
      ) : (
        asked && <p>{asked}</p>
      )}
      <Examples examples={examples.slice(0, MOST_EXAMPLES)} />
    </div>
  )
}
