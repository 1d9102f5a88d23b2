/** Holding the files of a format against the rules of its standard, for random layers and without any reader of ours. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { ExportFormat } from '../../../../src/core/formats/names.ts'
import { runs } from '../../support/runs.ts'
import { type Export, exported, textIn } from './exchange.ts'
import { articleOf } from './layers.ts'
import { richLayer } from './richLayers.ts'

/** Runs `check` on the files of many layers, with the text that they are about. */
export function holdsFor(format: ExportFormat, check: (file: Export, text: string) => void): void {
  fc.assert(
    fc.property(richLayer, ({ text, layer }) => {
      check(exported(format, articleOf(text), layer), text)
    }),
    { numRuns: runs(40) },
  )
}

/** The words of the annotations that the format holds, in the order in which they are stored. */
export function wordsIn({ left }: Export): readonly string[] {
  return left.annotations.map(({ quote }) => quote)
}

/** Expects places, counted in code points or in UTF-16 code units, to be those of the annotations' words. */
export function expectWords(
  file: Export,
  text: string,
  unit: 'code-points' | 'utf-16',
  places: readonly (readonly [start: unknown, end: unknown])[],
): void {
  const units = unit === 'utf-16' ? null : [...text]
  const sliced = places.map(([start, end]) =>
    units ? units.slice(Number(start), Number(end)).join('') : text.slice(Number(start), Number(end)),
  )
  expect(sliced).toEqual(wordsIn(file))
}

/** The main file as a value of JSON, whose shape the test looks at. */
// biome-ignore lint/suspicious/noExplicitAny: what is looked at here is what may be wrong
export function json(file: Export): any {
  return JSON.parse(textIn(file))
}
