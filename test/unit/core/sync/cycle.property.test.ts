/** A team of desktops on one server: whatever happens in between, in the end all have the same layers, and no edit is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syncOnce } from '../../../../src/core/sync/cycle.ts'
import { trailLine } from '../../../../src/core/sync/trailLines.ts'
import { checkTrail } from '../../../../src/workspace/layers/auditEntries.ts'
import { runs } from '../../support/runs.ts'
import { anyWish, countedIds, editFor } from '../support/edits.ts'
import { articleOf, succeeded } from '../support/layers.ts'
import { type Desktop, desktop } from './desktop.ts'
import { type FakeServer, type Fault, fakeServer, sha256 } from './fakeServer.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'
const ARTICLES = ['eerste', 'tweede'].map((id) => {
  const text = `${TEXT} ${id}`
  return { ...articleOf(text), id, sha256: sha256(text) }
})
/** Ann works on two machines. */
const MEMBERS = ['ann', 'ann', 'ben', 'cas']

const anyStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      who: fc.nat(3),
      article: fc.nat(1),
      wish: anyWish,
      isCut: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      who: fc.nat(3),
      faults: fc.array(fc.constantFrom<Fault>('none', 'none', 'none', 'lost', 'unanswered'), { maxLength: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), who: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('snapshot' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const) }) },
)

async function sync(server: FakeServer, one: Desktop, faults: readonly Fault[] = []) {
  const left = [...faults]
  const remote = server.of(one.member, () => left.shift() ?? 'none')
  return syncOnce({ remote, copy: one.copy, tools: one.tools, pull: 'all' })
}

function team(server: FakeServer): Desktop[] {
  for (const article of ARTICLES) {
    const push = { ...article, json: `${JSON.stringify(article, null, 2)}\n` }
    server.articles.set(article.id, push)
  }
  return MEMBERS.map((member, index) => {
    const made = desktop(member, (index + 1) * 100_000)
    for (const article of ARTICLES) made.articles.set(article.id, article)
    return made
  })
}

describe('a team on one server', () => {
  it('has every saved edit once, sound chains and the same files, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
        const server = fakeServer()
        server.blind = false
        const desktops = team(server)
        const written: string[] = []
        const ids = desktops.map((_one, index) => countedIds((index + 1) * 10_000))
        let putBack = server.snapshot()
        for (const step of steps) {
          if (step.kind === 'snapshot') {
            putBack = server.snapshot()
            continue
          }
          if (step.kind === 'restore') {
            putBack()
            continue
          }
          const one = desktops[step.who] as Desktop
          if (step.kind === 'sync') await sync(server, one, step.faults)
          else if (step.kind === 'forget') one.forget()
          else {
            const { id, text } = ARTICLES[step.article] as (typeof ARTICLES)[number]
            const plan = ids[step.who] as ReturnType<typeof countedIds>
            written.push(one.edit(id, (layer) => editFor(text, layer, step.wish, plan), step.isCut))
          }
        }
        for (let round = 0; round < 3; round += 1)
          for (const one of desktops) expect((await sync(server, one)).ok).toBe(true)

        const places = ARTICLES.flatMap(({ id }) =>
          ['ann', 'ben', 'cas'].map((annotator) => ({ article: id, annotator })),
        )
        const kept = [...places.flatMap((place) => server.lines(place)), ...server.forks]
        for (const line of written) expect(kept.filter((one) => one === line).length).toBeGreaterThan(0)
        for (const place of places) {
          const lines = server.lines(place)
          expect(new Set(lines).size).toBe(lines.length)
          const root = ARTICLES.find(({ id }) => id === place.article)?.sha256 ?? ''
          expect(checkTrail(lines.map((line) => `${line}\n`).join(''), root).broken).toEqual([])
          const file = server.file(place)
          if (lines.length > 0) expect(sha256(file ?? '')).toBe(trailLine(lines.at(-1) ?? '')?.layer)
          for (const one of desktops) {
            const here = one.layers.get(`${place.article}/${place.annotator}`)
            expect(here?.text ?? null).toBe(file)
            expect(here?.lines ?? []).toEqual(lines)
          }
        }
      }),
      { numRuns: runs(150) },
    )
  }, 120_000)

  it('keeps the annotations that both machines of one member added', async () => {
    const server = fakeServer()
    const [one, two] = team(server) as [Desktop, Desktop]
    const add = (made: Desktop, first: number, start: number) =>
      made.edit(
        'eerste',
        (layer) => editFor(ARTICLES[0]?.text ?? '', layer, { kind: 'add', choices: [start, 3, 1] }, countedIds(first)),
        false,
      )
    add(one, 1, 0)
    await sync(server, one)
    await sync(server, two)
    add(one, 2, 10)
    add(two, 3, 20)
    await sync(server, one)
    const merged = succeeded(await sync(server, two))
    expect(merged.merged).toHaveLength(1)
    expect(server.forks).toHaveLength(1)
    await sync(server, one)
    expect(one.layer('eerste').annotations).toHaveLength(3)
    expect(one.layer('eerste')).toEqual(two.layer('eerste'))
  })

  it('holds one refused layer and delays no other', async () => {
    const server = fakeServer()
    const [one] = team(server) as [Desktop]
    const wish = { kind: 'add', choices: [0, 3, 1] } as const
    for (const { id, text } of ARTICLES) one.edit(id, (layer) => editFor(text, layer, wish, countedIds()), false)
    server.refused.add('eerste/ann')
    const report = succeeded(await sync(server, one))
    expect(report.held.map(({ place }) => place.article)).toEqual(['eerste'])
    expect(report.unsent).toBe(1)
    expect(server.lines({ article: 'tweede', annotator: 'ann' })).toHaveLength(1)
    server.refused.clear()
    one.edit('eerste', (layer) => editFor(TEXT, layer, wish, countedIds(50)), false)
    expect(succeeded(await sync(server, one))).toMatchObject({ held: [], unsent: 0, sent: 2 })
  })

  it('never sends a trail that was altered', async () => {
    const server = fakeServer()
    const [one] = team(server) as [Desktop]
    const text = ARTICLES[0]?.text ?? ''
    for (const start of [0, 10])
      one.edit(
        'eerste',
        (layer) => editFor(text, layer, { kind: 'add', choices: [start, 3, 1] }, countedIds(start + 1)),
        false,
      )
    const held = one.layers.get('eerste/ann')
    if (held)
      held.lines = held.lines.map((line, index) =>
        index === 0 ? line.replace('claim', 'quote').replace('2024', '2025') : line,
      )
    const report = succeeded(await sync(server, one))
    expect(report.held.map(({ problem }) => problem.details.reason)).toEqual(['unsent-trail'])
    expect(server.lines({ article: 'eerste', annotator: 'ann' })).toEqual([])
  })

  it('fetches nothing of a colleague before the own layer is done, and all of it then', async () => {
    const server = fakeServer()
    const [ann, , ben] = team(server) as [Desktop, Desktop, Desktop]
    const text = ARTICLES[0]?.text ?? ''
    const add = { kind: 'add', choices: [0, 3, 1] } as const
    ben.edit('eerste', (layer) => editFor(text, layer, add, countedIds(7)), false)
    await sync(server, ben)
    await sync(server, ann)
    expect(ann.layers.get('eerste/ben')?.text ?? null).toBeNull()
    ann.edit('eerste', () => ({ type: 'status', status: 'done' }), false)
    await sync(server, ann)
    expect(ann.layers.get('eerste/ben')?.text).toBe(ben.layers.get('eerste/ben')?.text)
  })
})
