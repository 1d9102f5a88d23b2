/** Parts of the page that no start needs: fetched when the window has been drawn for the first time. */
import { useEffect, useState } from 'react'
import { afterPaint } from './frames.ts'

/** A part's module; null until it is there. `fetchPart` must stay the same function. */
export function useLater<Part extends object>(fetchPart: () => Promise<Part>): Part | null {
  const [part, setPart] = useState<Part | null>(null)
  useEffect(() => {
    let isWanted = true
    const cancel = afterPaint(async () => {
      const fetched = await fetchPart()
      if (isWanted) setPart(fetched)
    })
    return () => {
      isWanted = false
      cancel()
    }
  }, [fetchPart])
  return part
}
