/** The middle of several runs of `work`, in milliseconds; the first run is not counted. */
export function median(work, runs = 3) {
  work()
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}
