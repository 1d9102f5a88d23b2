/** Problems as sentences: for the window in plain words with the technical details apart, for programs with all in one. */
import type { i18n } from 'i18next'
import type { Language } from '../core/model/language.ts'
import type { Problem, ProblemCode } from '../core/problem.ts'
import { isSystemReason, type ReasonCode } from '../core/reasons.ts'
import { dateLocale } from './dates.ts'
import { damage as enDamage } from './en/damage.ts'
import { team as enTeam } from './en/team.ts'
import { writeList } from './lists.ts'

/** A problem as a sentence for the command line: which file, where in it, why with the system's code, and what to do. */
export function messageOf(translator: i18n, problem: Problem): string {
  return translatorOf(translator)(`problems.${problem.code}`, factsOf(translator, problem, 'technical'))
}

/** A problem in plain words for the window: without codes and the file format's places, which `detailsOf` gives. */
export function plainMessageOf(translator: i18n, problem: Problem): string {
  const { code } = problem
  const key: ProblemKey = isIn(enDamage.plain, code) ? `damage.plain.${code}` : `problems.${code}`
  return translatorOf(translator)(key, factsOf(translator, problem, 'plain'))
}

/** The technical details of a problem, for somebody who repairs what is wrong; null if there are none. */
export function detailsOf(translator: i18n, problem: Problem): string | null {
  const { file } = problem.details
  const details = technicalOf(translator, problem)
  // Its name is an ID, which the sentence leaves out.
  return isClaimFile(file) ? [file, details].filter(Boolean).join('\n') : details
}

function technicalOf(translator: i18n, problem: Problem): string | null {
  const say = translatorOf(translator)
  const { code } = problem
  if (isIn(enDamage.details, code)) return say(`damage.details.${code}`, factsOf(translator, problem, 'technical'))
  const system = systemCodeOf(problem)
  if (system !== null) return say('damage.systemCode', { code: system })
  const words = wordsOfOthers(problem)
  return words === null ? null : say('damage.otherWords', { words })
}

type Facts = Readonly<Record<string, string | number>>
type ProblemKey =
  | `problems.${ProblemCode}`
  | `damage.plain.${keyof typeof enDamage.plain}`
  | `damage.details.${keyof typeof enDamage.details}`
  | `damage.where.${keyof typeof enDamage.where}`
  | `damage.${'claimFile' | 'systemCode' | 'otherWords'}`
  | `reasons.${ReasonCode}`

function isIn<Codes extends object>(sentences: Codes, code: string): code is Extract<keyof Codes, string> {
  return code in sentences
}

/** A problem's details are made where it arises; the compiler can't match them with a message's own names. */
function translatorOf(translator: i18n) {
  return translator.t as (key: ProblemKey, facts: Facts) => string
}

/** The values for a message's blanks: the problem's details, with places, times, lists and reasons in words. */
function factsOf(translator: i18n, problem: Problem, manner: 'plain' | 'technical'): Facts {
  const { path, reason, time, skipped, right, ...others } = problem.details
  const facts = {
    ...others,
    where: whereOf(translator, path ?? ''),
    ...(manner === 'plain' && isClaimFile(others.file) && { file: translatorOf(translator)('damage.claimFile', {}) }),
    ...(path !== undefined && { path: placeOf(translator, path) }),
    ...(time !== undefined && { time: timeOf(translator, time) }),
    ...(problem.code === 'server-forbidden' && { right: rightOf(translator, right) }),
    ...(skipped !== undefined && { skipped: writeList(String(skipped).split('\n'), languageOf(translator)) }),
  }
  if (!reason) return facts
  const words = translatorOf(translator)(`reasons.${reason}`, facts)
  return { ...facts, reason: manner === 'plain' ? words : withCause(words, problem) }
}

/** Whether a file is the record of a claim, which is named by its ID. */
function isClaimFile(file: string | number | undefined): file is string {
  return typeof file === 'string' && /(^|\/)claims\/[^/]+\.json$/.test(file)
}

/** Why, and what the system, a library or a server calls it. */
function withCause(words: string, problem: Problem): string {
  const code = systemCodeOf(problem)
  if (code !== null) return `${words}, ${code}`
  const cause = wordsOfOthers(problem)
  return cause === null ? words : `${words}: ${cause}`
}

/** The system's code for why something failed, such as ENOSPC; null where the reason isn't the system's. */
function systemCodeOf({ details: { reason, system } }: Problem): string | null {
  if (reason === 'system-refused') return String(system)
  return reason !== undefined && isSystemReason(reason) ? reason : null
}

/** What a library or a server said, in English, beside our own words for it; null for nothing. */
function wordsOfOthers({ details: { reason, said } }: Problem): string | null {
  return reason !== undefined && SAID_BY_OTHERS.has(reason) && said !== undefined ? String(said) : null
}

const SAID_BY_OTHERS: ReadonlySet<ReasonCode> = new Set([
  'content-broken',
  'server-own-reason',
  'xml-broken',
  'zip-broken',
])

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
