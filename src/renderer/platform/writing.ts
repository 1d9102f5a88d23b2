/** What is being written beside the layers: claim records, the codebook. "Saved" covers it too. */
import { create } from 'zustand'

/** How many writes haven't been answered. */
export const useWriting = create<{ readonly count: number }>(() => ({ count: 0 }))

/** Counts a write until it is answered, whatever the answer. */
export async function whileWriting<T>(write: Promise<T>): Promise<T> {
  const count = (by: number) => useWriting.setState((state) => ({ count: state.count + by }))
  count(1)
  try {
    return await write
  } finally {
    count(-1)
  }
}

/** Resolves once every such write is answered. */
export function whenWritten(): Promise<void> {
  return new Promise((resolve) => {
    if (useWriting.getState().count === 0) return resolve()
    const stop = useWriting.subscribe(({ count }) => {
      if (count > 0) return
      stop()
      resolve()
    })
  })
}
