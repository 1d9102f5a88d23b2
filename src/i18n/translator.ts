/**
 * Every visible sentence, in every language, from one place, for the window, the menus and the command line. English
 * is the source: its keys are the ones that the compiler lets be used, and the others must have each of them.
 */
import i18next, { type i18n } from 'i18next'
import type { Language } from '../core/model/language.ts'
import type { Problem, ProblemCode } from '../core/problem.ts'
import type { ReasonCode } from '../core/reasons.ts'
import { countFormatter } from './counts.ts'
import { dateLocale } from './dates.ts'
import { acting as enActing } from './en/acting.ts'
import { backup as enBackup } from './en/backup.ts'
import { claims as enClaims } from './en/claims.ts'
import { cli as enCli } from './en/cli.ts'
import { codebook as enCodebook } from './en/codebook.ts'
import { commands as enCommands } from './en/commands.ts'
import { damage as enDamage } from './en/damage.ts'
import { exchange as enExchange } from './en/exchange.ts'
import { formats as enFormats } from './en/formats.ts'
import { inbox as enInbox } from './en/inbox.ts'
import { hints as enHints, tour as enTour } from './en/learning.ts'
import { omitted as enOmitted } from './en/omitted.ts'
import { overview as enOverview } from './en/overview.ts'
import { problems as enProblems } from './en/problems.ts'
import { reader as enReader } from './en/reader.ts'
import { places as enPlaces, reasons as enReasons } from './en/reasons.ts'
import { review as enReview } from './en/review.ts'
import { shell as enShell } from './en/shell.ts'
import { source as enSource } from './en/source.ts'
import { storage as enStorage } from './en/storage.ts'
import { suggest as enSuggest } from './en/suggest.ts'
import { system as enSystem } from './en/system.ts'
import { table as enTable } from './en/table.ts'
import { team as enTeam } from './en/team.ts'
import { versions as enVersions } from './en/versions.ts'
import { writeList } from './lists.ts'
import { acting as nlActing } from './nl/acting.ts'
import { backup as nlBackup } from './nl/backup.ts'
import { claims as nlClaims } from './nl/claims.ts'
import { cli as nlCli } from './nl/cli.ts'
import { codebook as nlCodebook } from './nl/codebook.ts'
import { commands as nlCommands } from './nl/commands.ts'
import { damage as nlDamage } from './nl/damage.ts'
import { exchange as nlExchange } from './nl/exchange.ts'
import { formats as nlFormats } from './nl/formats.ts'
import { inbox as nlInbox } from './nl/inbox.ts'
import { hints as nlHints, tour as nlTour } from './nl/learning.ts'
import { omitted as nlOmitted } from './nl/omitted.ts'
import { overview as nlOverview } from './nl/overview.ts'
import { problems as nlProblems } from './nl/problems.ts'
import { reader as nlReader } from './nl/reader.ts'
import { places as nlPlaces, reasons as nlReasons } from './nl/reasons.ts'
import { review as nlReview } from './nl/review.ts'
import { shell as nlShell } from './nl/shell.ts'
import { source as nlSource } from './nl/source.ts'
import { storage as nlStorage } from './nl/storage.ts'
import { suggest as nlSuggest } from './nl/suggest.ts'
import { system as nlSystem } from './nl/system.ts'
import { table as nlTable } from './nl/table.ts'
import { team as nlTeam } from './nl/team.ts'
import { versions as nlVersions } from './nl/versions.ts'

const en = {
  acting: enActing,
  backup: enBackup,
  claims: enClaims,
  cli: enCli,
  codebook: enCodebook,
  commands: enCommands,
  damage: enDamage,
  exchange: enExchange,
  formats: enFormats,
  hints: enHints,
  inbox: enInbox,
  tour: enTour,
  omitted: enOmitted,
  source: enSource,
  places: enPlaces,
  overview: enOverview,
  problems: enProblems,
  reader: enReader,
  reasons: enReasons,
  review: enReview,
  shell: enShell,
  storage: enStorage,
  suggest: enSuggest,
  system: enSystem,
  team: enTeam,
  table: enTable,
  versions: enVersions,
}

const nl: Translated<typeof en> = {
  acting: nlActing,
  backup: nlBackup,
  claims: nlClaims,
  cli: nlCli,
  codebook: nlCodebook,
  commands: nlCommands,
  damage: nlDamage,
  exchange: nlExchange,
  formats: nlFormats,
  hints: nlHints,
  inbox: nlInbox,
  tour: nlTour,
  omitted: nlOmitted,
  source: nlSource,
  places: nlPlaces,
  overview: nlOverview,
  problems: nlProblems,
  reader: nlReader,
  reasons: nlReasons,
  review: nlReview,
  shell: nlShell,
  storage: nlStorage,
  suggest: nlSuggest,
  system: nlSystem,
  team: nlTeam,
  table: nlTable,
  versions: nlVersions,
}

