/** What columns and their cells are called in the interface's language. */

import { findingLabel, findingsOf } from '../../../core/claims/findings.ts'
import { hueOf } from '../../../core/codebook/hues.ts'
import { labelOf, valueLabels } from '../../../core/codebook/wording.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { attributeKeyOf, type Column, isDateColumn, isFixedColumn } from '../../../core/table/columns.ts'
import { VERDICTS } from '../../../core/table/queryNames.ts'
import { NOT_CHECKED } from '../../../core/table/tableContext.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useDateLocale, useLanguage, useT, useWriteCount, useWriteList } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { publishedDate } from '../../ui/publishedDate.ts'
import { useTable } from './tableState.ts'

/** The words for columns and for what they say. */
export interface TableWords {
  readonly column: (column: Column) => string
  /** What a cell is called whose text is `key`, as groups and counts have it. */
  readonly cell: (column: Column, key: string) => string
  readonly answers: (question: string, given: readonly string[]) => string
  /** The colour of such a cell, as a place in `HUES`; null but for the values of a question. */
  readonly hue: (column: Column, key: string | undefined) => number | null
  readonly finding: (key: string) => string
  readonly time: (at: number) => string
}

/** The words in the language that is spoken. */
export function useTableWords(): TableWords {
  const t = useT()
  const language = useLanguage()
  const locale = useDateLocale()
  const list = useWriteList()
  const write = useWriteCount()
  const codebook = useCodebook()
  const findings = findingsOf(codebook)
  const annotators = useTable((state) => state.result?.annotators)
  const library = useLibrary((state) => state.library)
  const attributeOf = (key: string) => codebook.attributes.find((one) => one.key === key)
  const answers = (question: string, given: readonly string[]) =>
    list(valueLabels(attributeOf(question)?.values ?? [], given, language))
  const finding = (key: string) => (key === NOT_CHECKED ? t('table.notChecked') : findingLabel(findings, key, language))
  const size = (key: string) => {
    if (key === 'negative') return t('table.counts.size.negative')
    if (key === '0') return t('table.counts.size.upTo')
    return t('table.counts.size.from', { from: write(Number(key)), to: write(Number(`${key}0`)) })
  }
  const cell = (column: Column, key: string): string => {
    if (key === '') return t('table.nothing')
    const question = attributeKeyOf(column)
    if (question !== null) return answers(question, [key])
    if (column === 'finding') return finding(key)
    if (column === 'value') return size(key)
    if (column === 'version') return t('table.version', { number: key })
    if (column === 'status') return t(`table.status.${key === 'done' ? 'done' : 'open'}`)
    if (column === 'article') return library?.articles.find(({ id }) => id === key)?.title ?? key
    if (column === 'annotator') return annotators?.find(({ id }) => id === key)?.name ?? key
    const tag = column === 'tag' && TAGS.find((one) => one === key)
    if (tag) return t(`reader.tags.${tag}`)
    const verdict = column === 'verdict' && VERDICTS.find((one) => one === key)
    if (verdict) return t(`table.verdict.${verdict}`)
    return isDateColumn(column) ? publishedDate(key, locale, 'short') : key
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
    hue: (column, key) => {
      const attribute = attributeOf(attributeKeyOf(column) ?? '')
      return attribute && key ? hueOf(attribute, [key]) : null
    },
    finding,
    time: (at) => new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' }),
  }
}
