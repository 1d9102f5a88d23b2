/** What the codebook asks about the article as a whole, above the annotations. */
import { memo } from 'react'
import { questionsOf } from '../../../core/codebook/questions.ts'
import { valueLabels } from '../../../core/codebook/wording.ts'
import { valuesOf } from '../../../core/model/attributes.ts'
import { answerOfArticle } from '../../commands/rules/answering.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import styles from './Answers.module.css'
import { QuestionRow } from './QuestionRow.tsx'

/** The questions, folded up to their answers; nothing where the codebook has none about articles. */
export const ArticleAnswers = memo(function ArticleAnswers() {
  const t = useT()
  const language = useLanguage()
  const codebook = useCodebook()
  const attributes = usePaintedEditor(({ layer }) => layer?.attributes)
  const questions = questionsOf(codebook, 'article', attributes)
  if (questions.length === 0) return null
  const answer = (key: string, values: readonly string[]) => {
    const { layer } = useEditor.getState()
    const asked = codebook.attributes.find((attribute) => attribute.key === key)
    if (!layer || !asked) return
    const given = valuesOf(layer.attributes, key)
    if (values.join() !== given.join()) perform(answerOfArticle(layer, codebook, asked, values))
  }
  const short = questions.flatMap(({ attribute, given }) => valueLabels(attribute.values, given, language)).join(' · ')
  return (
    <details className={styles.article}>
      <summary>
        {t('codebook.aboutArticle')}
        {short && <span className={styles.keys}>{short}</span>}
      </summary>
      {questions.map((question) => {
        const { key, kind } = question.attribute
        return (
          <QuestionRow
            key={key}
            question={question}
            isCurrent={false}
            isReachable
            onCurrent={() => undefined}
            onChoose={(value) => {
              const others = kind === 'many' ? question.given.filter((one) => one !== value) : []
              answer(key, question.given.includes(value) ? others : [...others, value])
            }}
            onWords={(field) => answer(key, field.value.trim() === '' ? [] : [field.value.trim()])}
          />
        )
      })}
    </details>
  )
})
