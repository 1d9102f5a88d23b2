import { expect, test } from 'vitest'
import { type Annotation, anchorOf } from '../../../../src/core/model/annotation.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { LANES, lanesOf } from '../../../../src/core/text/lanes.ts'

const TEXT = 'x'.repeat(100)

function annotation(tag: Tag, start: number, end: number): Annotation {
  return {
    id: `${tag}${start}${end}`,
    tag,
    start,
    end,
    ...anchorOf(TEXT, { start, end }),
    note: '',
    links: [],
    created: '',
    updated: '',
  }
}

function lanes(...annotations: readonly Annotation[]) {
  return [...lanesOf(annotations)]
}

test('spans of one tag that overlap, nest or coincide are in lanes of their own', () => {
  expect(lanes(annotation('claim', 0, 20), annotation('claim', 5, 10), annotation('claim', 8, 30))).toEqual([0, 1, 2])
  expect(lanes(annotation('quote', 0, 20), annotation('quote', 0, 20))).toEqual([0, 1])
})

test('a lane is free again behind its span, and for other tags always', () => {
  expect(lanes(annotation('claim', 0, 5), annotation('figure', 0, 5), annotation('claim', 5, 9))).toEqual([0, 0, 0])
})

test('what is deeper than the lanes shares the last', () => {
  const deep = Array.from({ length: LANES + 2 }, (_, index) => annotation('claim', index, 50))
  expect(lanes(...deep)).toEqual([0, 1, 2, 2, 2])
})
