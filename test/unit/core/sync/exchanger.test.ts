/** When a folder is exchanged with its server, by a clock of the test's own. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../../src/core/problem.ts'
import { err, ok, type Result } from '../../../../src/core/result.ts'
import { createExchanger } from '../../../../src/core/sync/exchanger.ts'
import type { CycleReport } from '../../../../src/core/sync/syncing.ts'
import type { ExchangeState } from '../../../../src/core/sync/teamState.ts'

const AWAY: Problem = { code: 'server-unreachable', details: { reason: 'ECONNREFUSED' } }

/** A server that answers as it is told, and a clock that goes on when it is told. */
function rig() {
  let now = 0
  let timers: { readonly at: number; readonly work: () => void }[] = []
  let answer: Problem | null = null
  let hold: Promise<void> | null = null
  const counts = new Map<string, number>()
  const calls: number[] = []
  const states: ExchangeState[] = []
  const exchanger = createExchanger({
    once: async (): Promise<Result<CycleReport>> => {
      calls.push(now)
      await hold
      if (answer) return err(answer)
      counts.clear()
      return ok({ held: [] } as unknown as CycleReport)
    },
    waiting: async (article) => new Map([...counts].filter(([id]) => article === null || id === article)),
    mayPass: ({ code }) => code.startsWith('server-'),
    onState: (state) => states.push(state),
    clock: {
      now: () => now,
      random: () => 0.5,
      after: (milliseconds, work) => {
        const timer = { at: now + milliseconds, work }
        timers.push(timer)
        return () => {
          timers = timers.filter((other) => other !== timer)
        }
      },
    },
  })
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  }
  return {
    exchanger,
    calls,
    states,
    settle,
    /** Lets so many milliseconds pass. */
    pass: async (milliseconds: number) => {
      const end = now + milliseconds
      for (;;) {
        await settle()
        const next = [...timers].sort((a, b) => a.at - b.at)[0]
        if (!next || next.at > end) break
        now = next.at
        timers = timers.filter((timer) => timer !== next)
        next.work()
      }
      now = end
      await settle()
    },
    edit: (article: string) => {
      counts.set(article, (counts.get(article) ?? 0) + 1)
      exchanger.saved(article)
    },
    answers: (problem: Problem | null) => {
      answer = problem
    },
    holdUp: () => {
      let release = () => {}
      hold = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        hold = null
        release()
      }
    },
  }
}

describe('exchanging', () => {
  it('begins at once, and again after ten seconds', async () => {
    const { exchanger, calls, pass } = rig()
    await exchanger.start(true)
    await pass(25_000)
    expect(calls).toEqual([0, 10_000, 20_000])
    expect(exchanger.state()).toMatchObject({ link: { is: 'connected' }, exchanged: '1970-01-01T00:00:20.000Z' })
  })

  it('sends an edit a second after it was saved, with those that follow at once', async () => {
    const { exchanger, calls, pass, edit } = rig()
    await exchanger.start(true)
    await pass(3000)
    edit('een')
    await pass(400)
    edit('een')
    expect(exchanger.state().waiting).toEqual([{ article: 'een', count: 1 }])
    await pass(700)
    expect(calls).toEqual([0, 4000])
    expect(exchanger.state().waiting).toEqual([])
  })

  it('sends what was saved during an exchange soon after it', async () => {
    const { exchanger, calls, pass, edit, holdUp } = rig()
    const release = holdUp()
    void exchanger.start(true)
    await pass(100)
    edit('een')
    release()
    await pass(2000)
    expect(calls).toEqual([0, 1100])
  })

  it('tries ever more seldom while the server is away, counts what waits, and says since when', async () => {
    const { exchanger, calls, pass, edit, answers } = rig()
    await exchanger.start(true)
    answers(AWAY)
    await pass(10_000)
    edit('een')
    edit('twee')
    edit('een')
    await pass(30_000)
    expect(calls).toEqual([0, 10_000, 11_500, 14_500, 20_500, 32_500])
    expect(exchanger.state()).toMatchObject({
      link: { is: 'offline', since: '1970-01-01T00:00:10.000Z', problem: AWAY },
      waiting: [
        { article: 'een', count: 2 },
        { article: 'twee', count: 1 },
      ],
    })
    answers(null)
    await exchanger.now()
    expect(exchanger.state()).toMatchObject({ link: { is: 'connected' }, waiting: [] })
  })

  it.each(['server-certificate', 'internal'] as const)('stops at %s until it is asked to go on', async (code) => {
    const { exchanger, calls, pass, answers } = rig()
    answers({ code, details: {} })
    await exchanger.start(true)
    await pass(600_000)
    expect(calls.length).toBe(1)
    expect(exchanger.state().link).toMatchObject({ is: 'stopped' })
    answers(null)
    await exchanger.now()
    expect(exchanger.state().link).toEqual({ is: 'connected' })
  })

  it('asks for a password where there is none or the server refuses it, and never tries again by itself', async () => {
    const { exchanger, calls, pass, answers } = rig()
    await exchanger.start(false)
    await pass(600_000)
    expect(calls).toEqual([])
    expect(exchanger.state().link).toEqual({ is: 'password', problem: null })
    const refused: Problem = { code: 'server-login', details: {} }
    answers(refused)
    await exchanger.now()
    await pass(600_000)
    expect(calls.length).toBe(1)
    expect(exchanger.state().link).toEqual({ is: 'password', problem: refused })
  })

  it('sends what waits when it ends, and waits for that no longer than it is told', async () => {
    const { exchanger, calls, edit } = rig()
    await exchanger.start(true)
    edit('een')
    await exchanger.end(2000)
    expect(calls.length).toBe(2)

    const slow = rig()
    await slow.exchanger.start(true)
    slow.edit('een')
    slow.holdUp()
    let hasEnded = false
    void slow.exchanger.end(2000).then(() => {
      hasEnded = true
    })
    await slow.pass(1999)
    expect(hasEnded).toBe(false)
    await slow.pass(1)
    expect(hasEnded).toBe(true)
  })

  it('ends at once while the server is away', async () => {
    const { exchanger, calls, edit, answers } = rig()
    answers(AWAY)
    await exchanger.start(true)
    edit('een')
    await exchanger.end(2000)
    expect(calls.length).toBe(1)
  })
})
