import { describe, expect, it } from 'vitest'
import { changeClaim, takingBack, writtenSince } from '../../../../src/core/claims/changes.ts'
import { createClaimParts } from '../../../../src/core/claims/parts.ts'
import { type Claim, emptyClaim } from '../../../../src/core/model/claim.ts'
import { fail } from '../../../../src/core/problem.ts'
import { ok } from '../../../../src/core/result.ts'
import type { Session } from '../../../../src/ipc/contract.ts'
import { createClaims } from '../../../../src/renderer/features/claims/state.ts'
import type { NamedStep } from '../../../../src/renderer/features/claims/steps.ts'

const AT = '2026-11-30T12:00:00.000Z'
const [FIRST, SECOND] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const

/** A window over a workspace in memory, in which `claims` are. */
function windowOver(...claims: readonly Claim[]) {
  const kept = new Map(claims.map((claim) => [claim.id, claim]))
  const trash = new Map<string, Claim>()
  const said: string[] = []
  const steps: NamedStep[] = []
  let ids = 0
  const writer = { by: 'ann', now: () => AT, newId: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}` }
  const now = { session: { workspace: 'one' } as unknown as Session }
  const about = { findings: [], confirms: false, names: {}, problems: [] }
  const parts = createClaimParts()
  const changed = (id: string, change: (claim: Claim) => Claim) => {
    const before = kept.get(id)
    if (!before) return fail('claim-missing', { id })
    const claim = change(before)
    kept.set(id, claim)
    return ok({ claim, written: writtenSince(before, claim) })
  }
  const records = createClaims({
    session: () => now.session,
    list: async (known) => ok({ ...parts.begin([...kept.values()], known), about }),
    more: async (edition, at) => ok(parts.goOn(edition, at)),
    read: async (id) => {
      const claim = kept.get(id)
      return claim ? ok(claim) : fail('claim-missing', { id })
    },
    create: async (claim) => {
      kept.set(claim.id, claim)
      return ok(claim)
    },
    change: async (id, changes) => changed(id, (claim) => changeClaim(claim, changes, writer)),
    takeBack: async (id, written) => {
      let left: readonly string[] = []
      const taken = changed(id, (claim) => {
        const back = takingBack(claim, written)
        left = back.kept
        return changeClaim(claim, back.changes, writer)
      })
      return taken.ok ? ok({ ...taken.value, kept: left }) : taken
    },
    remove: async (id) => {
      const claim = kept.get(id)
      if (!claim) return fail('claim-missing', { id })
      kept.delete(id)
      trash.set(id, claim)
      return ok({ trash: id })
    },
    restore: async (id) => {
      const claim = trash.get(id)
      if (claim) kept.set(id, claim)
      return ok(null)
    },
    showProblem: ({ code }) => void said.push(code),
    tell: (notice) => {
      said.push('direction' in notice ? `${notice.kind} ${notice.direction}` : notice.kind)
      if (notice.kind === 'stepped') steps.push(notice.what)
    },
  })
  return { records, kept, said, steps, now, state: () => records.state.getState() }
}

const claim = (id: string, statement: string) => emptyClaim(id, statement, 'en', AT)

describe('the claim records of a window', () => {
  it('are listed, selected, and forgotten with their session', async () => {
    const { records, now, state } = windowOver(claim(FIRST, 'One.'))
    expect(state().page).toBeNull()
    await records.ask()
    await records.open(FIRST)
    expect(state().open?.statement).toBe('One.')
    now.session = { workspace: 'two' } as unknown as Session
    await records.ask()
    expect(state().selected).toBeNull()
    expect(state().undo).toEqual([])
  })

  it('take a change back, and do it again', async () => {
    const { records, kept, said, steps, state } = windowOver(claim(FIRST, 'One.'))
    await records.ask()
    expect(await records.change(FIRST, [{ path: 'statement', value: 'Another.' }])).toBe(true)
    expect(state().page?.claims[0]?.statement).toBe('Another.')
    await records.step('undo')
    expect(kept.get(FIRST)?.statement).toBe('One.')
    await records.step('redo')
    expect(kept.get(FIRST)?.statement).toBe('Another.')
    await records.step('redo')
    expect(said).toEqual(['stepped undo', 'stepped redo', 'nothing-to redo'])
    expect(steps).toEqual([
      { kind: 'changed', path: 'statement', statement: 'Another.' },
      { kind: 'changed', path: 'statement', statement: 'Another.' },
    ])
  })

  it('leave what somebody else wrote since, and say so', async () => {
    const { records, kept, said } = windowOver(claim(FIRST, 'One.'))
    await records.change(FIRST, [{ path: 'statement', value: 'Mine.' }])
    kept.set(FIRST, { ...(kept.get(FIRST) as Claim), statement: 'Theirs.' })
    await records.step('undo')
    expect(kept.get(FIRST)?.statement).toBe('Theirs.')
    expect(said).toContain('kept-theirs')
  })

  it('come back from the trash as they were, selected', async () => {
    const { records, kept, steps, state } = windowOver()
    await records.ask()
    await records.make(claim(FIRST, 'One.'))
    await records.remove(FIRST)
    expect([kept.size, state().open, state().page?.claims.length]).toEqual([0, null, 0])
    await records.step('undo')
    expect(state().open?.statement).toBe('One.')
    await records.step('undo')
    expect(kept.size).toBe(0)
    await records.step('redo')
    await records.step('redo')
    expect(steps).toEqual([
      { kind: 'removed', statement: 'One.' },
      { kind: 'made', statement: 'One.' },
      { kind: 'made', statement: 'One.' },
      { kind: 'removed', statement: 'One.' },
    ])
  })

  it('change together as one step; what is gone is told, and the others are changed', async () => {
    const { records, kept, said, steps, state } = windowOver(claim(FIRST, 'One.'), claim(SECOND, 'Two.'))
    await records.ask()
    for (const id of [FIRST, SECOND]) records.toggleMarked(id)
    await records.changeSeveral(
      [...state().marked, '33333333-3333-4333-8333-333333333333'],
      [{ path: 'status', value: 'checking' }],
    )
    expect([...kept.values()].map(({ status }) => status)).toEqual(['checking', 'checking'])
    expect(said).toEqual(['claim-missing', 'several-changed'])
    await records.step('undo')
    expect([...kept.values()].map(({ status }) => status)).toEqual(['open', 'open'])
    expect(steps).toEqual([{ kind: 'several', count: 2 }])
    await records.removeSeveral(state().marked)
    expect([kept.size, state().marked.size]).toEqual([0, 0])
    await records.step('undo')
    expect(kept.size).toBe(2)
  })

  it('add no step where nothing changed, and say what failed', async () => {
    const { records, said, state } = windowOver(claim(FIRST, 'One.'))
    expect(await records.change(FIRST, [{ path: 'statement', value: 'One.' }])).toBe(true)
    expect(state().undo).toEqual([])
    expect(await records.change(SECOND, [{ path: 'statement', value: 'Two.' }])).toBe(false)
    expect(said).toEqual(['claim-missing'])
  })

  it('arrive in parts, and after that only what changed', async () => {
    const many = Array.from({ length: 6000 }, (_, at) =>
      claim(`00000000-0000-4000-9000-${String(at).padStart(12, '0')}`, `Claim ${at}.`),
    )
    const { records, kept, state } = windowOver(...many)
    const seen: (readonly [count: number, isArriving: boolean])[] = []
    records.state.subscribe(({ page }) => page && seen.push([page.claims.length, page.isArriving]))
    await records.ask()
    expect(seen).toEqual([
      [200, true],
      [5200, true],
      [6000, false],
    ])
    const [first, second] = many as [Claim, Claim]
    kept.delete(first.id)
    kept.set(second.id, { ...second, statement: 'Another.', updated: '2026-12-01T00:00:00.000Z' })
    const before = state().page?.claims[3]
    await Promise.all([records.ask(), records.ask()])
    expect(state().page?.claims.length).toBe(5999)
    expect(state().page?.claims[0]?.statement).toBe('Another.')
    expect(state().page?.claims[2]).toBe(before)
  })

  it('select nothing where the record is gone, and only the last one asked for', async () => {
    const { records, kept, state } = windowOver(claim(FIRST, 'One.'), claim(SECOND, 'Two.'))
    await Promise.all([records.open(FIRST), records.open(SECOND)])
    expect(state().open?.id).toBe(SECOND)
    kept.clear()
    await records.ask()
    expect(state().selected).toBeNull()
  })
})
