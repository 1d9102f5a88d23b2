/** Opening articles one after the other: which answer is shown. */
import { expect, test } from 'vitest'
import type { Layer } from '../../../../src/core/model/layer.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import type { OpenedArticle } from '../../../../src/ipc/contract.ts'
import { createOpening, createReading } from '../../../../src/renderer/document/opening.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'

const EMPTY = layerOf(ARTICLE)
const TAGGED = layerOf(ARTICLE, on('All 31 members agreed', 1))

/** A window whose questions are answered when the test says so, oldest first. */
function windowWith(front: Layer | null) {
  const asked: { readonly id: string; readonly answer: (result: Result<OpenedArticle>) => void }[] = []
  const shown: string[] = []
  const problems: string[] = []
  const state = { front, saved: Promise.resolve() }
  const showProblem = ({ code }: Problem) => problems.push(code)
  const open = createOpening({
    ask: createReading({ ask: (id) => new Promise((answer) => asked.push({ id, answer })), showProblem }),
    shown: (id) => (state.front?.article.id === id ? state.front : null),
    whenSaved: () => state.saved,
    show: ({ layer }) => shown.push(layer),
    showProblem,
  })
  const answer = async (said: string, ...notices: readonly Problem[]) => {
    const first = asked.shift()
    if (!first) throw new Error('nothing was asked')
    first.answer(ok({ article: '', layer: said, notices, readOnly: null } as unknown as OpenedArticle))
    await new Promise(setImmediate)
  }
  return { open, answer, state, shown, asked, problems }
}

test('shows the last of several articles', async () => {
  const { open, answer, shown } = windowWith(null)
  void open('one')
  void open('two')
  await answer('one')
  await answer('two')
  expect(shown).toEqual(['two'])
})

test('says what was repaired while an article was read that is not the one to be shown', async () => {
  const { open, answer, shown, problems } = windowWith(null)
  void open(ARTICLE.id)
  void open(ARTICLE.id)
  await answer('first', { code: 'layer-gone', details: { file: 'ann.json', time: '' } })
  await answer('second')
  expect(shown).toEqual(['second'])
  expect(problems).toEqual(['layer-gone'])
})

test('shows the article in front as it is on the disk', async () => {
  const { open, answer, shown } = windowWith(EMPTY)
  void open(ARTICLE.id)
  await answer('as it is')
  expect(shown).toEqual(['as it is'])
})

test('asks again where the layer in front was edited meanwhile, once that is saved', async () => {
  const { open, answer, state, shown, asked } = windowWith(EMPTY)
  void open(ARTICLE.id)
  let isSaved = () => {}
  state.front = TAGGED
  state.saved = new Promise((resolve) => {
    isSaved = resolve
  })
  await answer('without the tag')
  expect(asked).toHaveLength(0)
  isSaved()
  await new Promise(setImmediate)
  await answer('with the tag')
  expect(shown).toEqual(['with the tag'])
})

test('gives up on an edited article when another is opened', async () => {
  const { open, answer, state, shown, asked } = windowWith(EMPTY)
  void open(ARTICLE.id)
  let isSaved = () => {}
  state.front = TAGGED
  state.saved = new Promise((resolve) => {
    isSaved = resolve
  })
  await answer('without the tag')
  void open('another')
  await answer('another')
  isSaved()
  await new Promise(setImmediate)
  expect(shown).toEqual(['another'])
  expect(asked).toHaveLength(0)
})
