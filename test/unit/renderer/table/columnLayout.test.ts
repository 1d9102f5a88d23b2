import { expect, it } from 'vitest'
import {
  leastWidth,
  movedTo,
  templateOf,
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
  expect(templateOf(['tag', 'words', 'speaker'], widths)).toBe('34px 48px 301px minmax(120px, 1.2fr)')
  expect(leastWidth(['tag', 'words', 'speaker'], widths)).toBe(34 + 48 + 301 + 120)
  expect(withWidth(widths, 'tag', 99_999)).toEqual({ words: 301, tag: 1200 })
})
