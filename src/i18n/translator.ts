/**
 * Every visible sentence, in every language, from one place, for the window, the menus and the command line. English
 * is the source: its keys are the ones that the compiler lets be used, and the others must have each of them.
 */
import i18next, { type i18n } from 'i18next'
import type { Language } from '../core/model/language.ts'
import { countFormatter } from './counts.ts'
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
