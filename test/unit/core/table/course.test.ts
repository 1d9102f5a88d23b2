import { expect, it } from 'vitest'
import { precisionOf, wholeCourse } from '../../../../src/core/table/course.ts'

const one = (key: string, count = 1) => ({ key, count })

it('fills in the periods between the first and the last', () => {
  expect(wholeCourse([one('2026-03-01', 4), one('2026-02-27')], 'day', 60)).toEqual([
    ...[one('2026-02-27'), one('2026-02-28', 0), one('2026-03-01', 4)],
  ])
  expect(wholeCourse([one('2025-11'), one('2026-02')], 'month', 60).map(({ key }) => key)).toEqual([
    ...['2025-11', '2025-12', '2026-01', '2026-02'],
  ])
  expect(wholeCourse([one('2023'), one('2025')], 'year', 60).map(({ count }) => count)).toEqual([1, 0, 1])
})

it('shows the latest where there are too many, and fills nothing in between times of different precision', () => {
  expect(wholeCourse([one('2026-01-01'), one('2026-03-01')], 'day', 2).map(({ key }) => key)).toEqual([
    ...['2026-02-28', '2026-03-01'],
  ])
  expect(wholeCourse([one('2026-03'), one('2026-01-05')], 'day', 60)).toEqual([one('2026-01-05'), one('2026-03')])
  expect(wholeCourse([], 'day', 60)).toEqual([])
})

it('tells times apart as finely as there is room', () => {
  expect(precisionOf('2026-01-01', '2026-03-01', 60)).toBe('day')
  expect(precisionOf('2026-01-01', '2026-03-02', 60)).toBe('month')
  expect(precisionOf('2026', '2026-02-01', 60)).toBe('day')
  expect(precisionOf('2021-01', '2025-12-31', 60)).toBe('month')
  expect(precisionOf('2021-01', '2026-01-01', 60)).toBe('year')
})
