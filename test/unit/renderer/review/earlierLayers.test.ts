import { expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import { fail } from '../../../../src/core/problem.ts'
import { ok } from '../../../../src/core/result.ts'
import { createEarlierLayers, type EarlierLayersPorts } from '../../../../src/renderer/features/review/earlierLayers.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'

type Answer = Awaited<ReturnType<EarlierLayersPorts['read']>>

it('keeps what was brought last, drops what comes too late, and shows what is wrong', async () => {
  const answers: ((answer: Answer) => void)[] = []
  const problems: (readonly Problem[])[] = []
  const { state, read } = createEarlierLayers({
    read: () => new Promise((resolve) => answers.push(resolve)),
    showProblems: (shown) => problems.push(shown),
  })
  const layer = layerOf(ARTICLE, on('council', 1))
  const facts = { name: 'Ben' } as Extract<Answer, { ok: true }>['value'][number]['facts']
  const first = read('one')
  const second = read('two')
  answers[1]?.(ok([{ layer: serializeLayer(layer), facts }]))
  await second
  answers[0]?.(ok([]))
  await first
  expect(state.getState()).toEqual({ article: 'two', layers: [layer], facts: [facts] })
  const third = read('three')
  answers[2]?.(fail('article-missing'))
  await third
  expect(state.getState()).toEqual({ article: 'three', layers: [], facts: [] })
  expect(problems.map((shown) => shown.map(({ code }) => code))).toEqual([[], ['article-missing']])
})
