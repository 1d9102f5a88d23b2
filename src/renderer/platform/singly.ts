/** Work of which one is done at a time, however often it is asked for. */

/** Does `work`, unless one given before is still under way. Its errors are the caller's. */
export type Singly = (work: () => Promise<void>) => Promise<void>

/** Nothing is under way yet. */
export function createSingly(): Singly {
  let isUnderWay = false
  return async (work) => {
    if (isUnderWay) return
    isUnderWay = true
    try {
      await work()
    } finally {
      isUnderWay = false
    }
  }
}
