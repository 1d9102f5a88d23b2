/** What became of a foreign document's spans and relations, on standard error: nothing is dropped in silence. */
import type { BuildReport } from '../core/formats/building.ts'
import { passedOverName } from '../i18n/passedOver.ts'
import type { Console } from './console.ts'

/** One line for each label and each span that needs a look. */
export function tellReport({ translator: { t }, error }: Console, report: BuildReport): void {
  const say = (line: string) => error(`${line}\n`)
  if (!report.isUnitTold) say(t('exchange.unitGuessed', { unit: t(`formats.units.${report.unit}`) }))
  for (const [label, count] of Object.entries(report.skipped)) say(t('exchange.skippedLabel', { label, count }))
  for (const [label, count] of Object.entries(report.skippedRelations))
    say(t('exchange.skippedRelation', { label, count }))
  for (const [what, count] of Object.entries(report.passedOver))
    say(t('exchange.passedOver', { what: passedOverName(t, what), count }))
  for (const { label, quote, start } of report.moved)
    say(t('exchange.moved', { label, quote: oneLine(quote), start: start ?? '' }))
  for (const { label, quote } of report.orphans) say(t('exchange.orphan', { label, quote: oneLine(quote) }))
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}
