/** A queue for work that must not overlap. */

/** Returns a function that starts each piece of work when the one before has settled, whether or not it failed. */
export function createSerialQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
