/** What the columns of the table of annotations and their cells are called, on the screen and in files. */
import type { i18n } from 'i18next'
import { findingLabel } from '../core/claims/findings.ts'
import { labelOf, valueLabels } from '../core/codebook/wording.ts'
import type { Codebook, CodebookFinding } from '../core/model/codebook.ts'
import type { Language } from '../core/model/language.ts'
import { TAGS } from '../core/model/tag.ts'
import { FIGURE_KINDS } from '../core/suggest/figureWords.ts'
import { attributeKeyOf, type Column, isDateColumn, isFixedColumn } from '../core/table/columns.ts'
import { VERDICTS } from '../core/table/queryNames.ts'
import { NOT_CHECKED } from '../core/table/tableContext.ts'
import { writeCount } from './counts.ts'
import { dateLocale } from './dates.ts'
import { writeList } from './lists.ts'
import { publishedDate } from './publishedDate.ts'

/** What the words are about. */
export interface TableWordsContext {
  readonly language: Language
  readonly codebook: Pick<Codebook, 'attributes'>
  readonly findings: readonly CodebookFinding[]
  /** An article's title and an annotator's name by their ids; undefined where nobody knows them. */
  readonly titleOf: (article: string) => string | undefined
  readonly nameOf: (annotator: string) => string | undefined
}

/** The words for columns and for what they say. */
export interface TableWords {
  readonly column: (column: Column) => string
  /** What a cell is called whose text is `key`, as groups and counts have it. */
  readonly cell: (column: Column, key: string) => string
  readonly answers: (question: string, given: readonly string[]) => string
  readonly finding: (key: string) => string
}

/** The words in a language. */
export function tableWords(t: i18n['t'], context: TableWordsContext): TableWords {
  const { language, codebook, findings, titleOf, nameOf } = context
  const attributeOf = (key: string) => codebook.attributes.find((one) => one.key === key)
  const answers = (question: string, given: readonly string[]) =>
    writeList(valueLabels(attributeOf(question)?.values ?? [], given, language), language)
  const finding = (key: string) => (key === NOT_CHECKED ? t('table.notChecked') : findingLabel(findings, key, language))
  const size = (key: string) => {
    if (key === 'negative') return t('table.counts.size.negative')
    if (key === '0') return t('table.counts.size.upTo')
    const written = (number: string) => writeCount(Number(number), language)
    return t('table.counts.size.from', { from: written(key), to: written(`${key}0`) })
  }
  const cell = (column: Column, key: string): string => {
    if (key === '') return t('table.nothing')
    const question = attributeKeyOf(column)
    if (question !== null) return answers(question, [key])
    if (column === 'finding') return finding(key)
    if (column === 'value') return size(key)
    if (column === 'version') return t('table.version', { number: key })
    if (column === 'status') return t(`table.status.${key === 'done' ? 'done' : 'open'}`)
    if (column === 'article') return titleOf(key) ?? key
    if (column === 'annotator') return nameOf(key) ?? key
    const kind = column === 'kind' && FIGURE_KINDS.find((one) => one === key)
    if (kind) return t(`reader.value.kinds.${kind}`)
    const tag = column === 'tag' && TAGS.find((one) => one === key)
    if (tag) return t(`reader.tags.${tag}`)
    const verdict = column === 'verdict' && VERDICTS.find((one) => one === key)
    if (verdict) return t(`table.verdict.${verdict}`)
    return isDateColumn(column) ? publishedDate(key, dateLocale(language), 'short') : key
  }
  return {
    column: (column) => {
      if (isFixedColumn(column)) return t(`table.column.${column}`)
      const key = attributeKeyOf(column) ?? column
      const attribute = attributeOf(key)
      return attribute ? labelOf(attribute, language) : key
    },
    cell,
    answers,
    finding,
  }
}
