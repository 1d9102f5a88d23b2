/** Scores on others' annotated quotations: the quotations themselves, their links, and who is named for each. */
import { join } from 'node:path'
import { missLines } from './misses.ts'
import { readQuotations, type SpokenSample } from './quotations.ts'
import { scoreLines } from './scores.ts'
import { pairsOf } from './scoring.ts'
import { isSameName, speechLines } from './speechScores.ts'
import { percent, row } from './table.ts'

/** The tables of both folders, as lines. `data` is the folder that they lie in. */
export function quotationLines(data: string): readonly string[] {
  return (['quotes-nl', 'quotes-en'] as const).flatMap((folder) => {
    const samples = readQuotations(data, folder)
    if (!samples) return [`${folder} is skipped: it isn't at ${join(data, folder)}`]
    const quotes = samples.map((sample) => ({
      ...sample,
      proposed: sample.proposed.filter(({ tag }) => tag === 'quote'),
    }))
    return [
      ...scoreLines(`${folder}, fiction`, quotes),
      ...(folder === 'quotes-nl' ? speechLines('links to who speaks', quotes) : []),
      namedLine(samples),
      ...missLines(quotes),
      '',
    ]
  })
}

/** How often the attribution that a quotation is linked to names its speaker. */
function namedLine(samples: readonly SpokenSample[]): string {
  const named = samples.flatMap(({ annotated, proposed, spoken }) =>
    pairsOf(
      proposed.filter(({ tag }) => tag === 'quote'),
      annotated.filter(({ tag }) => tag === 'quote'),
      false,
    ).map(([{ link }, gold]) => {
      const name = spoken.get(gold.start)
      const speaker = proposed.find(({ tag, start }) => tag === 'attribution' && start === link?.start)?.speaker
      return name !== undefined && speaker !== undefined && isSameName({ name }, speaker)
    }),
  )
  const right = named.filter(Boolean).length
  return row(['speakers of quotations', named.length, right, percent(named.length === 0 ? null : right / named.length)])
}
