import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Claim } from '../../../../src/core/model/claim.ts'
import { serializeClaim } from '../../../../src/core/model/files.ts'
import { type ClaimLister, claimLister } from '../../../../src/workspace/claims/claimList.ts'
import { RECORDS_VERSION } from '../../../../src/workspace/claims/recordLines.ts'
import { recordsHere } from '../../../../src/workspace/claims/recordWork.ts'
import { claim, uuid } from '../../core/claims/support.ts'
import { put, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

/** Lets everything that is on the disk now be old enough to be trusted. */
function letSettle(): void {
  const now = Date.now() + 60_000
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now)
  onTestFinished(() => clock.mockRestore())
}

/** The lines of an index as another version of Factmark writes them: whole, but perhaps of another shape. */
function ofVersion(version: number, lines: string): string {
  const others = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const said = [version, ...line.split('\t').slice(2)].join('\t')
      return `${crc32(said).toString(16)}\t${said}\n`
    })
  return others.join('')
}

const SCHOOL = 'The city closed three primary schools last year.'
const BRIDGE = 'The new bridge over the river cost 40 million euros.'

async function workspaceWith(...claims: readonly Claim[]) {
  const { root } = await temporaryWorkspace()
  const indexes = await temporaryFolder()
  for (const one of claims) await putClaim(root, one)
  letSettle()
  return { root, indexes }
}

async function putClaim(root: string, one: Claim) {
  return put(root, `claims/${one.id}.json`, serializeClaim(one))
}

/** As a start of the program: nothing is known but the index. `read` counts the records that came out of files. */
function start(root: string, indexes: string): ClaimLister & { readonly read: () => number } {
  const work = recordsHere(root, indexes)
  let count = 0
  const lister = claimLister({
    ...work,
    look: (ids, { onPart, ...told }) =>
      work.look(ids, {
        ...told,
        onPart: (part) => {
          count += JSON.parse(part.records).length
          onPart(part)
        },
      }),
  })
  return { ...lister, read: () => count }
}

const statements = async ({ list }: ClaimLister, mayBeOld = false) =>
  Object.fromEntries(unwrap(await list({ mayBeOld })).claims.map(({ id, statement }) => [id, statement]))

