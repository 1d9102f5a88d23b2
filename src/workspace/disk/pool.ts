/** Many small tasks, a few at a time. */

/**
 * `work` on each item, at most `atOnce` at the same time; the outcomes are in the order of the items. Rejects with the
 * first error, after which no further item is begun.
 */
export async function inPool<In, Out>(
  items: readonly In[],
  atOnce: number,
  work: (item: In, index: number) => Promise<Out>,
): Promise<Out[]> {
  const outcomes = new Array<Out>(items.length)
  const upcoming = items.entries()
  let isStopped = false
  const worker = async () => {
    for (const [index, item] of upcoming) {
      if (isStopped) return
      outcomes[index] = await work(item, index)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  } finally {
    isStopped = true
  }
  return outcomes
}
