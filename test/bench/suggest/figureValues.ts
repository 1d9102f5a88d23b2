/** Whether figures that were found have the value that the annotators gave them. */
import type { FigureValue } from '../../../src/core/model/annotation.ts'
import { ofTag, type Sample } from './samples.ts'
import { pairsOf } from './scoring.ts'
import { percent, row } from './table.ts'

/** Values are the same number where they differ by less than this share: 33.3 and 33.3333. */
const CLOSE = 0.002

/**
 * How many of the figures found (by overlap) have the right value: the number alone; and number, bound, unit and kind.
 * Where the annotators gave none (a range, a vague quantity), none is right.
 */
export function valueLines(title: string, samples: readonly Sample[]): readonly string[] {
  const pairs = samples.flatMap((sample) => {
    const { proposed, annotated } = ofTag(sample, 'figure')
    return pairsOf(proposed, annotated, false)
  })
  const wrong = pairs.filter(([{ value }, gold]) => !isSame(value, gold.value))
  const share = (right: number) => percent(pairs.length === 0 ? null : right / pairs.length)
  return [
    row([title, 'found', 'number', 'all of it']),
    row([
      'values right',
      pairs.length,
      share(pairs.filter(([{ value }, gold]) => isSameNumber(value, gold.value)).length),
      share(pairs.length - wrong.length),
    ]),
    ...wrong.map(([{ quote, value }, gold]) => `    ${quote}: ${inWords(value)} for ${inWords(gold.value)}`),
  ]
}

type Value = FigureValue | undefined

function isSame(a: Value, b: Value): boolean {
  return isSameNumber(a, b) && a?.bound === b?.bound && a?.unit === b?.unit && a?.kind === b?.kind
}

function isSameNumber(a: Value, b: Value): boolean {
  const [first, second] = [a?.value ?? null, b?.value ?? null]
  if (first === null || second === null) return first === second
  return Math.abs(first - second) <= CLOSE * Math.abs(second)
}

function inWords(value: Value): string {
  return value ? `${value.value} ${value.bound} ${value.unit} ${value.kind}` : 'none'
}
