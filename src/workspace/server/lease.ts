/**
 * Whose turn it is to resolve the differences on an article of a server's workspace: a lease by the server's clock,
 * beside the lock on the folder. It is taken with the first decision, after the newest of the layer was fetched, renewed
 * by those that follow, and given up once what was decided is sent.
 */
import { fail, type Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Lease, SharedRemote } from '../../core/sync/sharedRemote.ts'
import type { AdjudicationLease } from '../layers/adjudication.ts'
import { LOCK_MINUTES } from '../layers/adjudicationLock.ts'
import { mayPass } from './serverErrors.ts'

/** What a lease works with. */
export interface LeaseOptions {
  readonly settle: () => SharedRemote['settle']
  /** Fetches and sends what there is; false where the server can't be reached. */
  readonly exchange: () => Promise<boolean>
  /** How the server is called. */
  readonly server: string
  /** Milliseconds since some moment, whatever the clock is set to. */
  readonly elapsed: () => number
}

/** A lease is renewed by the first decision after so many milliseconds; it is good for fifteen minutes. */
const RENEWAL = 60_000

/** No lease is held yet. */
export function createLease({ settle, exchange, server, elapsed }: LeaseOptions): AdjudicationLease {
  const held = new Map<string, { readonly fence: number; readonly at: number }>()
  const refused = (problem: Problem): Result<never> =>
    mayPass(problem)
      ? fail('adjudication-offline', { server, ...(problem.details.reason && { reason: problem.details.reason }) })
      : err(problem)
  const busy = ({ holder, since }: Lease) =>
    fail('adjudication-leased', { name: holder.name, time: since, minutes: LOCK_MINUTES })
  return {
    take: async (article) => {
      const before = held.get(article)
      const now = elapsed()
      if (before && now - before.at < RENEWAL) return ok(null)
      const lease = await settle().open(article)
      if (!lease.ok) return refused(lease.error)
      const { fence } = lease.value
      if (fence === null) {
        held.delete(article)
        return busy(lease.value)
      }
      // Somebody else may have decided something meanwhile: that comes first.
      if (before?.fence !== fence && !(await exchange())) return fail('adjudication-offline', { server })
      held.set(article, { fence, at: now })
      return ok(null)
    },
    release: async (article) => {
      const lease = held.get(article)
      held.delete(article)
      // What can't be sent now keeps the lease until it runs out; the next exchange sends it.
      if (!lease || !(await exchange())) return
      // Sending may have taken a new one after this one had run out.
      const now = await settle().open(article)
      if (now.ok && now.value.fence !== null) await settle().close(article, now.value.fence)
    },
  }
}
