/** Which annotations the cards show: all, those with a tag, or those with an answer. */
import { memo, useMemo } from 'react'
import { type AnnotationFilter, answerFilters } from '../../../core/annotations/annotationFilter.ts'
import { labelOf, valueLabels } from '../../../core/codebook/wording.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { setFilter } from '../../document/editor.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './Cards.module.css'

interface FilterChoiceProps {
  readonly filter: AnnotationFilter | null
  readonly annotations: readonly Annotation[]
}

/** A choice with a group for each question that is answered; drawn again when annotations change, not when one is selected. */
export const FilterChoice = memo(function FilterChoice({ filter, annotations }: FilterChoiceProps) {
  const t = useT()
  const language = useLanguage()
  const codebook = useCodebook()
  const questions = useMemo(() => answerFilters(codebook, annotations), [codebook, annotations])
  const filters = new Map<string, AnnotationFilter>(TAGS.map((tag) => [tag, { by: 'tag', tag }]))
  for (const { key, of, values } of questions)
    for (const value of values) filters.set(JSON.stringify([key, value]), { by: 'answer', key, value, of })
  const chosen = filter?.by === 'answer' ? JSON.stringify([filter.key, filter.value]) : (filter?.tag ?? '')
  return (
    <Select
      className={styles.filter}
      aria-label={t('reader.filter.label')}
      value={chosen}
      onChange={(event) => setFilter(filters.get(event.target.value) ?? null)}
    >
      <option value="">{t('reader.filter.all')}</option>
      {TAGS.map((tag) => (
        <option key={tag} value={tag}>
          {t(`reader.tags.${tag}`)}
        </option>
      ))}
      {filter && !filters.has(chosen) && <option value={chosen}>{t('reader.filter.gone')}</option>}
      {questions.map(({ key, values }) => {
        const attribute = codebook.attributes.find((one) => one.key === key)
        if (!attribute) return null
        return (
          <optgroup key={key} label={labelOf(attribute, language)}>
            {values.map((value) => (
              <option key={value} value={JSON.stringify([key, value])}>
                {value === null ? t('codebook.expected') : valueLabels(attribute.values, [value], language)[0]}
              </option>
            ))}
          </optgroup>
        )
      })}
    </Select>
  )
})
