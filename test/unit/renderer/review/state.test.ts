import { beforeEach, describe, expect, it } from 'vitest'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import type { Result } from '../../../../src/core/result.ts'
import type { ColleagueLayers } from '../../../../src/ipc/review.ts'
import { createReview, MOST_LANES, type Review } from '../../../../src/renderer/features/review/state.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'

let own: Layer
let answers: ((answer: Result<ColleagueLayers>) => void)[]
let problems: readonly Problem[]
let deselections: number
let review: Review

beforeEach(() => {
  own = layerOf(ARTICLE)
  answers = []
  problems = []
  deselections = 0
  review = createReview({
    ownLayer: () => own,
    deselectOwn: () => {
      deselections += 1
    },
    read: () => new Promise((resolve) => answers.push(resolve)),
    showProblems: (shown) => {
      problems = shown
    },
  })
})

const state = () => review.state.getState()

function layerBy(id: string, ...words: readonly string[]): Layer {
  const annotations = words.map((word, index) => on(word, index + 1))
  return { ...layerOf(ARTICLE, ...annotations), annotator: { id, name: id.toUpperCase() } }
}

function told(layers: readonly Layer[], fields: Partial<ColleagueLayers> = {}): Result<ColleagueLayers> {
  return {
    ok: true,
    value: { layers: layers.map((layer) => JSON.stringify(layer)), hidden: [], problems: [], ...fields },
  }
}

/** Reads the colleagues' layers, which are these. */
async function load(...layers: readonly Layer[]): Promise<void> {
  const loading = review.loadColleagues(ARTICLE.id)
  answers.at(-1)?.(told(layers))
  await loading
}

const BROKEN: Problem = {
  code: 'file-invalid',
  details: { file: 'layers/navo-top/bob.json', path: 'tag', reason: 'EIO' },
}

describe('colleagues’ layers', () => {
  it('are shown, the first one under review and drawn', async () => {
    await load(layerBy('bob', 'council'), layerBy('carla'))
    expect(state()).toMatchObject({ article: ARTICLE.id, colleague: 'bob', shown: ['bob'] })
    expect(state().colleagues.map(({ annotator }) => annotator.id)).toEqual(['bob', 'carla'])
  })

  it('stay the same objects where nothing changed, and all that is drawn stays', async () => {
    await load(layerBy('bob'), layerBy('carla'))
    review.toggleShown('carla')
    const before = state()
    await load(layerBy('bob'), layerBy('carla'))
    expect(state().colleagues).toBe(before.colleagues)
    expect(state().shown).toBe(before.shown)
    await load(layerBy('bob'), layerBy('carla', 'council'))
    expect(state().colleagues[0]).toBe(before.colleagues[0])
    expect(state().colleagues[1]?.annotations).toHaveLength(1)
  })

  it('under review stay so while they are there, and give way to another’s when they go', async () => {
    await load(layerBy('bob'), layerBy('carla'))
    review.selectColleague('carla')
    await load(layerBy('bob'), layerBy('carla', 'council'))
    expect(state().colleague).toBe('carla')
    await load(layerBy('bob'))
    expect(state()).toMatchObject({ colleague: 'bob', shown: ['bob'] })
    await load()
    expect(state()).toMatchObject({ colleague: null, shown: [] })
  })

  it('are never the adjudicated one, though that can be drawn', async () => {
    await load(layerBy(ADJUDICATED), layerBy('bob'))
    expect(state().colleague).toBe('bob')
    await load(layerBy(ADJUDICATED))
    expect(state().colleague).toBeNull()
  })

  it('that are answered late don’t take the place of newer ones', async () => {
    const first = review.loadColleagues(ARTICLE.id)
    const second = review.loadColleagues(ARTICLE.id)
    answers[1]?.(told([layerBy('carla')]))
    answers[0]?.(told([layerBy('bob')]))
    await Promise.all([first, second])
    expect(state().colleague).toBe('carla')
  })

  it('of another article are not those of this one', async () => {
    await load(layerBy('bob'))
    void review.loadColleagues('other')
    expect(state()).toMatchObject({ article: 'other', colleagues: [], colleague: null, shown: [] })
  })
})

describe('what is wrong with a layer', () => {
  it('is shown as long as it is, and no longer once the file is repaired', async () => {
    const loading = review.loadColleagues(ARTICLE.id)
    answers[0]?.(told([], { problems: [BROKEN] }))
    await loading
    expect(problems).toEqual([BROKEN])
    await load(layerBy('bob'))
    expect(problems).toEqual([])
  })

  it('goes with the article', async () => {
    const loading = review.loadColleagues(ARTICLE.id)
    answers[0]?.(told([], { problems: [BROKEN] }))
    await loading
    void review.loadColleagues('other')
    expect(problems).toEqual([])
  })
})

describe('hiding colleagues', () => {
  it('takes away all of them at once, also those that are being read', async () => {
    await load(layerBy('bob', 'council'))
    review.setCurrent('one')
    const loading = review.loadColleagues(ARTICLE.id)
    review.hideColleagues()
    answers[1]?.(told([layerBy('bob', 'council'), layerBy('carla')]))
    await loading
    expect(state()).toMatchObject({ colleagues: [], hidden: ['bob'], shown: [], colleague: null, current: null })
  })

  it('takes away none once one’s own layer is done', async () => {
    await load(layerBy('bob'))
    own = { ...own, status: 'done' }
    review.hideColleagues()
    expect(state().colleagues).toHaveLength(1)
  })
})

describe('the open tab', () => {
  it('deselects one’s own annotations, on which keys would act', () => {
    review.toggle()
    expect([state().tab, deselections]).toEqual(['through', 1])
    review.toggle()
    expect([state().tab, deselections]).toEqual([null, 1])
  })

  it('begins with nothing current', () => {
    review.setCurrentAtOnce('one')
    expect(state()).toMatchObject({ current: 'one', painted: 'one' })
    review.setTab('compare')
    expect(state()).toMatchObject({ tab: 'compare', current: null, painted: null })
  })

  it('lets the cards follow the text', () => {
    review.setCurrent('one')
    expect(state().painted).toBeNull()
    review.paintCurrent()
    expect(state().painted).toBe('one')
  })
})

it('draws no more lanes than can be told apart; the oldest goes', async () => {
  const ids = Array.from({ length: MOST_LANES + 1 }, (_, index) => `a${index}`)
  await load(...ids.map((id) => layerBy(id)))
  for (const id of ids.slice(1)) review.toggleShown(id)
  expect(state().shown).toEqual(ids.slice(1))
  review.toggleShown('a3')
  expect(state().shown).not.toContain('a3')
})

it('finds the layer of anybody', async () => {
  await load(layerBy('bob'))
  expect(review.layerBy(own.annotator.id)).toBe(own)
  expect(review.layerBy('bob')).toBe(state().colleagues[0])
  expect(review.layerBy('nobody')).toBeUndefined()
})
