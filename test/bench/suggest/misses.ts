/** What the rules miss, propose for nothing, or propose with other edges: by kind, the first few of each. */
import { overlaps } from '../../../src/core/model/span.ts'
import { ofTag, type Sample, tagsOf } from './samples.ts'
import { pairsOf } from './scoring.ts'

/** How many of each sort are shown. */
const SHOWN = 12

/** The lists of misses, as lines; nothing where there are none. */
export function missLines(samples: readonly Sample[]): readonly string[] {
  return tagsOf(samples).flatMap((tag) => {
    const missed: string[] = []
    const wrong: string[] = []
    const edges: string[] = []
    for (const sample of samples) {
      const { annotated, proposed } = ofTag(sample, tag)
      const pairs = pairsOf(proposed, annotated, false)
      for (const [{ start, end, quote }, gold] of pairs) {
        if (start !== gold.start || end !== gold.end) edges.push(`${quote} for ${gold.quote}`)
      }
      missed.push(...annotated.filter((gold) => !pairs.some(([, other]) => other === gold)).map(({ quote }) => quote))
      for (const suggestion of proposed.filter((other) => !pairs.some(([paired]) => paired === other))) {
        const beside = annotated.find((gold) => overlaps(gold, suggestion))
        wrong.push(beside ? `${suggestion.quote} beside ${beside.quote}` : contextOf(sample.text, suggestion))
      }
    }
    return [...listed(`${tag} missed`, missed), ...listed(`${tag} wrong`, wrong), ...listed(`${tag} edges`, edges)]
  })
}

/** A proposal with the words beside it. */
function contextOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`
}

function listed(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return []
  const lines = items.slice(0, SHOWN).map((item) => `    ${item.replaceAll('\n', ' ')}`)
  return [`  ${title}: ${items.length}`, ...lines, ...(items.length > SHOWN ? ['    …'] : [])]
}
