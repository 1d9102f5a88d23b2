/** What a team shares beside layers: documents by compare and swap, claim records by their logs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/claims/changes.ts'
import type { Claim } from '../../../../src/core/model/claim.ts'
import { parseClaim, parseCodebook, serializeClaim, serializeCodebook } from '../../../../src/core/model/files.ts'
import type { Remote } from '../../../../src/core/sync/remote.ts'
import { runs } from '../../support/runs.ts'
import { appearance, claim, uuid, writer } from '../claims/support.ts'
import { attribute, codebook } from '../codebook/support.ts'
import { succeeded } from '../support/layers.ts'
import { desks, sync, TEXT } from './desks.ts'
import type { Desktop } from './desktop.ts'
import type { Fault } from './fakeServer.ts'

describe('guidelines and codebook', () => {
  it('go to everybody; where both changed the guidelines the server’s stand, and what was here is kept', async () => {
    const { server, all } = desks('ann', 'ben')
    const [ann, ben] = all as [Desktop, Desktop]
    ann.shared.documents.set('guidelines', '# One')
    await sync(server, ann)
    expect(succeeded(await sync(server, ben)).shared).toEqual(['guidelines.md'])
    expect(ben.shared.documents.get('guidelines')).toBe('# One')
    ann.shared.documents.set('guidelines', '# Two')
    ben.shared.documents.set('guidelines', '# Mine')
    await sync(server, ann)
    expect(succeeded(await sync(server, ben)).aside).toEqual([{ file: 'guidelines.md', kept: 'aside/guidelines.md' }])
    expect(ben.shared.documents.get('guidelines')).toBe('# Two')
    expect(ben.shared.aside).toEqual(['# Mine'])
    // Nothing is said twice, and what is gone here comes back.
    expect(succeeded(await sync(server, ben))).toMatchObject({ aside: [], shared: [] })
    ben.shared.documents.delete('guidelines')
    await sync(server, ben)
    expect(ben.shared.documents.get('guidelines')).toBe('# Two')
  })

  it('and what the team keeps to go to everybody, and the server’s stand where both changed them', async () => {
    const { server, all } = desks('ann', 'ben')
    const [ann, ben] = all as [Desktop, Desktop]
    const [yes, no] = ['{"confirmFindings":true}\n', '{"confirmFindings":false}\n']
    ann.shared.documents.set('settings', yes)
    await sync(server, ann)
    expect(succeeded(await sync(server, ben)).shared).toEqual(['workspace.json'])
    ann.shared.documents.set('settings', no)
    ben.shared.documents.set('settings', `${yes} `)
    await sync(server, ann)
    expect(succeeded(await sync(server, ben)).aside).toHaveLength(1)
    expect(ben.shared.documents.get('settings')).toBe(no)
  })

  it('merge the questions that two added while they were offline', async () => {
    const { server, all } = desks('ann', 'ben')
    const [ann, ben] = all as [Desktop, Desktop]
    const put = (one: Desktop, ...keys: readonly string[]) =>
      one.shared.documents.set('codebook', serializeCodebook(codebook(...keys.map((key) => attribute(key)))))
    put(ann, 'certain')
    await sync(server, ann)
    await sync(server, ben)
    put(ann, 'certain', 'checkable')
    put(ben, 'certain', 'polarity')
    await sync(server, ann)
    expect(succeeded(await sync(server, ben)).aside).toEqual([])
    await sync(server, ann)
    const keys = (one: Desktop) =>
      succeeded(parseCodebook(one.shared.documents.get('codebook') ?? '', 'x')).attributes.map(({ key }) => key)
    expect(new Set(keys(ann))).toEqual(new Set(['certain', 'checkable', 'polarity']))
    expect(ben.shared.documents.get('codebook')).toBe(ann.shared.documents.get('codebook'))
  })

  it('come back to a server that was restored to yesterday', async () => {
    const { server, all } = desks('ann', 'ben')
    const [ann, ben] = all as [Desktop, Desktop]
    for (const text of ['# One', '# Two']) {
      ann.shared.documents.set('guidelines', text)
      await sync(server, ann)
    }
    await sync(server, ben)
    server.documents.set('guidelines', { version: 1, body: '# One', changed: 1 })
    const restored = (own: Remote): Remote => ({
      ...own,
      hello: async (since, limit) => {
        const answer = await own.hello(since, limit)
        if (!answer.ok) return answer
        return { ok: true, value: { ...answer.value, welcome: { ...answer.value.welcome, system: 'two' } } }
      },
    })
    for (const one of all) expect(succeeded(await sync(server, one, { remote: restored })).aside).toEqual([])
    expect(server.documents.get('guidelines')?.body).toBe('# Two')
    expect(ben.shared.documents.get('guidelines')).toBe('# Two')
  })

  it('that are refused stay here, are reported each time and sent again when they change', async () => {
    const { server, all } = desks('ann')
    const [ann] = all as [Desktop]
    let calls = 0
    const refusing = (own: Remote): Remote => ({
      ...own,
      document: {
        ...own.document,
        swap: () => {
          calls += 1
          return Promise.resolve({
            ok: false,
            error: { code: 'server-forbidden', details: { server: 'fake', right: 'admin', reason: 'unsent-rights' } },
          })
        },
      },
    })
    ann.shared.documents.set('guidelines', '# One')
    for (const _time of [1, 2])
      expect(succeeded(await sync(server, ann, { remote: refusing })).held.map(({ problem }) => problem)).toEqual([
        { code: 'file-unsent', details: { file: 'guidelines.md', reason: 'unsent-rights' } },
      ])
    expect(calls).toBe(1)
    ann.shared.documents.set('guidelines', '# Two')
    expect(succeeded(await sync(server, ann)).held).toEqual([])
    expect(server.documents.get('guidelines')?.body).toBe('# Two')
  })
})

const claimOf = (one: Desktop): Claim => succeeded(parseClaim(one.shared.claims.get(uuid(1)) ?? '', 'x'))
const change = (one: Desktop, path: string, value: unknown, from = 0) =>
  one.shared.claims.set(uuid(1), serializeClaim(changeClaim(claimOf(one), [{ path, value }], writer(one.member, from))))

describe('claim records', () => {
  it('end the same on every desktop, with every entry of every log, whatever is lost in between', async () => {
    const anyStep = fc.record({
      who: fc.nat(2),
      path: fc.constantFrom('statement', 'claimed', 'language', `contacts/${uuid(7)}`),
      word: fc.nat(99),
      faults: fc.array(fc.constantFrom<Fault>('none', 'none', 'lost', 'unanswered'), { maxLength: 8 }),
      isSync: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 25 }), async (steps) => {
        const { server, all } = desks('ann', 'ben', 'cas')
        server.blind = false
        const [ann] = all as [Desktop]
        ann.shared.claims.set(uuid(1), serializeClaim(claim()))
        for (const one of all) await sync(server, one)
        let time = 0
        for (const { who, path, word, faults, isSync } of steps) {
          const one = all[who] as Desktop
          time += 1
          const value = path.startsWith('contacts')
            ? { id: uuid(7), who: `${word}`, at: '2024', answer: null }
            : `${word}`
          if (isSync) await sync(server, one, { faults })
          else change(one, path, value, time)
        }
        const written = new Set(all.flatMap((one) => claimOf(one).log.map(({ id }) => id)))
        for (const _round of [1, 2, 3]) for (const one of all) expect((await sync(server, one)).ok).toBe(true)
        const [first, ...others] = all.map((one) => one.shared.claims.get(uuid(1)))
        for (const other of others) expect(other).toBe(first)
        expect(new Set(claimOf(ann).log.map(({ id }) => id))).toEqual(written)
      }),
      { numRuns: runs(40) },
    )
  }, 60_000)

  it('show nothing of an appearance on a hidden layer, keep it when others write, and show it when it may be seen', async () => {
    const { server, all } = desks('ben', 'ann')
    const [ben, ann] = all as [Desktop, Desktop]
    ben.shared.claims.set(uuid(1), serializeClaim(claim()))
    await sync(server, ben)
    change(ben, `appearances/${uuid(30)}`, appearance({ annotator: 'ben', quote: 'zeegeheim' }))
    await sync(server, ben)
    await sync(server, ann)
    // All of its appearances are hidden: so is the record.
    expect(ann.shared.claims.size).toBe(0)
    change(ben, `appearances/${uuid(31)}`, appearance({ id: uuid(31), annotator: 'ann', quote: 'bridge' }), 5)
    await sync(server, ben)
    await sync(server, ann)
    expect(ann.shared.claims.get(uuid(1))).not.toContain('zeegeheim')
    expect(claimOf(ann).appearances.map(({ id }) => id)).toEqual([uuid(31)])
    change(ann, 'claimed', '2024-05-01', 9)
    await sync(server, ann)
    await sync(server, ben)
    expect(claimOf(ben)).toMatchObject({ claimed: '2024-05-01', appearances: [{ id: uuid(30) }, { id: uuid(31) }] })
    ann.edit('bridge', () => ({ type: 'status', status: 'done' }), false)
    await sync(server, ann)
    expect(claimOf(ann).appearances).toHaveLength(2)
    expect(ann.shared.claims.get(uuid(1))).toBe(ben.shared.claims.get(uuid(1)))
  })

  it('that another program wrote into without a log are kept aside', async () => {
    const { server, all } = desks('ann')
    const [ann] = all as [Desktop]
    ann.shared.claims.set(uuid(1), serializeClaim(claim()))
    await sync(server, ann)
    ann.shared.claims.set(uuid(1), serializeClaim(claim({ statement: 'Something else.' })))
    expect(succeeded(await sync(server, ann)).aside.map(({ file }) => file)).toEqual([`claims/${uuid(1)}.json`])
    expect(ann.shared.aside[0]).toContain('Something else.')
    expect(claimOf(ann).statement).toBe(TEXT)
  })
})
