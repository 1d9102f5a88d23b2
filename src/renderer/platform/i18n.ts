/** The interface's language in the page: components speak it, and follow when it changes. */
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { create } from 'zustand'
import type { Language } from '../../core/model/language.ts'
import type { Problem } from '../../core/problem.ts'
import { writeBytes, writeCount, writeDecimal } from '../../i18n/counts.ts'
import { dateLocale } from '../../i18n/dates.ts'
import { writeList } from '../../i18n/lists.ts'
import { plainMessageOf, detailsOf as writeDetails } from '../../i18n/problemSentences.ts'
import { createTranslator } from '../../i18n/translator.ts'

const translator = createTranslator('en', 'people')

/** The translation function. Its type names the translator's module, which declares the keys, in every ring that uses it. */
export type Translate = ReturnType<typeof createTranslator>['t']

/** The sentences in the language that is spoken now; another function when it is another language. */
const useSpoken = create<{ readonly t: Translate }>(() => ({ t: fixed() }))

/** Speaks another language from now on. */
export async function setLanguage(language: Language): Promise<void> {
  await translator.changeLanguage(language)
  document.documentElement.lang = language
  useSpoken.setState({ t: fixed() })
}

/** The sentences of the interface, by key. */
export function useT(): Translate {
  return useSpoken(({ t }) => t)
}

/** A function that says a problem in the interface's language. */
export function useMessage(): (problem: Problem) => string {
  const t = useT()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is another one when the language is
  return useCallback((problem: Problem) => plainMessageOf(translator, problem), [t])
}

/** A function that returns a problem's technical details; null if there are none. */
export function useDetails(): (problem: Problem) => string | null {
  const t = useT()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is another one when the language is
  return useCallback(detailsOf, [t])
}

/** What writes lists in sentences as the interface's language does. */
export function useWriteList(): (items: readonly string[]) => string {
  const language = useLanguage()
  return useCallback((items: readonly string[]) => writeList(items, language), [language])
}

/** The locale of the dates in the interface. */
export function useDateLocale(): string {
  return dateLocale(useLanguage())
}

/** The same, where no component asks. */
export function currentDateLocale(): string {
  return dateLocale(spokenLanguage())
}

/** The interface's language. */
export function useLanguage(): Language {
  return useSpoken(spokenLanguage)
}

/** What writes a count that stands by itself, outside a sentence, as the interface's language does. */
export function useWriteCount(): (count: number) => string {
  const language = useLanguage()
  return useCallback((count: number) => writeCount(count, language), [language])
}

/** What writes a size in bytes as the interface's language does. */
export function useWriteBytes(): (bytes: number) => string {
  const language = useLanguage()
  return useCallback((bytes: number) => writeBytes(bytes, language), [language])
}

/** What writes a measure with two digits after the decimal sign, or as many as asked, as the interface's language does. */
export function useWriteDecimal(): (value: number, digits?: number) => string {
  const language = useLanguage()
  return useCallback((value: number, digits = 2) => writeDecimal(value, digits, language), [language])
}

/** The sentences outside a component, as they are spoken now. */
export function translate(): Translate {
  return useSpoken.getState().t
}

/** A problem in the interface's language, outside a component. */
export function say(problem: Problem): string {
  return plainMessageOf(translator, problem)
}

/** As `useDetails`, outside a component. */
export function detailsOf(problem: Problem): string | null {
  return writeDetails(translator, problem)
}

/** As `useWriteList`, outside a component. */
export function list(items: readonly string[]): string {
  return writeList(items, spokenLanguage())
}

/** The translation function, which looks up a sentence without blanks to fill but once: a list of cards asks for the same ones again and again. */
function remembering(t: TFunction): TFunction {
  const ask = t as (key: string, options?: object) => string
  const sentences = new Map<string, string>()
  const remember = (key: string, options?: object) => {
    if (options !== undefined) return ask(key, options)
    const sentence = sentences.get(key) ?? ask(key)
    sentences.set(key, sentence)
    return sentence
  }
  return remember as unknown as TFunction
}

function fixed(): Translate {
  return remembering(translator.getFixedT(translator.language))
}

function spokenLanguage(): Language {
  return translator.language === 'nl' ? 'nl' : 'en'
}
