/** What an annotation says, as people write it: “about £214 million”, “Ann Lee”. */
import type { i18n } from 'i18next'
import type { Annotation } from '../core/model/annotation.ts'
import type { Language } from '../core/model/language.ts'
import { figureWords } from '../core/suggest/figureWords.ts'
import { dateLocale } from './dates.ts'

const BOUNDS = ['at-least', 'at-most', 'about'] as const

/** A function that gives what a figure's value or an attribution's speaker says; empty for nothing. */
export function saidInWords({ t }: Pick<i18n, 't'>, language: Language): (annotation: Annotation) => string {
  return ({ value, speaker }) => {
    if (!value) return speaker?.name ?? ''
    const figure = figureWords({ ...value, bound: 'exact' }, dateLocale(language))
    if (figure === null) return ''
    const bound = BOUNDS.find((one) => one === value.bound)
    return bound ? t(`exchange.newsroom.bounds.${bound}`, { figure }) : figure
  }
}
