import { beforeEach, describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import type { Span } from '../../../../src/core/model/span.ts'
import type { Result } from '../../../../src/core/result.ts'
import { createFind, type Find, matchBeside } from '../../../../src/renderer/features/find/find.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, countingIds, on, TEXT } from '../support.ts'

let layer: Layer
let selection: Span
let visited: string[]
let shown: number[]
let tagged: number[]
let patterns: ((found: Result<readonly Span[]>) => void)[]
let isOpen: boolean
let find: Find

beforeEach(() => {
  layer = layerOf(ARTICLE)
  selection = { start: 0, end: 0 }
  visited = []
  shown = []
  tagged = []
  patterns = []
  isOpen = true
  find = createFind({
    document: () => (isOpen ? { text: TEXT, layer } : null),
    selected: () => selection,
    selectedWords: () => (selection.end > selection.start ? selection : null),
    findPattern: () => new Promise((resolve) => patterns.push(resolve)),
    goTo: (hit) => {
      selection = hit
      visited.push(`${TEXT.slice(hit.start, hit.end)} ${hit.start}`)
    },
    showHit: (hit) => {
      selection = hit
      shown.push(hit.start)
    },
    perform: (step) => {
      if (step.type === 'memory') return false
      const applied = applyEdit(TEXT, layer, step)
      if (applied.ok) layer = applied.value.layer
      return applied.ok
    },
    onTagged: (count) => tagged.push(count),
    idsAndClock: countingIds(),
  })
})

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

const said = () => find.state.getState().hits.map(({ start, end }) => TEXT.slice(start, end))

describe('opening', () => {
  it('takes the selected words as the query, and the match under them as the current one', () => {
    selection = spanOf('said')
    find.open()
    expect(find.state.getState()).toMatchObject({ open: true, asked: 1, at: 0, query: { words: 'said' } })
    expect(said()).toEqual(['said', 'said'])
  })

  it('keeps the last query where nothing is selected, or what is selected is no line', async () => {
    await find.search({ words: 'council' })
    find.open()
    expect(find.state.getState().query.words).toBe('council')
    selection = { start: TEXT.indexOf('Ann'), end: TEXT.indexOf('spoke') }
    find.open()
    expect(find.state.getState()).toMatchObject({ asked: 2, query: { words: 'council' } })
  })

  it('looks for nothing where no article is open', () => {
    isOpen = false
    find.open()
    expect(find.state.getState()).toMatchObject({ open: true, hits: [], looking: false })
  })

  it('forgets the matches when it is closed', async () => {
    await find.search({ words: 'said' })
    find.close()
    expect(find.state.getState()).toMatchObject({ open: false, hits: [], at: -1, query: { words: 'said' } })
  })
})

describe('typing', () => {
  it('shows the first match after the place where Find was opened, whatever was shown for fewer letters', async () => {
    const [first, second] = [TEXT.indexOf('said'), TEXT.lastIndexOf('said')]
    selection = { start: first + 1, end: first + 1 }
    find.open()
    await find.search({ words: 's' })
    await find.search({ words: 'said' })
    expect([shown.at(-1), find.state.getState().at]).toEqual([second, 1])
    await find.search({ words: 'saidx' })
    await find.search({ words: 'said' })
    expect(shown.at(-1)).toBe(second)
    expect(visited).toEqual([])
  })

  it('goes on from the match that was stepped to', async () => {
    find.open()
    await find.search({ words: 'said' })
    find.step('next')
    find.step('next')
    await find.search({ words: 'sai' })
    expect(find.state.getState().at).toBe(1)
  })
})

describe('showing a result of a search over all articles', () => {
  it('makes its match the current one and leaves the focus where it is', async () => {
    find.show('said', { start: TEXT.lastIndexOf('said'), end: TEXT.lastIndexOf('said') + 4 })
    await Promise.resolve()
    await Promise.resolve()
    expect(find.state.getState()).toMatchObject({ open: true, at: 1, query: { words: 'said' } })
    expect(find.takesFocus()).toBe(false)
    find.open()
    expect([find.takesFocus(), find.takesFocus()]).toEqual([true, false])
  })
})

describe('stepping', () => {
  it('goes from match to match and starts over', async () => {
    await find.search({ words: 'said' })
    find.step('next')
    find.step('next')
    find.step('next')
    find.step('previous')
    const [first, second] = [TEXT.indexOf('said'), TEXT.lastIndexOf('said')]
    expect(visited).toEqual([`said ${first}`, `said ${second}`, `said ${first}`, `said ${second}`])
  })

  it('does nothing without matches', async () => {
    await find.search({ words: 'nowhere' })
    find.step('next')
    expect(visited).toEqual([])
  })
})

describe('the match beside', () => {
  const HITS = [10, 20, 30].map((start) => ({ start, end: start + 2 }))
  it.each([
    // at, cursor, next, previous
    [-1, 0, 0, 2],
    [-1, 15, 1, 0],
    [-1, 20, 1, 0],
    [-1, 35, 0, 2],
    [0, 99, 1, 2],
    [2, 0, 0, 1],
  ])('of match %i with the cursor at %i is %i or %i', (at, cursor, next, previous) => {
    expect(matchBeside(HITS, at, cursor, 'next')).toBe(next)
    expect(matchBeside(HITS, at, cursor, 'previous')).toBe(previous)
  })

  it('of none is none', () => expect(matchBeside([], -1, 0, 'next')).toBe(-1))
})

describe('a regular expression', () => {
  it('shows no matches of the last query while it is looked for', async () => {
    await find.search({ words: 'said' })
    const searching = find.search({ words: '[0-9]+', regex: true })
    expect(find.state.getState()).toMatchObject({ hits: [], looking: true })
    patterns[0]?.({ ok: true, value: [spanOf('31')] })
    await searching
    expect(find.state.getState()).toMatchObject({ looking: false })
    expect(said()).toEqual(['31'])
  })

  it('that is answered late changes nothing of the next query', async () => {
    const late = find.search({ words: 'a', regex: true })
    await find.search({ words: 'council', regex: false })
    patterns[0]?.({ ok: true, value: [spanOf('31')] })
    await late
    expect(said()).toEqual(['council'])
  })

  it('says what is wrong with it, until the next query', async () => {
    const searching = find.search({ words: '(', regex: true })
    patterns[0]?.({ ok: false, error: { code: 'pattern-slow', details: { seconds: 2 } } })
    await searching
    expect(find.state.getState().problem?.code).toBe('pattern-slow')
    await find.search({ words: 'said', regex: false })
    expect(find.state.getState().problem).toBeNull()
  })
})

describe('tagging all', () => {
  it('leaves out what has the tag, and says how many were tagged', async () => {
    layer = layerOf(ARTICLE, on('said', 1, 'attribution'))
    await find.search({ words: 'said' })
    find.tagAll('attribution')
    expect(layer.annotations.map(({ quote, tag }) => [quote, tag])).toEqual([
      ['said', 'attribution'],
      ['said', 'attribution'],
    ])
    find.tagAll('attribution')
    find.tagAll('claim')
    expect(tagged).toEqual([1, 0, 2])
    expect(layer.annotations).toHaveLength(4)
  })

  it('does nothing, and says nothing, without matches', () => {
    find.tagAll('claim')
    expect([layer.annotations, tagged]).toEqual([[], []])
  })
})
