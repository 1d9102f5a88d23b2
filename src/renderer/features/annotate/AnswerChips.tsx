/** What was answered about an annotation, in short. */
import { memo } from 'react'
import { hueOf } from '../../../core/codebook/hues.ts'
import { isOlderWording, strangeAnswers } from '../../../core/codebook/questions.ts'
import { beforeAnswer, labelOf, valueLabels } from '../../../core/codebook/wording.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import chips from '../../commands/Chips.module.css'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import { ValueHue } from '../../ui/ValueHue.tsx'
import styles from './Answers.module.css'

/** The answers in short, for every card; the same ones where the card is only selected. */
export const AnswerChips = memo(function AnswerChips({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const language = useLanguage()
  const list = useWriteList()
  const codebook = useCodebook()
  if (!annotation.attributes) return null
  const asked = codebook.attributes.filter(({ of }) => of.includes(annotation.tag))
  const known = asked.flatMap((attribute) => {
    const given = annotation.attributes?.[attribute.key]
    if (given === undefined) return []
    const values = typeof given === 'string' ? [given] : given
    const labels = valueLabels(attribute.values, values, language)
    return [{ key: attribute.key, name: labelOf(attribute, language), labels, hue: hueOf(attribute, values) }]
  })
  const strange = strangeAnswers({ attributes: asked }, annotation.attributes)
    .filter(({ key }) => !asked.some((attribute) => attribute.key === key))
    .map(({ key, values }) => ({ key, name: key, labels: values, hue: null }))
  const isOlder = isOlderWording({ attributes: asked }, annotation)
  return (
    <div className={chips.chips}>
      {[...known, ...strange].map(({ key, name, labels, hue }) => (
        <span key={key} className={chips.chip} title={name}>
          <ValueHue hue={hue} />
          <span className={styles.hidden}>{beforeAnswer(name)} </span>
          {list(labels)}
        </span>
      ))}
      {isOlder && <span className={styles.older}>{t('codebook.olderWording')}</span>}
    </div>
  )
})
