/** Work that many ask for at once: however many ask while it runs, it runs once more for all of them. */

/** `work`, of which at most one run is under way and one waits. Each call settles with a run that began after it. */
export function createGathered(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null
  let waiting: Promise<void> | null = null
  const begin = () => {
    const run = work().finally(() => {
      if (underWay === run) underWay = null
    })
    underWay = run
    return run
  }
  const afterThis = () => {
    waiting = null
    return begin()
  }
  return () => {
    if (!underWay) return begin()
    waiting ??= underWay.then(afterThis, afterThis)
    return waiting
  }
}
