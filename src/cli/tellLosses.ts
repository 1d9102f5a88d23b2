/** What a format didn't hold, on standard error: an answer on standard output stays what it is. */
import type { Loss } from '../core/formats/losses.ts'
import type { ExportFormat } from '../core/formats/names.ts'
import type { Console } from './console.ts'

/** One line, where there is anything to tell. */
export function tellLosses({ translator: { t }, error }: Console, format: ExportFormat, losses: readonly Loss[]): void {
  if (losses.length === 0) return
  const listed = losses.map(({ kind, count }) => t(`formats.losses.${kind}`, { count })).join('; ')
  error(`${t('exchange.lost', { format, losses: listed })}\n`)
}