type Translated<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]> }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** For people, in windows: counts are written with separators. For programs too, on the command line: they are not. */
export type Audience = 'people' | 'programs'

/** A translator for `language`; ready at once. */
export function createTranslator(language: Language, audience: Audience): i18n {
  const instance = i18next.createInstance()
  if (audience === 'people') instance.use(countFormatter)
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: audience === 'people' },
    resources: { en: { translation: en }, nl: { translation: nl } },
  })
  return instance
}

/** A problem as a sentence: which file, where in it, why, and what to do. */
export function messageOf(translator: i18n, problem: Problem): string {
  return translatorOf(translator)(`problems.${problem.code}`, factsOf(translator, problem))
}

/** A problem in plain words for the window: without the file format's places and reasons, which `detailsOf` gives. */
export function plainMessageOf(translator: i18n, problem: Problem): string {
  const { code } = problem
  if (!isDamage(code)) return messageOf(translator, problem)
  return translatorOf(translator)(`damage.plain.${code}`, factsOf(translator, problem))
}

/** The technical details of a problem, for somebody who repairs the file; null if there are none. */
export function detailsOf(translator: i18n, problem: Problem): string | null {
  const { code } = problem
  return isDamage(code) ? translatorOf(translator)(`damage.details.${code}`, factsOf(translator, problem)) : null
}

type DamageCode = keyof typeof enDamage.plain
type Facts = Readonly<Record<string, string | number>>
type ProblemKey =
  | `problems.${ProblemCode}`
  | `damage.${'plain' | 'details'}.${DamageCode}`
  | `damage.where.${keyof typeof enDamage.where}`
  | `reasons.${ReasonCode}`

function isDamage(code: ProblemCode): code is DamageCode {
  return code in enDamage.plain
}

/** A problem's details are made where it arises; the compiler can't match them with a message's own names. */
function translatorOf(translator: i18n) {
  return translator.t as (key: ProblemKey, facts: Facts) => string
}

/** The values for a message's blanks: the problem's details, with places, times, lists and reasons in words. */
function factsOf(translator: i18n, { code, details }: Problem): Facts {
  const { path, reason, time, skipped, right, ...others } = details
  const facts = {
    ...others,
    where: whereOf(translator, path ?? ''),
    ...(path !== undefined && { path: placeOf(translator, path) }),
    ...(time !== undefined && { time: timeOf(translator, time) }),
    ...(code === 'server-forbidden' && { right: rightOf(translator, right) }),
    ...(skipped !== undefined && { skipped: writeList(String(skipped).split('\n'), languageOf(translator)) }),
  }
  return { ...facts, ...(reason && { reason: translatorOf(translator)(`reasons.${reason}`, facts) }) }
}

/** A right on a team's server in words; a server that names none wants its members. */
function rightOf({ t }: i18n, right: string | number | undefined): string {
  const known = (Object.keys(enTeam.rights) as (keyof typeof enTeam.rights)[]).find((one) => one === right)
  return t(`team.rights.${known ?? 'annotate'}`)
}

const WHERE = [
  [/^annotations\[(\d+)\]/, 'annotation', 1],
  [/^blocks\[(\d+)\]/, 'paragraph', 1],
  [/^line (\d+)/, 'line', 0],
  [/^row (\d+)/, 'row', 0],
  [/^entry (\d+)/, 'entry', 0],
] as const

/** Roughly where in a file a place is, in words that need no knowledge of its format. */
function whereOf(translator: i18n, path: string | number): string {
  const say = translatorOf(translator)
  for (const [pattern, kind, first] of WHERE) {
    const number = pattern.exec(String(path))?.[1]
    if (number !== undefined) return say(`damage.where.${kind}`, { number: String(Number(number) + first) })
  }
  return say('damage.where.somewhere', {})
}

/** A place within a file in words: `line 3: text` has some in it, `annotations[3].tag` has none. */
export function placeOf({ t }: i18n, path: string | number): string {
  return String(path)
    .replace(/^(entry|line|row) (\d+)/, (_, kind: 'entry' | 'line' | 'row', number) => t(`places.${kind}`, { number }))
    .replace(/^table$/, () => t('places.table'))
    .replace('(the whole)', () => t('places.whole'))
}

/** An ISO time as this place's clocks and the translator's language tell it. */
function timeOf(translator: i18n, time: string | number): string {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return String(time)
  return new Intl.DateTimeFormat(dateLocale(languageOf(translator)), {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(date)
}

function languageOf({ language }: i18n): Language {
  return language === 'nl' ? 'nl' : 'en'
}
