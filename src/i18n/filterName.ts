/** What a filter of annotations lets through, in words. */
import type { TFunction } from 'i18next'
import type { AnnotationFilter } from '../core/annotations/annotationFilter.ts'
import { beforeAnswer, labelOf, valueLabels } from '../core/codebook/wording.ts'
import type { Codebook } from '../core/model/codebook.ts'
import type { Language } from '../core/model/language.ts'

/** The tag, or the question with its answer. */
export function filterName(
  t: TFunction,
  filter: AnnotationFilter,
  codebook: Pick<Codebook, 'attributes'> | null,
  language: Language,
): string {
  if (filter.by === 'tag') return t(`reader.tags.${filter.tag}`)
  const { key, value } = filter
  const attribute = codebook?.attributes.find((one) => one.key === key)
  const question = beforeAnswer(attribute ? labelOf(attribute, language) : key)
  if (value === null) return `${question} ${t('codebook.noAnswer')}`
  return `${question} ${valueLabels(attribute?.values ?? [], [value], language).join(', ')}`
}
