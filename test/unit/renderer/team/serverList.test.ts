/** The list of a server's articles as its pages come in, and the keys that lead through it. */
import { describe, expect, it } from 'vitest'
import { ok } from '../../../../src/core/result.ts'
import type { ServerPage } from '../../../../src/core/sync/teamLibrary.ts'
import { answered, asking, isUpToDate, NO_LIST, rowByKey } from '../../../../src/renderer/features/team/serverList.ts'

const WISH = { words: 'brug', order: 'title' } as const
const article = (id: string) => ({ id, title: id, language: 'nl', added: '2026-03-01T10:00:00.000Z', annotators: 0 })
const page = (ids: string, next: string | null): ServerPage => ({
  articles: [...ids].map(article),
  next: next === null ? null : { place: next, id: next },
})
const idsOf = ({ articles }: typeof NO_LIST) => articles.map(({ id }) => id).join('')
const first = answered(asking(NO_LIST), { wish: WISH, after: null }, ok(page('ab', 'b')))

describe('the list', () => {
  it('grows by pages, each article once, and ends', () => {
    const second = answered(asking(first), { wish: WISH, after: first.next }, ok(page('bcd', null)))
    expect(idsOf(second)).toBe('abcd')
    expect(second).toMatchObject({ next: null, isAsking: false, problem: null })
  })

  it('keeps what was there until other words have an answer, and then has that alone', () => {
    const wish = { words: 'school', order: 'title' } as const
    const waiting = asking(first)
    expect(idsOf(waiting)).toBe('ab')
    expect(isUpToDate(waiting, WISH)).toBe(false)
    const next = answered(waiting, { wish, after: null }, ok(page('x', null)))
    expect(idsOf(next)).toBe('x')
    expect([isUpToDate(next, wish), isUpToDate(next, WISH)]).toEqual([true, false])
    expect(isUpToDate(next, { ...wish, order: 'added' })).toBe(false)
  })

  it('says what went wrong and keeps what it has, until it is asked again', () => {
    const problem = { code: 'server-unreachable', details: {} } as const
    const failed = answered(asking(first), { wish: WISH, after: first.next }, { ok: false, error: problem })
    expect(idsOf(failed)).toBe('ab')
    expect(failed).toMatchObject({ problem, next: first.next, isAsking: false })
    expect(asking(failed).problem).toBeNull()
  })
})

describe('a key in the list', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 4, 9],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 9],
    ['Enter', 4, null],
    ['toString', 4, null],
  ])('%s leads from %i to %s', (key, from, to) => {
    expect(rowByKey(key, from, 10)).toBe(to)
  })

  it('leads nowhere in an empty one', () => {
    expect(rowByKey('ArrowDown', -1, 0)).toBeNull()
  })
})
