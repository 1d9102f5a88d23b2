/** One thing after the other, for work that must not overlap. */

/** Gives a function that begins work when the work given to it before is done, whether or not that failed. */
export function createSerialQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
