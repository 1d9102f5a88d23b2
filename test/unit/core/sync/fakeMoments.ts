/** The time of a server in memory, which can be put back to an earlier moment with all that it had then. */

/** Moments are counted, and counted again from where the server was put back to: then they are others. */
export interface FakeMoments {
  /** The next moment. */
  readonly tick: () => number
  /** The cursor for a moment; without one for this. */
  readonly cursor: (moment?: number) => string
  /** The moment that a cursor stands for, whether or not it is known. */
  readonly at: (cursor: string) => number
  /** Whether the server has come to what a cursor stands for. */
  readonly knows: (cursor: string) => boolean
  /** Remembers this moment; the function goes back to it. */
  readonly keep: () => () => void
}

/** Nothing has happened yet. */
export function fakeMoments(): FakeMoments {
  let identities = [0]
  let made = 0
  const cursor = (moment = identities.length - 1) => `${moment} ${identities[moment]}`
  const at = (given: string) => Number(given.split(' ')[0] || 0)
  return {
    tick: () => {
      made += 1
      identities.push(made)
      return identities.length - 1
    },
    cursor,
    at,
    knows: (given) => given === '' || given === cursor(at(given)),
    keep: () => {
      const kept = [...identities]
      return () => {
        identities = [...kept]
      }
    },
  }
}

type Kept = Map<never, unknown> | Set<never>

/** Copies what a server has; the function puts the copy back, as often as it is called. */
export function copyOf(moments: FakeMoments, ...all: readonly (Map<string, unknown> | Set<string>)[]): () => void {
  const goBack = moments.keep()
  const copies = structuredClone(all)
  return () => {
    goBack()
    for (const [index, copy] of structuredClone(copies).entries()) putBack(all[index] as Kept, copy as Kept)
  }
}

function putBack(into: Kept, copy: Kept): void {
  into.clear()
  if (into instanceof Set) for (const one of copy as Set<never>) into.add(one)
  else for (const [key, value] of copy as Map<never, unknown>) into.set(key, value)
}
