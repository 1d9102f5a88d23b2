/** `npm run bench:suggest`: how good and how fast the suggestions are. */
import { join } from 'node:path'
import { readGold } from '../../gold/gold.ts'
import { agreementLines } from './agreement.ts'

/** Prints every table. `root` is the project's folder. */
export function main(root: string): void {
  const gold = readGold(join(root, 'test', 'gold'))
  for (const line of agreementLines(gold)) console.log(line)
}
