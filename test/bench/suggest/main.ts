/** `npm run bench:suggest`: how good and how fast the suggestions are. */
import { join } from 'node:path'
import { readGold } from '../../gold/gold.ts'
import { agreementLines } from './agreement.ts'
import { scoreLines } from './goldScores.ts'

/** Prints every table. `root` is the project's folder; `--held-out` scores the half that is kept for the end. */
export function main(root: string, options: readonly string[]): void {
  const gold = readGold(join(root, 'test', 'gold'))
  for (const line of agreementLines(gold)) console.log(line)
  const heldOut = options.includes('--held-out')
  const scored = gold.filter(({ half }) => (half === 'held-out') === heldOut)
  for (const line of scoreLines(scored)) console.log(line)
}
