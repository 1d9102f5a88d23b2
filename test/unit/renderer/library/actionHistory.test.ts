import { beforeEach, expect, test } from 'vitest'
import {
  type ActionHistory,
  createActionHistory,
  type UndoableAction,
} from '../../../../src/renderer/features/library/actionHistory.ts'

let history: ActionHistory
let done: string[]
let works: boolean

beforeEach(() => {
  history = createActionHistory()
  done = []
  works = true
})

function action(name: string): UndoableAction {
  const run = (what: string) => async () => {
    done.push(`${what} ${name}`)
    return works
  }
  return { undo: run('undo'), redo: run('redo') }
}

test('undoes and redoes the last action first', async () => {
  history.record(action('details'))
  history.record(action('removal'))
  await history.undo()
  await history.undo()
  expect(await history.undo()).toBe(false)
  await history.redo()
  await history.redo()
  expect(await history.redo()).toBe(false)
  expect(done).toEqual(['undo removal', 'undo details', 'redo details', 'redo removal'])
})

test('keeps an action that could not be undone, to be tried again', async () => {
  history.record(action('removal'))
  works = false
  expect(await history.undo()).toBe(false)
  expect([history.canUndo(), history.canRedo()]).toEqual([true, false])
  works = true
  expect(await history.undo()).toBe(true)
  works = false
  expect(await history.redo()).toBe(false)
  expect([history.canUndo(), history.canRedo()]).toEqual([false, true])
})

test('undoes an action from its message, but not twice', async () => {
  const first = action('first')
  history.record(first)
  history.record(action('second'))
  expect(await history.undo(first)).toBe(true)
  expect(await history.undo(first)).toBe(false)
  expect(done).toEqual(['undo first'])
})

test('carries nothing out a second time while it is under way', async () => {
  history.record(action('removal'))
  const both = await Promise.all([history.undo(), history.undo()])
  expect(both).toEqual([true, false])
  expect(done).toEqual(['undo removal'])
})

test('can’t redo what was undone before another action, nor anything in another workspace', async () => {
  history.record(action('first'))
  await history.undo()
  history.record(action('second'))
  expect(history.canRedo()).toBe(false)
  history.clear()
  expect([history.canUndo(), await history.undo()]).toEqual([false, false])
})
