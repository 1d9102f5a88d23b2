/** The examples at the foot of a command's help. */
import type { Console } from './console.ts'

/** The lines below each other, with their heading. */
export function examples({ translator: { t } }: Console, lines: readonly string[]): string {
  return `\n${t('exchange.headings.examples')}\n${lines.map((line) => `  $ ${line}\n`).join('')}`
}
