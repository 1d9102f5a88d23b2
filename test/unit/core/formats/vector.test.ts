/** The test vector of the field in every format, by what each file says and not by our own reader: an emoji, then words. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ImportFormat } from '../../../../src/core/formats/names.ts'
import { OFFSET_UNITS } from '../../../../src/core/formats/unitNames.ts'
import { unitTable } from '../../../../src/core/formats/units.ts'
import { type Export, exported, textIn } from '../support/exchange.ts'
import { annotationOf, articleOf, layerOf } from '../support/layers.ts'
import { FAMILY } from '../support/texts.ts'

const TEXT = '💩This is an annotation.'
const article = articleOf(TEXT)
const layer = layerOf(article, annotationOf(TEXT, 1, 13, 23))

const UTF_16 = [13, 23]
const CODE_POINTS = [12, 22]

const json = (file: Export) => JSON.parse(textIn(file))
const numbers = (match: RegExpExecArray | null) => match?.slice(1).map(Number)
const project = ({ content }: Export) => strFromU8(unzipSync(content as Uint8Array)['project.qde'] ?? new Uint8Array())

/** Where each format's file says that the word stands. */
const PLACES: Readonly<Record<ImportFormat, readonly [(file: Export) => unknown, readonly number[]]>> = {
  factmark: [(file) => [json(file).annotations[0].start, json(file).annotations[0].end], UTF_16],
  w3c: [
    (file) => {
      const [{ start, end }] = json(file).first.items[0].target.selector
      return [start, end]
    },
    CODE_POINTS,
  ],
  'label-studio': [
    (file) => {
      const { start, end } = json(file)[0].annotations[0].result[0].value
      return [start, end]
    },
    CODE_POINTS,
  ],
  doccano: [(file) => json(file).label[0].slice(0, 2), UTF_16],
  prodigy: [(file) => [json(file).spans[0].start, json(file).spans[0].end], CODE_POINTS],
  brat: [(file) => numbers(/^T1\tclaim (\d+) (\d+)\tannotation$/m.exec(textIn(file))), CODE_POINTS],
  'webanno-tsv': [(file) => numbers(/^1-5\t(\d+)-(\d+)\tannotation\tclaim\t/m.exec(textIn(file))), UTF_16],
  'cas-json': [
    (file) => {
      const { begin, end } = json(file)['%FEATURE_STRUCTURES'][2]
      return [begin, end]
    },
    UTF_16,
  ],
  'cas-xmi': [(file) => numbers(/<custom:Fact [^>]*begin="(\d+)" end="(\d+)"/.exec(textIn(file))), UTF_16],
  conll: [(file) => numbers(/^(?:.* O\n|\n)*()annotation -X- -X- B-claim\n\. /.exec(textIn(file))), [0]],
  'refi-qda': [(file) => numbers(/startPosition="(\d+)" endPosition="(\d+)"/.exec(project(file))), CODE_POINTS],
  csv: [(file) => textIn(file).split('\r\n')[1]?.split(',').slice(5, 9).map(Number), [...UTF_16, ...CODE_POINTS]],
}

describe('the test vector', () => {
  it.each(Object.entries(PLACES))('stands at the right place in %s', (name, [placeIn, expected]) => {
    expect(placeIn(exported(name as ImportFormat, article, layer))).toEqual(expected)
  })

  it('is given for doccano’s grapheme mode in clusters', () => {
    const text = `${FAMILY} man`
    const on = articleOf(text)
    const file = (unit: 'utf-16' | 'graphemes') =>
      json(exported('doccano', on, layerOf(on, annotationOf(text, 1, 9, 12)), { unit })).label[0]
    expect(file('utf-16')).toEqual([9, 12, 'claim'])
    expect(file('graphemes')).toEqual([2, 5, 'claim'])
  })
})

describe('unitTable', () => {
  it('counts the vector in each unit, there and back', () => {
    const places = OFFSET_UNITS.map((unit) => [13, 23].map(unitTable(TEXT, unit).fromUtf16))
    expect(places).toEqual([
      [13, 23],
      [12, 22],
      [12, 22],
      [15, 25],
    ])
    for (const unit of OFFSET_UNITS) {
      const { fromUtf16, toUtf16 } = unitTable(TEXT, unit)
      for (const offset of [0, 2, 13, 23, TEXT.length]) expect(toUtf16(fromUtf16(offset))).toBe(offset)
    }
  })

  it('gives nothing for what lies outside the text or inside a character', () => {
    expect(OFFSET_UNITS.map((unit) => unitTable(TEXT, unit).toUtf16(99))).toEqual([null, null, null, null])
    expect([1, 2, 3].map(unitTable(TEXT, 'bytes').toUtf16)).toEqual([null, null, null])
    expect(OFFSET_UNITS.map((unit) => unitTable(TEXT, unit).toUtf16(-1))).toEqual([null, null, null, null])
  })

  it('takes a carriage return with its line feed for one cluster', () => {
    expect(unitTable('a\r\nb', 'graphemes').fromUtf16(3)).toBe(2)
  })
})
