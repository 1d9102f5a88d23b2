/**
 * Scores on sentences that the rules were not made for: the specifications of numbers of Microsoft's Recognizers-Text,
 * where the folder `../shared/data` holds them. Their conventions are others: they mark any number, without its unit and
 * bound, article and "one" included, so that only overlap and the number itself can be compared.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { GoldTag } from '../../gold/marks.ts'
import { ofTag, type Sample, sampleOf } from './samples.ts'
import { addCounts, countsOf, measuresOf, NO_COUNTS, pairsOf } from './scoring.ts'
import { percent, row } from './table.ts'

const Specification = z.array(
  z.object({
    Input: z.string(),
    Results: z.array(
      z.object({ Text: z.string(), Start: z.number().optional(), Resolution: z.record(z.string(), z.unknown()) }),
    ),
  }),
)

const LANGUAGES = { dutch: 'nl', english: 'en' } as const

/** What is marked in each specification that is scored. */
const MODELS = ['NumberModel', 'PercentModel', 'NumberRangeModel'] as const

/** The tables for each specification, as lines; a sentence where the folder isn't there. */
export function outsideLines(folder: string): readonly string[] {
  if (!existsSync(folder)) return [`${folder} is not there: nothing outside the repository was scored.`]
  return [
    row(['sentences from outside', 'marked', 'proposed', 'precision', 'recall', 'F1', 'number right']),
    ...Object.entries(LANGUAGES).flatMap(([name, language]) =>
      MODELS.map((model) => {
        const file = join(folder, name, `${model}.json`)
        return scoreLine(`${language}, ${model}, overlap`, samplesOf(file, language))
      }),
    ),
    ...Object.entries(LANGUAGES).map(([name, language]) => {
      const samples = samplesOf(join(folder, name, 'OrdinalModel.json'), language).map((sample) =>
        ofTag(sample, 'figure'),
      )
      const { annotated, right } = samples
        .map((one) => countsOf(one.proposed, one.annotated, true))
        .reduce(addCounts, NO_COUNTS)
      return `${language}: of ${annotated} ordinals ${right} were taken for figures`
    }),
  ]
}

function scoreLine(title: string, samples: readonly Sample[]): string {
  const figures = samples.map((sample) => ofTag(sample, 'figure'))
  const counts = figures.map((one) => countsOf(one.proposed, one.annotated, false)).reduce(addCounts, NO_COUNTS)
  const { precision, recall, f1 } = measuresOf(counts)
  const pairs = figures
    .flatMap((one) => pairsOf(one.proposed, one.annotated, false))
    .filter(([proposed, marked]) => proposed.value !== undefined && marked.value !== undefined)
  const right = pairs.filter(([proposed, marked]) => isClose(proposed.value?.value, marked.value?.value)).length
  return row([
    title,
    counts.annotated,
    counts.proposed,
    percent(precision),
    percent(recall),
    percent(f1),
    percent(pairs.length === 0 ? null : right / pairs.length),
  ])
}

/** The same number, or a part of a whole told in per cent. */
function isClose(a: number | null | undefined, b: number | undefined): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) <= 0.005 * Math.abs(y)
  return typeof a === 'number' && b !== undefined && (near(a, b) || near(a, 100 * b))
}

function samplesOf(file: string, language: string): readonly Sample[] {
  // The files begin with a byte-order mark.
  const entries = Specification.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')))
  return entries.map(({ Input: text, Results }) => {
    let from = 0
    const marked = Results.flatMap(({ Text, Start, Resolution }): readonly GoldTag[] => {
      const start = Start ?? text.toLowerCase().indexOf(Text.toLowerCase(), from)
      if (start < 0) return []
      from = start + Text.length
      const number = Number.parseFloat(`${Resolution.value}`.replace(',', '.'))
      const value = Number.isNaN(number) ? {} : { value: { value: number, bound: '', unit: '', kind: '' } }
      return [{ tag: 'figure', start, end: from, quote: text.slice(start, from), ...value }]
    })
    return sampleOf(text, text, language, marked)
  })
}
