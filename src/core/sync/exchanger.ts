/**
 * When a folder is exchanged with its server, and what is to be said of it: again and again while it is open, soon after
 * an edit was saved, and ever more seldom while the server is away. Nothing rests on it: what isn't sent is on the disk.
 */
import type { Problem } from '../problem.ts'
import type { Result } from '../result.ts'
import { backoff, pause } from './backoff.ts'
import type { CycleReport } from './syncing.ts'
import type { ExchangeState, Link, Waiting } from './teamState.ts'

/** What exchanging works with. */
export interface ExchangerOptions {
  /** One exchange. */
  readonly once: () => Promise<Result<CycleReport>>
  /** The edits that wait, of one article or of all that have any. */
  readonly waiting: (article: string | null) => Promise<ReadonlyMap<string, number>>
  /** Whether a failed exchange may succeed by itself later. */
  readonly mayPass: (problem: Problem) => boolean
  readonly onState: (state: ExchangeState) => void
  /** Told what each exchange did. */
  readonly onReport?: (report: CycleReport) => void
  readonly clock: Clock
}

/** Time, replaced in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls `work` after so many milliseconds, unless the function that it gives is called before. */
  readonly after: (milliseconds: number, work: () => void) => () => void
  /** A number in [0, 1). */
  readonly random: () => number
}

/** Exchanges in the background. */
export interface Exchanger {
  readonly state: () => ExchangeState
  /** Counts what waits and exchanges for the first time, or (no password) waits for `resume`. */
  readonly start: (hasPassword: boolean) => Promise<void>
  /** An edit of the member's layer on this article is on the disk. */
  readonly saved: (article: string) => void
  /** Something may have changed on the server: exchanges soon, if it can be reached. */
  readonly hint: () => void
  /** Exchanges at once, whatever the pause. */
  readonly now: () => Promise<void>
  /** Resolves when no exchange is under way. */
  readonly settled: () => Promise<void>
  /** Ends, after one more try to send what waits, which may take so many milliseconds. */
  readonly end: (deadline: number) => Promise<void>
}

/** How long after an edit was saved it is sent, in milliseconds: what follows at once goes along. */
const AFTER_EDIT = 1000

/** Within how many milliseconds of a hint an exchange follows, by chance, so that not everybody asks at once. */
const AFTER_HINT = 2000

/** What asking again doesn't change, and what a server would take for an attack. */
const STOPPING: ReadonlySet<string> = new Set(['server-certificate', 'server-unencrypted', 'server-unknown'])

/** An exchanger that has not begun. */
export function createExchanger(options: ExchangerOptions): Exchanger {
  const { clock, onState } = options
  const counts = new Map<string, number>()
  let state: ExchangeState = {
    link: { is: 'connecting' },
    isExchanging: false,
    waiting: [],
    held: [],
    exchanged: null,
  }
  let failures = 0
  let due: { readonly at: number; readonly cancel: () => void } | null = null
  let running: Promise<void> | null = null
  let isAsked = false
  let hasEnded = false

  const change = (patch: Partial<ExchangeState>) => {
    state = { ...state, ...patch }
    if (!hasEnded) onState(state)
  }
  const count = async (article: string | null) => {
    const found = await options.waiting(article)
    if (article === null) counts.clear()
    else counts.delete(article)
    for (const [id, number] of found) if (number > 0) counts.set(id, number)
    const waiting: readonly Waiting[] = [...counts].map(([id, number]) => ({ article: id, count: number }))
    change({ waiting: [...waiting].sort((a, b) => b.count - a.count || (a.article < b.article ? -1 : 1)) })
  }
  /** Sees to an exchange in so many milliseconds, unless one is due before that. */
  const plan = (wait: number) => {
    const at = clock.now() + wait
    if (hasEnded || (due && due.at <= at)) return
    due?.cancel()
    due = { at, cancel: clock.after(wait, () => void exchange()) }
  }
  const exchange = (): Promise<void> => {
    due?.cancel()
    due = null
    running ??= run().finally(() => {
      running = null
    })
    return running
  }
  const run = async () => {
    isAsked = false
    change({ isExchanging: true })
    const report = await options.once()
    if (report.ok) {
      failures = 0
      options.onReport?.(report.value)
      const exchanged = new Date(clock.now()).toISOString()
      change({ link: { is: 'connected' }, held: report.value.held, exchanged })
      await count(null)
    } else {
      failures += 1
      change({ link: linkAfter(report.error) })
    }
    change({ isExchanging: false })
    if (mayGoOn(state.link))
      plan(report.ok ? (isAsked ? AFTER_EDIT : pause(clock.random)) : backoff(failures, clock.random))
  }
  const linkAfter = (problem: Problem): Link => {
    if (problem.code === 'server-login') return { is: 'password', problem }
    if (STOPPING.has(problem.code) || !options.mayPass(problem)) return { is: 'stopped', problem }
    const since = state.link.is === 'offline' ? state.link.since : new Date(clock.now()).toISOString()
    return { is: 'offline', since, problem }
  }
  return {
    state: () => state,
    start: async (hasPassword) => {
      await count(null)
      if (hasPassword) await exchange()
      else change({ link: { is: 'password', problem: null } })
    },
    saved: (article) => {
      // While the server is away, its own pauses hold; what waits is counted all the same.
      isAsked = true
      if (state.link.is === 'connected' && !running) plan(AFTER_EDIT)
      void count(article)
    },
    hint: () => {
      if (state.link.is === 'connected' && running === null) plan(Math.round(AFTER_HINT * clock.random()))
    },
    now: async () => {
      failures = 0
      // One that is under way may have passed the edit that somebody wants sent.
      await running
      await exchange()
    },
    settled: async () => {
      await running
    },
    end: async (deadline) => {
      const mayAnswer = state.link.is === 'connected' || (state.link.is === 'connecting' && running !== null)
      const tries = mayAnswer && (isAsked || counts.size > 0 || running !== null)
      due?.cancel()
      due = null
      hasEnded = true
      if (!tries) return
      let cancel = () => {}
      const late = new Promise<void>((resolve) => {
        cancel = clock.after(deadline, resolve)
      })
      const last = async () => {
        await running
        if (isAsked || counts.size > 0) await exchange()
      }
      await Promise.race([last(), late])
      cancel()
    },
  }
}

/** Whether exchanging goes on by itself. */
function mayGoOn({ is }: Link): boolean {
  return is === 'connected' || is === 'offline'
}
