/**
 * The pre-flight on the command line: losses are listed before anything is written, and at a terminal the user may
 * decide.
 */
import type { Loss } from '../core/formats/losses.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../core/formats/names.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { Console } from './console.ts'

/** The options that decide whether there is a question. */
export interface AskingOptions {
  readonly json?: true
  readonly yes?: true
}

/**
 * Says on standard error what `format` will lose, and asks on a terminal whether to go on: yes, no, or another format,
 * which is looked at in turn. Gives the format to write; `cancelled` for no, or as `lossesOf` fails.
 */
export async function agreeOnFormat(
  console: Console,
  format: ExportFormat,
  options: AskingOptions,
  lossesOf: (format: ExportFormat) => Promise<Result<readonly Loss[]>>,
): Promise<Result<ExportFormat>> {
  const losses = await lossesOf(format)
  if (!losses.ok) return losses
  if (losses.value.length === 0) return ok(format)
  const { t } = console.translator
  const listed = losses.value.map(({ kind, count }) => t(`formats.losses.${kind}`, { count })).join('; ')
  console.error(`${t('exchange.lost', { format, losses: listed })}\n`)
  if (!console.isInteractive || options.json || options.yes) return ok(format)
  for (;;) {
    const said = (await console.ask(`${t('exchange.goOn')} `))?.trim().toLowerCase()
    if (said === undefined || said === '' || NO.has(said)) return fail('cancelled')
    if (YES.has(said)) return ok(format)
    const other = EXPORT_FORMATS.find((name) => name === said)
    if (other) return agreeOnFormat(console, other, options, lossesOf)
    console.error(`${t('exchange.goOnHow', { formats: EXPORT_FORMATS.join(' ') })}\n`)
  }
}

const YES = new Set(['y', 'yes', 'j', 'ja'])
const NO = new Set(['n', 'no', 'nee'])
