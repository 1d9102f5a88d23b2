/** How a file for newsrooms looks: which of the annotations are in it, and what the colours in a page's text mean. */
import type { AnnotationFilter } from '../../../core/annotations/annotationFilter.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import type { NewsroomFormat } from '../../../core/newsroom/formats.ts'
import { colouringQuestions } from '../../../core/report/colouring.ts'
import { filterName } from '../../../i18n/filterName.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { SelectField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'

/** What is chosen. */
export interface NewsroomLooks {
  /** Whether only those annotations are written that the cards show. */
  readonly isFiltered: boolean
  /** The key of the question whose answers colour the text; null for the tags. */
  readonly colourBy: string | null
}

interface NewsroomFieldsProps {
  readonly format: NewsroomFormat
  /** What the cards show of the article that is exported; null for everything, or where it is another article. */
  readonly filter: AnnotationFilter | null
  readonly looks: NewsroomLooks
  readonly onChange: (looks: NewsroomLooks) => void
}

/** The fields that mean something for the format; none where there is nothing to choose. */
export function NewsroomFields({ format, filter, looks, onChange }: NewsroomFieldsProps) {
  const t = useT()
  const language = useLanguage()
  const codebook = useCodebook()
  const questions = colouringQuestions(codebook)
  const isPage = format === 'html' || format === 'pdf'
  return (
    <>
      {filter && (
        <SwitchField
          label={t('exchange.newsroom.looks.filter')}
          hint={filterName(t, filter, codebook, language)}
          checked={looks.isFiltered}
          onChange={(isFiltered) => onChange({ ...looks, isFiltered })}
        />
      )}
      {isPage && questions.length > 0 && (
        <SelectField
          label={t('exchange.newsroom.looks.colours')}
          value={looks.colourBy ?? ''}
          onChange={({ target }) => onChange({ ...looks, colourBy: target.value || null })}
        >
          <option value="">{t('exchange.newsroom.looks.byTag')}</option>
          {questions.map((attribute) => (
            <option key={attribute.key} value={attribute.key}>
              {labelOf(attribute, language)}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}
