/** What columns and their cells are called in the interface's language. */
import { useMemo } from 'react'
import { findingsOf } from '../../../core/claims/findings.ts'
import { hueOf } from '../../../core/codebook/hues.ts'
import { attributeKeyOf, type Column } from '../../../core/table/columns.ts'
import { type TableWords as Spoken, tableWords } from '../../../i18n/tableWords.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { type Translate, useDateLocale, useLanguage, useT, useWriteCount } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { useTable } from './window.ts'

/** The words for columns and for what they say, and their colours. */
export interface TableWords extends Spoken {
  /** The colour of a cell, as a place in `HUES`; null but for the values of a question. */
  readonly hue: (column: Column, key: string | undefined) => number | null
  readonly time: (at: number) => string
  /** What cells are written with, so that none of a thousand has to ask for it. */
  readonly t: Translate
  readonly locale: string
  readonly count: (count: number) => string
}

/** The words in the language that is spoken; the same object as long as they are the same. */
export function useTableWords(): TableWords {
  const t = useT()
  const language = useLanguage()
  const locale = useDateLocale()
  const write = useWriteCount()
  const codebook = useCodebook()
  const annotators = useTable((state) => state.result?.annotators)
  const articles = useLibrary((state) => state.library?.articles)
  return useMemo(() => {
    const titles = new Map(articles?.map(({ id, title }) => [id, title]))
    const names = new Map(annotators?.map(({ id, name }) => [id, name]))
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
    const spoken = tableWords(t, {
      language,
      codebook,
      findings: findingsOf(codebook),
      titleOf: (id) => titles.get(id),
      nameOf: (id) => names.get(id),
    })
    return {
      ...spoken,
      hue: (column, key) => {
        const question = attributeKeyOf(column)
        const attribute = question === null ? undefined : codebook.attributes.find((one) => one.key === question)
        return attribute && key ? hueOf(attribute, [key]) : null
      },
      time: (at) => days.format(at),
      t,
      locale,
      count: write,
    }
  }, [t, language, locale, write, codebook, annotators, articles])
}
