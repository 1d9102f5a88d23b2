import { beforeEach, describe, expect, it } from 'vitest'
import { createJumpHistory, type JumpHistory, type JumpPlace } from '../../../../src/renderer/text/jumps.ts'

let now: JumpPlace | null
let history: JumpHistory

beforeEach(() => {
  now = at(0)
  history = createJumpHistory({
    here: () => now,
    goTo: (place) => {
      now = place
    },
  })
})

function at(offset: number, article = 'plan', selected: string | null = null): JumpPlace {
  return { article, anchor: offset, focus: offset, selected }
}

function jumpTo(offset: number, series: Parameters<JumpHistory['jump']>[0] = 'hits'): void {
  history.jump(series, () => {
    now = at(offset, now?.article)
  })
}

describe('going back', () => {
  it('leads to before the jump, and forward again', () => {
    jumpTo(50)
    expect(history.goBack('back')).toBe(true)
    expect(now).toEqual(at(0))
    expect(history.goBack('back')).toBe(false)
    expect(history.goBack('forward')).toBe(true)
    expect(now).toEqual(at(50))
  })

  it('takes a series of jumps as one, unless one has moved between them', () => {
    jumpTo(10)
    jumpTo(20)
    jumpTo(30)
    history.goBack('back')
    expect(now).toEqual(at(0))
    jumpTo(40)
    now = at(45)
    jumpTo(60)
    history.goBack('back')
    expect(now).toEqual(at(45))
  })

  it('begins another series with jumps of another kind', () => {
    jumpTo(10, 'hits')
    jumpTo(20, 'sentences')
    history.goBack('back')
    expect(now).toEqual(at(10))
    history.goBack('back')
    expect(now).toEqual(at(0))
  })

  it('gives the selected annotation back', () => {
    now = at(3, 'plan', 'one')
    jumpTo(50)
    history.goBack('back')
    expect(now).toEqual(at(3, 'plan', 'one'))
  })

  it('stays in the article, and finds an article’s own places again later', () => {
    jumpTo(50)
    now = at(0, 'report')
    expect(history.goBack('back')).toBe(false)
    expect(now).toEqual(at(0, 'report'))
    now = at(70, 'plan')
    history.goBack('back')
    expect(now).toEqual(at(0, 'plan'))
  })

  it('forgets what lay ahead after a new jump, and does nothing where no article is open', () => {
    jumpTo(50)
    history.goBack('back')
    jumpTo(80, 'annotations')
    expect(history.goBack('forward')).toBe(false)
    now = null
    expect(history.goBack('back')).toBe(false)
    history.jump('hits', () => undefined)
    expect(now).toBeNull()
  })
})
