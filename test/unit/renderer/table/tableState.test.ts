import { expect, it, vi } from 'vitest'
import { fail } from '../../../../src/core/problem.ts'
import { ok } from '../../../../src/core/result.ts'
import type { TableRequest, TableResult } from '../../../../src/core/table/annotationsTable.ts'
import type { RowPlace, TableRow } from '../../../../src/core/table/tableRow.ts'
import type { Session } from '../../../../src/ipc/contract.ts'
import { createChanging, type Said } from '../../../../src/renderer/features/table/changing.ts'
import { createSelection } from '../../../../src/renderer/features/table/selection.ts'
import { sortedBy } from '../../../../src/renderer/features/table/sorting.ts'
import { createTable, LINE, type TablePorts } from '../../../../src/renderer/features/table/tableState.ts'

const rowOf = (id: number, annotator = 'ann') => ({ article: 'a', annotator, id: `id-${id}` }) as TableRow
const sessionOf = (id: string) => ({ annotator: { id, name: id } }) as Session

/** A table over these rows, which change where the test changes them. */
function stage(count = 1000) {
  const world = {
    rows: Array.from({ length: count }, (_, at) => rowOf(at, at % 2 === 0 ? 'ann' : 'bob')),
    result: 0,
    asked: [] as TableRequest[],
    session: sessionOf('ann'),
    changed: () => {},
  }
  const ports: TablePorts = {
    session: () => world.session,
    open: async () => ok({ problems: [] }),
    request: async (request) => {
      world.asked.push(request)
      world.result += 1
      return ok({ result: world.result, count: world.rows.length, groups: null } as TableResult)
    },
    rows: async (result, from, to) => ok(result === world.result ? world.rows.slice(from, to) : null),
    find: async (_, { id }) => ok(world.rows.findIndex((row) => row.id === id)),
    onProgress: () => () => {},
    onChanged: (listener) => {
      world.changed = listener
      return () => {}
    },
  }
  return { world, ports, table: createTable(ports) }
}

it('has no row that is in view left out, however far one goes', async () => {
  const { table } = stage(100_000)
  await table.open()
  for (const from of [0, 50_000, 99_900, 20, 50_000, 3000, 5200, 3000]) {
    await table.needLines(from, from + 60)
    for (let line = from; line < from + 60; line += 1) expect(table.rowAtLine(line)?.id).toBe(`id-${line}`)
  }
  expect(table.state.getState().rows.size).toBeLessThan(9000)
})

it('stays at the row that is in view, and at the active one, when rows come above them', async () => {
  vi.useFakeTimers()
  const { table, world } = stage()
  await table.open()
  const stop = table.follow()
  await table.needLines(90, 150)
  table.scrolled(100 * LINE + 5)
  table.activate({ line: 120, column: 2 })
  world.rows.unshift(rowOf(-1), rowOf(-2))
  world.changed()
  await vi.advanceTimersByTimeAsync(500)
  expect(table.scrollTop()).toBe(102 * LINE + 5)
  expect(table.state.getState().active).toEqual({ line: 122, column: 2 })
  stop()
  vi.useRealTimers()
})

it('asks once more where a result is stale, and starts at the top for another question', async () => {
  const { table, world } = stage()
  await table.open()
  world.result += 1
  await table.needLines(0, 10)
  await vi.waitFor(() => expect(world.asked.length).toBe(2))
  table.scrolled(500)
  await table.ask({ query: 'river' })
  expect(table.scrollTop()).toBe(0)
  expect(world.asked.at(-1)).toEqual({ query: 'river', sort: [], group: null })
})

it('keeps nothing of another session', async () => {
  const { table, world } = stage()
  await table.ask({ query: 'river' })
  table.select(new Map([['a/ann/1', rowOf(1)]]))
  world.session = sessionOf('bob')
  table.search('lake')
  expect(table.state.getState()).toMatchObject({ session: world.session, request: { query: 'lake' } })
  expect(table.state.getState().selected.size).toBe(0)
})

it('says why it can’t be shown, and that reading was stopped', async () => {
  const { ports } = stage()
  const table = createTable({ ...ports, open: async () => fail('cancelled') })
  await table.open()
  expect(table.state.getState()).toMatchObject({ wasStopped: true, problem: null })
  const broken = createTable({ ...ports, request: async () => fail('workspace-moved', { file: 'x' }) })
  await broken.open()
  expect(broken.state.getState().problem?.code).toBe('workspace-moved')
})

it('selects own rows alone', async () => {
  const { table, ports, world } = stage(10)
  await table.open()
  await table.needLines(0, 10)
  const refuse = vi.fn()
  const selection = createSelection(table, { session: ports.session, rows: ports.rows, refuse, showProblem: () => {} })
  selection.between(4, 0)
  expect(selection.targets().map(({ id }) => id)).toEqual(['id-0', 'id-2', 'id-4'])
  selection.toggle(rowOf(1, 'bob'))
  expect(refuse).toHaveBeenCalled()
  await selection.allOwn()
  expect(table.state.getState().selected.size).toBe(5)
  selection.none()
  table.activate({ line: 3, column: 0 })
  expect(selection.targets()).toEqual([{ article: 'a', annotator: 'bob', id: 'id-3' }])
  expect(world.asked.length).toBe(1)
})

it('undoes and redoes changes of its session, and no others', async () => {
  const said: Said[] = []
  let session = sessionOf('ann')
  let token = 0
  const answer = async () => {
    token += 1
    return ok({ token: String(token), changed: 1, failed: [] })
  }
  const taken: string[] = []
  const changing = createChanging(
    { isOwn: ({ annotator }: Pick<RowPlace, 'annotator'>) => annotator === 'ann', none: () => {} },
    {
      session: () => session,
      change: answer,
      takeBack: (step) => {
        taken.push(step)
        return answer()
      },
      say: (one) => void said.push(one),
      showProblem: () => {},
      show: async () => {},
    },
  )
  expect(await changing.change([rowOf(1, 'bob')], { kind: 'remove' })).toBe(false)
  expect(await changing.change([rowOf(1)], { kind: 'note', note: 'x' })).toBe(true)
  await changing.step('undo')
  await changing.step('redo')
  await changing.step('redo')
  expect(taken).toEqual(['1', '2'])
  session = sessionOf('bob')
  await changing.step('undo')
  expect(said.map(({ kind }) => kind)).toEqual(['ownOnly', 'changed', 'taken', 'taken', 'nothingTo', 'nothingTo'])
  expect(said.slice(2, 4)).toEqual([
    { kind: 'taken', direction: 'undo', what: 'note', count: 1 },
    { kind: 'taken', direction: 'redo', what: 'note', count: 1 },
  ])
})

it('sorts by a heading up, down and not at all; with Shift after the others', () => {
  const up = sortedBy([], 'words', false)
  const down = sortedBy(up, 'words', false)
  expect([up, down, sortedBy(down, 'words', false)]).toEqual([
    [{ column: 'words', descending: false }],
    [{ column: 'words', descending: true }],
    [],
  ])
  expect(sortedBy(up, 'tag', true).map(({ column }) => column)).toEqual(['words', 'tag'])
  expect(sortedBy(up, 'tag', false).map(({ column }) => column)).toEqual(['tag'])
})
