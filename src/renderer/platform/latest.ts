/** Requests of which only the latest may have an effect: answers to earlier ones are dropped. */

/** A series of such requests. */
export interface Latest {
  /** Begins a request. The returned function says whether it is still the latest. */
  readonly begin: () => () => boolean
  /** Makes sure that no request that is under way has an effect. */
  readonly cancel: () => void
}

/** A series in which nothing is under way. */
export function createLatest(): Latest {
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  return {
    begin: () => {
      const own = next()
      return () => own === count
    },
    cancel: () => void next(),
  }
}
