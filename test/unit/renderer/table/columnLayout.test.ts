import { expect, it } from 'vitest'
import {
  columnWidths,
  movedTo,
  tracksOf,
  widthOf,
  withColumn,
  withWidth,
} from '../../../../src/renderer/features/table/columnLayout.ts'

it('adds a column after what is offered before it, and leaves others where they were put', () => {
  expect(withColumn(['tag', 'words'], 'speaker')).toEqual(['tag', 'words', 'speaker'])
  expect(withColumn(['article', 'tag'], 'words')).toEqual(['article', 'tag', 'words'])
  expect(withColumn(['article', 'note'], 'tag')).toEqual(['tag', 'article', 'note'])
  expect(withColumn(['tag', 'article'], 'attribute:mood')).toEqual(['tag', 'article', 'attribute:mood'])
  expect(withColumn(['tag'], 'tag')).toEqual(['tag'])
})

it('moves a column to a place, and no further than the ends', () => {
  const columns = ['tag', 'words', 'note'] as const
  expect(movedTo(columns, 'tag', 1)).toEqual(['words', 'tag', 'note'])
  expect(movedTo(columns, 'note', 0)).toEqual(['note', 'tag', 'words'])
  expect(movedTo(columns, 'note', 9)).toBe(columns)
  expect(movedTo(columns, 'tag', -1)).toBe(columns)
  expect(movedTo(columns, 'value', 1)).toBe(columns)
})

it('sets the width that somebody chose, within what a column can be, and leaves the others to share what is left', () => {
  const widths = withWidth(withWidth({}, 'words', 301.4), 'tag', 3)
  expect(widths).toEqual({ words: 301, tag: 48 })
  const columns = columnWidths(['tag', 'words', 'speaker'], widths, 700)
  expect(columns).toEqual([48, 301, 700 - 34 - 48 - 301])
  expect(tracksOf(columns)).toBe('34px 48px 301px 317px')
  expect(columnWidths(['tag', 'words', 'speaker'], widths, 400)).toEqual([48, 301, 120])
  expect(widthOf([48, 301, 120])).toBe(34 + 48 + 301 + 120)
  expect(withWidth(widths, 'tag', 99_999)).toEqual({ words: 301, tag: 1200 })
})

it('shares what is left, where nobody has less than they need', () => {
  // Words have four shares, articles two and the speaker 1.2, but at least 120 pixels.
  expect(columnWidths(['words', 'article', 'speaker'], {}, 34 + 720)).toEqual([400, 200, 120])
  expect(columnWidths(['words', 'article', 'speaker'], {}, 34 + 600)).toEqual([320, 160, 120])
  expect(columnWidths(['words', 'article', 'speaker'], {}, 0)).toEqual([230, 150, 120])
  expect(columnWidths(['tag'], {}, 900)).toEqual([112])
  expect(columnWidths([], {}, 900)).toEqual([])
})
