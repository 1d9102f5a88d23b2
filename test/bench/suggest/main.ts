/** `npm run bench:suggest`: how good and how fast the suggestions are. */
import { join } from 'node:path'
import { readGold } from '../../gold/gold.ts'
import { agreementLines } from './agreement.ts'
import { valueLines } from './figureValues.ts'
import { missLines } from './misses.ts'
import { outsideLines } from './outside.ts'
import { quotationLines } from './quotationScores.ts'
import { sampleOf } from './samples.ts'
import { scoreLines } from './scores.ts'
import { speechLines } from './speechScores.ts'
import { speedLines } from './speed.ts'

/** Prints every table. `root` is the project's folder; `--held-out` scores the half that is kept for the end. */
export function main(root: string, options: readonly string[]): void {
  const print = (lines: readonly string[]) => console.log(`${lines.join('\n')}\n`)
  const gold = readGold(join(root, 'test', 'gold'))
  print(agreementLines(gold))

  const half = options.includes('--held-out') ? 'held-out' : 'open'
  const samples = gold
    .filter((article) => article.half === half)
    .map(({ id, text, language, tags }) => sampleOf(id, text, language, tags))
  print(scoreLines(`gold set, ${half} half`, samples))
  print(valueLines('figures', samples))
  print(speechLines('links and speakers', samples))
  print(missLines(samples))
  print(outsideLines(join(root, '..', 'shared', 'data', 'figures')))

  print(quotationLines(join(root, '..', 'shared', 'data')))

  print(speedLines(gold))
}