describe('the index of claim records', () => {
  it('saves a later start from reading what is the same', async () => {
    const { root, indexes } = await workspaceWith(claim(), claim({ id: uuid(2), statement: BRIDGE }))
    const first = start(root, indexes)
    const listed = await statements(first)
    expect(first.read()).toBe(2)
    const second = start(root, indexes)
    expect(await statements(second)).toEqual(listed)
    expect(second.read()).toBe(0)
  })

  it('gives what it says at once, and tells when the files say something else', async () => {
    const { root, indexes } = await workspaceWith(claim(), claim({ id: uuid(2) }), claim({ id: uuid(3) }))
    const before = await statements(start(root, indexes))
    await putClaim(root, claim({ statement: BRIDGE }))
    await rm(join(root, `claims/${uuid(2)}.json`))
    await putClaim(root, claim({ id: uuid(4) }))
    const later = start(root, indexes)
    const told = new Promise<void>((resolve) => void later.subscribe(resolve))
    expect(await statements(later, true)).toEqual(before)
    await told
    const after = await statements(later, true)
    expect(Object.keys(after)).toEqual([uuid(1), uuid(3), uuid(4)])
    expect(after[uuid(1)]).toBe(BRIDGE)
    expect(later.read()).toBe(2)
  })

  it('tells nothing where the files say what it says', async () => {
    const { root, indexes } = await workspaceWith(claim())
    await statements(start(root, indexes))
    const later = start(root, indexes)
    const told = vi.fn()
    later.subscribe(told)
    await statements(later, true)
    await statements(later)
    expect(told).not.toHaveBeenCalled()
  })

  it('isn’t believed by whoever wants what is so', async () => {
    const { root, indexes } = await workspaceWith(claim())
    await statements(start(root, indexes))
    await putClaim(root, claim({ statement: BRIDGE }))
    expect(await statements(start(root, indexes))).toEqual({ [uuid(1)]: BRIDGE })
    const later = start(root, indexes)
    later.changed([uuid(1)])
    expect(await statements(later, true)).toEqual({ [uuid(1)]: BRIDGE })
  })

  it('may be damaged, cut off, of another version, or deleted', async () => {
    const { root, indexes } = await workspaceWith(claim(), claim({ id: uuid(2), statement: BRIDGE }))
    const right = await statements(start(root, indexes))
    const name = (await readdir(indexes)).find((one) => one.endsWith('.claims.jsonl')) ?? ''
    const path = join(indexes, name)
    const whole = await readFile(path, 'utf8')
    const damages = [
      whole.replace('bridge', 'fridge'),
      whole.slice(0, -20),
      whole.replace('"statement":"', '"statement":7,"was":"'),
      ofVersion(RECORDS_VERSION - 1, whole),
      '\u0000\u0000\n',
      '',
    ]
    for (const damage of damages) {
      await writeFile(path, damage)
      const later = start(root, indexes)
      expect(await statements(later), damage).toEqual(right)
      expect(later.read()).toBeGreaterThan(0)
      const again = start(root, indexes)
      expect(await statements(again), damage).toEqual(right)
      expect(again.read()).toBe(0)
    }
    await rm(path)
    expect(await statements(start(root, indexes))).toEqual(right)
  })

  it('shows no record of another workspace or of a file that is gone for longer than a look takes', async () => {
    const { root, indexes } = await workspaceWith(claim(), claim({ id: uuid(2) }))
    await statements(start(root, indexes))
    await rm(join(root, 'claims'), { recursive: true })
    expect(await statements(start(root, indexes))).toEqual({})
  })

  it('doesn’t keep logs, which lists leave out', async () => {
    const entry = { id: uuid(9), at: '2026-01-01T00:00:00.000Z', by: 'ann', path: 'owner', before: null, after: 'ann' }
    const { root, indexes } = await workspaceWith(claim({ log: [entry] }))
    for (let time = 0; time < 2; time += 1)
      expect(unwrap(await start(root, indexes).list()).claims.map(({ log }) => log)).toEqual([[]])
    expect(unwrap(await claimLister(recordsHere(root, null)).list()).claims.map(({ log }) => log)).toEqual([[entry]])
  })

  it('reads a file again that changed too short a time ago to be told apart', async () => {
    const { root } = await temporaryWorkspace()
    const indexes = await temporaryFolder()
    await putClaim(root, claim())
    await statements(start(root, indexes))
    const later = start(root, indexes)
    await statements(later)
    expect(later.read()).toBe(1)
  })
})

describe('the index of terms', () => {
  const asked = { statement: 'Building the river bridge cost 40 million euros', language: 'en', claimant: null }
  const like = async (lister: ClaimLister) => {
    await lister.list()
    return unwrap(await lister.like(asked)).map(({ id }) => (id.kind === 'record' ? id.id : id.finding.statement))
  }

  it('finds the same in a later start, and what changed since', async () => {
    const { root, indexes } = await workspaceWith(
      claim({ statement: SCHOOL }),
      claim({ id: uuid(2), statement: BRIDGE }),
    )
    expect(await like(start(root, indexes))).toEqual([uuid(2)])
    expect(await like(start(root, indexes))).toEqual([uuid(2)])
    await putClaim(root, claim({ statement: BRIDGE }))
    await putClaim(root, claim({ id: uuid(2), statement: SCHOOL }))
    expect(await like(start(root, indexes))).toEqual([uuid(1)])
  })

  it('may be damaged or deleted', async () => {
    const { root, indexes } = await workspaceWith(claim({ statement: BRIDGE }))
    await like(start(root, indexes))
    const name = (await readdir(indexes)).find((one) => one.endsWith('.terms.jsonl')) ?? ''
    const path = join(indexes, name)
    const whole = await readFile(path, 'utf8')
    expect(whole).toContain('bridg')
    for (const damage of [whole.replaceAll('bridg', 'fridg'), whole.slice(0, 30), '\u0000\n']) {
      await writeFile(path, damage)
      expect(await like(start(root, indexes)), damage).toEqual([uuid(1)])
    }
    await rm(path)
    expect(await like(start(root, indexes))).toEqual([uuid(1)])
  })

  it('has findings of others too, until their library is gone', async () => {
    const { root, indexes } = await workspaceWith()
    const library = await put(root, 'claims/library/others.jsonl', `${JSON.stringify({ statement: BRIDGE })}\n`)
    await utimes(library, 1e9, 1e9)
    const lister = start(root, indexes)
    expect(await like(lister)).toEqual([BRIDGE])
    await rm(library)
    expect(await like(lister)).toEqual([])
  })
})
