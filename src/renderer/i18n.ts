/** The interface's language in the page: components speak it through react-i18next, and follow when it changes. */
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { setI18n, useTranslation } from 'react-i18next'
import type { Problem } from '../core/problem.ts'
import type { Language } from '../i18n/language.ts'
import { createTranslator, messageOf } from '../i18n/translator.ts'

const translator = createTranslator('en')
setI18n(translator)

/** Speaks another language from now on. */
export async function setLanguage(language: Language): Promise<void> {
  await translator.changeLanguage(language)
  document.documentElement.lang = language
}

/** The sentences of the interface, by key. */
export function useT(): TFunction {
  return useTranslation().t
}

/** A function that says a problem in the interface's language. */
export function useMessage(): (problem: Problem) => string {
  const { t } = useTranslation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is another one when the language is
  return useCallback((problem: Problem) => messageOf(translator, problem), [t])
}

/** The interface's language. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'nl' ? 'nl' : 'en'
}

/** The sentences outside a component, as they are spoken now. */
export function translate(): TFunction {
  return translator.t
}

/** A problem in the interface's language, outside a component. */
export function say(problem: Problem): string {
  return messageOf(translator, problem)
}
