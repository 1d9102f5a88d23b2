/**
 * Thousands of short looks at the file system, for a thread that has nothing else to do: one after the other as long as
 * they are answered at once, which takes a fifth of the processor that promises take, and several at the same time where
 * they aren't, as on a network folder.
 */
import { setImmediate } from 'node:timers/promises'
import { inPool } from './pool.ts'

/** How many looks come before it is decided how the next ones are done, and messages have their turn. */
const SHARE = 250

/**
 * A file system answers at once if most looks take no longer than this, in milliseconds. On a busy machine some take much
 * longer because others have their turn, so that an average says nothing.
 */
const PROMPT = 0.1

/** One way of looking, and the other: both say the same of an item. */
export interface Look<In, Out> {
  readonly now: (item: In) => Out
  readonly later: (item: In) => Promise<Out>
}

/** What a look says of each item, in their order; at most `atOnce` at the same time. Rejects with the first error. */
export async function promptly<In, Out>(
  items: readonly In[],
  atOnce: number,
  { now, later }: Look<In, Out>,
): Promise<readonly Out[]> {
  const outcomes: Out[] = []
  while (outcomes.length < items.length) {
    const share = items.slice(outcomes.length, outcomes.length + SHARE)
    let slow = 0
    for (const item of share) {
      const begun = performance.now()
      outcomes.push(now(item))
      if (performance.now() - begun > PROMPT) slow += 1
    }
    if (slow > share.length / 2) break
    await setImmediate()
  }
  const left = await inPool(items.slice(outcomes.length), atOnce, later)
  return [...outcomes, ...left]
}
