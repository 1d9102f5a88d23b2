/** Reports on standard error the outcome for a foreign document's spans and relations: nothing is dropped silently. */
import type { UnknownAnswers } from '../core/codebook/unknownAnswers.ts'
import type { BuildReport } from '../core/formats/building.ts'
import { addCount, type Counts } from '../core/formats/counts.ts'
import { orphanSentence } from '../i18n/orphan.ts'
import { passedOverName } from '../i18n/passedOver.ts'
import { unknownAnswerSentence } from '../i18n/unknownAnswers.ts'
import type { ForeignFile } from '../workspace/exchange/foreignFile.ts'
import type { UnansweredTask } from '../workspace/exchange/importPlan.ts'
import type { Console } from './console.ts'

/** How a file of another program was read, where that isn't plain: its encoding, and tasks that nobody answered. */
export function tellFile(
  { translator: { t }, error }: Console,
  file: string,
  { encoding, replaced }: Pick<ForeignFile, 'encoding' | 'replaced'>,
  unanswered: readonly UnansweredTask[],
): void {
  if (encoding !== null && encoding !== 'UTF-8') error(`${t('exchange.encoded', { file, encoding })}\n`)
  if (replaced > 0) error(`${t('exchange.undecoded', { file, count: replaced })}\n`)
  const counts: Counts = {}
  for (const { why } of unanswered) addCount(counts, why)
  for (const why of ['rejected', 'ignored', 'cancelled', 'untouched'] as const) {
    const count = counts[why] ?? 0
    if (count > 0) error(`${t(`exchange.unanswered.${why}`, { count })}\n`)
  }
}

/** Annotations that an export leaves out, as its format can't hold them. */
export function tellLeftOut(
  { translator: { t }, error }: Console,
  leftOut: readonly { readonly tag: string; readonly quote: string; readonly start: number }[],
): void {
  for (const { tag, quote, start } of leftOut)
    error(`${t('exchange.leftOut', { tag, quote: oneLine(quote), start })}\n`)
}

/**
 * One line for each label and each span that needs checking; `keepsOrphans` says whether orphans are kept in a layer,
 * or lost.
 */
export function tellReport({ translator: { t }, error }: Console, report: BuildReport, keepsOrphans: boolean): void {
  const say = (line: string) => error(`${line}\n`)
  if (!report.isUnitTold) say(t('exchange.unitGuessed', { unit: t(`formats.units.${report.unit}`) }))
  for (const [label, count] of Object.entries(report.skipped)) say(t('exchange.skippedLabel', { label, count }))
  for (const [label, count] of Object.entries(report.skippedRelations))
    say(t('exchange.skippedRelation', { label, count }))
  for (const [what, count] of Object.entries(report.passedOver))
    say(t('exchange.passedOver', { what: passedOverName(t, what), count }))
  for (const { label, quote, start } of report.moved)
    say(t('exchange.moved', { label, quote: oneLine(quote), start: start ?? '' }))
  for (const { label, quote, start } of report.evened)
    say(t('exchange.evened', { label, quote: oneLine(quote), start: start ?? '' }))
  for (const { label, quote, start } of report.believed)
    say(t('exchange.believed', { label, quote: oneLine(quote), start: start ?? '' }))
  for (const { label, quote, now, start, score } of report.fuzzy) {
    const facts = {
      label,
      quote: oneLine(quote),
      now: oneLine(now),
      start: start ?? '',
      percent: Math.round(100 * score),
    }
    say(t('exchange.fuzzy', facts))
  }
  const where = keepsOrphans ? t('exchange.orphanKept') : t('exchange.orphanLost')
  for (const orphan of report.orphans) say(`${orphanSentence(t, orphan)}; ${where}`)
}

/** One line for each name that the codebook doesn't have. */
export function tellUnknownAnswers({ translator: { t }, error }: Console, unknown: readonly UnknownAnswers[]): void {
  for (const one of unknown) error(`${oneLine(unknownAnswerSentence(t, one))}\n`)
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}
