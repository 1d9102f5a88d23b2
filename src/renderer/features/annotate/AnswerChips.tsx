/** What was answered about an annotation, in short. */
import { memo } from 'react'
import { hueOf } from '../../../core/codebook/hues.ts'
import { isOlderWording } from '../../../core/codebook/questions.ts'
import { unknownAnswers } from '../../../core/codebook/unknownAnswers.ts'
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
  if (!annotation.attributes && !annotation.foreign) return null
  const asked = codebook.attributes.filter(({ of }) => of.includes(annotation.tag))
  const known = asked.flatMap((attribute) => {
    const given = annotation.attributes?.[attribute.key]
    if (given === undefined) return []
    const values = typeof given === 'string' ? [given] : given
    const labels = valueLabels(attribute.values, values, language)
    return [{ key: attribute.key, name: labelOf(attribute, language), labels, hue: hueOf(attribute, values) }]
  })
  const strange = unknownAnswers(codebook, annotation)
  const named = new Set(known.map(({ key }) => key))
  const strangeKeys = new Set(strange.map(({ key }) => key))
  const unknown = strange.filter(({ key }) => !named.has(key))
  const isOlder = isOlderWording({ attributes: asked }, annotation)
  if (known.length + unknown.length === 0) return null
  return (
    <div className={chips.chips}>
      {known.map(({ key, name, labels, hue }) => (
        <span
          key={key}
          className={strangeKeys.has(key) ? `${chips.chip} ${styles.unknown}` : chips.chip}
          title={strangeKeys.has(key) ? `${name}: ${t('codebook.strange')}` : name}
        >
          <ValueHue hue={hue} />
          <span className={styles.hidden}>{beforeAnswer(name)} </span>
          {list(labels)}
          {strangeKeys.has(key) && <span className={styles.hidden}> ({t('codebook.strange')})</span>}
        </span>
      ))}
      {unknown.map(({ key, values }) => (
        <span key={`${key}: ${values}`} className={`${chips.chip} ${styles.unknown}`} title={t('codebook.strange')}>
          {key}: {list(values)}
          <span className={styles.hidden}> ({t('codebook.strange')})</span>
        </span>
      ))}
      {isOlder && <span className={styles.older}>{t('codebook.olderWording')}</span>}
    </div>
  )
})
