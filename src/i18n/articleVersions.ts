/** How versions of articles are named, and what is said where layers on different ones were compared. */

import type { ArticleVersion } from '../core/model/articleVersion.ts'
import type { Language } from '../core/model/language.ts'
import type { BroughtFacts } from '../core/versions/broughtFacts.ts'
import type { MeasuredVersions } from '../core/versions/measuredVersions.ts'
import { dateLocale } from './dates.ts'
import type { createTranslator } from './translator.ts'

type Translate = ReturnType<typeof createTranslator>['t']

/** "version 2 (captured 3 May 2026, 10:00)"; by the time of import where nobody knows when it was captured. */
export function versionName(t: Translate, language: Language, { number, captured, imported }: ArticleVersion): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const
  const time = new Date(captured ?? imported).toLocaleString(dateLocale(language), options)
  const when = t(captured === null ? 'versions.name.imported' : 'versions.name.captured', { time })
  return number === null ? t('versions.name.unnumbered', { when }) : t('versions.name.numbered', { number, when })
}

/** What became of a layer that was brought from an earlier version to be measured, or to be shown. */
export function broughtSentence(
  t: Translate,
  language: Language,
  { name, version, same, moved, changed, gone, ambiguous }: BroughtFacts,
  as: 'measured' | 'shown',
): string {
  return t(as === 'measured' ? 'versions.brought' : 'versions.broughtShown', {
    name,
    version: versionName(t, language, version),
    same,
    open: moved + changed,
    lost: gone + ambiguous,
  })
}

/** What is said below measures: which versions they are of, what was brought, and what was left out. */
export function measuredVersionSentences(
  t: Translate,
  language: Language,
  { versions, brought, unconfirmed, untold }: MeasuredVersions,
): readonly string[] {
  const named = versions.map(({ article: { title }, version }) =>
    t('versions.measured', { title, version: versionName(t, language, version) }),
  )
  const about = brought.map(({ article: { title }, facts }) =>
    t('versions.measuredBrought', { title, what: broughtSentence(t, language, facts, 'measured') }),
  )
  return [
    ...named,
    ...about,
    ...(unconfirmed > 0 ? [t('versions.unconfirmed', { count: unconfirmed })] : []),
    ...(untold > 0 ? [t('review.measuring.untold', { count: untold })] : []),
  ]
}
