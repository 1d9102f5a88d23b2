/** Which article comes next for a member of a team, and which can be given back. */
import { describe, expect, it } from 'vitest'
import { nextTask, type TaskView, whyNotReturned } from '../../../../src/renderer/features/team/nextTask.ts'

const ARTICLES = [
  { id: 'a', status: 'open' },
  { id: 'b', status: 'done' },
  { id: 'c', status: null },
  { id: 'd', status: null },
]

const view = (tasks: readonly string[], open: string | null = null): TaskView => ({
  tasks,
  articles: ARTICLES,
  open,
  mayAnnotate: true,
})

describe('the next article', () => {
  it.each<readonly [string, TaskView, ReturnType<typeof nextTask>]>([
    ['is a task after the open one', view(['a', 'c', 'd'], 'c'), { is: 'open', article: 'd' }],
    ['starts over after the last', view(['a', 'd'], 'd'), { is: 'open', article: 'a' }],
    ['is the first one where nothing is open', view(['d', 'c']), { is: 'open', article: 'c' }],
    ['is none that is done here, though the server hasn’t heard of it', view(['b', 'd']), { is: 'open', article: 'd' }],
    ['is none that nobody assigned', view(['c'], 'a'), { is: 'open', article: 'c' }],
    ['is fetched where it isn’t here yet', view(['a', 'b', 'new'], 'a'), { is: 'fetch', article: 'new' }],
    ['is one that is here before one that isn’t', view(['new', 'd'], 'a'), { is: 'open', article: 'd' }],
    ['is taken where no other task is open', view(['a', 'b'], 'a'), { is: 'take' }],
    ['is taken where there was never one', { tasks: [], articles: [], open: null, mayAnnotate: true }, { is: 'take' }],
    ['is none where the member may not annotate', { ...view(['a'], 'a'), mayAnnotate: false }, { is: 'forbidden' }],
    ['is a task that is still here', { ...view(['d'], 'a'), mayAnnotate: false }, { is: 'open', article: 'd' }],
  ])('%s', (_what, at, next) => {
    expect(nextTask(at)).toEqual(next)
  })
})

describe('giving an article back', () => {
  it.each([
    ['takes an open article', view(['a']), 'whyNot.article'],
    ['takes one that is assigned', view(['c'], 'a'), 'nothingFor.notYourTask'],
    ['takes one that isn’t done', view(['b'], 'b'), 'nothingFor.taskDone'],
    ['says that it is done also where it is no task', view([], 'b'), 'nothingFor.taskDone'],
    ['is possible for a task that is open', view(['a'], 'a'), null],
  ] as const)('%s', (_what, at, why) => {
    expect(whyNotReturned(at)).toBe(why)
  })
})
