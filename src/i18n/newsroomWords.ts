/** The words of what newsrooms get: Word files, pages, sheets. */
import type { i18n } from 'i18next'
import { findingLabel } from '../core/claims/findings.ts'
import { labelOf } from '../core/codebook/wording.ts'
import type { Claim } from '../core/model/claim.ts'
import type { Codebook, CodebookFinding } from '../core/model/codebook.ts'
import type { Language } from '../core/model/language.ts'
import { SHEET_COLUMNS, type SheetColumnName, type SheetWords } from '../core/newsroom/sheetColumns.ts'
import type { NewsroomWords } from '../core/newsroom/words.ts'
import { versionName } from './articleVersions.ts'
import { dateLocale } from './dates.ts'
import { publishedDate } from './publishedDate.ts'
import { reportWords } from './reportWords.ts'

/** What the words are about. */
export interface NewsroomContext {
  readonly codebook: Codebook | null
  readonly findings: readonly CodebookFinding[]
  readonly nameOf: (annotator: string) => string
}

/** The words in a language. */
export function newsroomWords(
  translator: Pick<i18n, 't'>,
  language: Language,
  context: NewsroomContext,
): NewsroomWords {
  const { t } = translator
  const { codebook, findings, nameOf } = context
  const statuses = t('claims.status', { returnObjects: true })
  const attributes = (codebook?.attributes ?? []).map((attribute) => ({
    key: attribute.key,
    label: labelOf(attribute, language),
    labelOfValue: (key: string) => {
      const value = attribute.values.find((one) => one.key === key)
      return value ? labelOf(value, language) : key
    },
  }))
  const known =
    <T extends Readonly<Record<string, string>>>(words: T) =>
    (key: string) =>
      words[key] ?? key
  const columns = t('exchange.newsroom.columns', { returnObjects: true })
  const label = (key: string) => findingLabel(findings, key, language)
  return {
    ...reportWords(translator, language, codebook),
    attributes,
    sources: t('claims.dossier.sources'),
    finding: ({ finding, status }: Claim) =>
      finding
        ? `${t('claims.dossier.finding')}: ${label(finding.key)}. ${finding.explanation}`
        : `${t('claims.dossier.noFinding')} (${statuses[status]})`,
    sheets: t('exchange.newsroom.sheets', { returnObjects: true }),
    columns: Object.fromEntries(
      Object.keys(SHEET_COLUMNS).map((name) => [name, columns[name as SheetColumnName]]),
    ) as SheetWords['columns'],
    bounds: known(t('exchange.newsroom.boundNames', { returnObjects: true })),
    figureKinds: known(t('reader.value.kinds', { returnObjects: true })),
    speakers: known(t('reader.speaker.kinds', { returnObjects: true })),
    findingLabel: label,
    statuses,
    nameOf,
    yes: t('exchange.newsroom.yes'),
    day: (published) => publishedDate(published, dateLocale(language), 'long'),
    versionOf: (version) => (version ? versionName(t, language, version) : ''),
  }
}
