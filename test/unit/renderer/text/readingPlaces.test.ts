import { beforeEach, expect, it } from 'vitest'
import {
  createReadingPlaces,
  type PlaceInText,
  type ReadingPlaces,
} from '../../../../src/renderer/text/readingPlaces.ts'

const DEEP = { top: 900, anchor: 950, focus: 960 }

let here: typeof DEEP | null
let gone: (PlaceInText | readonly [number, number])[]
let noted: Map<string, PlaceInText>
let places: ReadingPlaces

beforeEach(() => {
  here = DEEP
  gone = []
  noted = new Map()
  places = createReadingPlaces({
    here: () => here,
    goTo: (place) => gone.push(place),
    show: ({ start, end }) => gone.push([start, end]),
    noted: (article) => noted.get(article),
    note: (article, place) => noted.set(article, place),
  })
})

it('goes where one was in an article, and nowhere in one that was never read', () => {
  places.arrive('one')
  places.note('one', 'a1')
  places.leave()
  places.arrive('two')
  expect(gone).toEqual([])
  places.leave()
  places.arrive('one')
  expect(gone).toEqual([{ ...DEEP, selected: 'a1' }])
})

it('goes where one was sent, once, in that article alone', () => {
  noted.set('one', { ...DEEP, selected: null })
  places.sendTo('one', { start: 5, end: 9 })
  places.arrive('one')
  places.leave()
  places.arrive('one')
  places.sendTo('two', { start: 1, end: 2 })
  places.leave()
  places.arrive('one')
  const place = { ...DEEP, selected: null }
  expect(gone).toEqual([[5, 9], place, place])
})

it('notes nothing of an article that is not drawn yet, drawn no more, or not at all', () => {
  places.note('one', null)
  places.arrive('one')
  places.note('two', null)
  here = null
  places.note('one', null)
  here = DEEP
  places.leave()
  places.note('one', null)
  expect(noted.size).toBe(0)
})
