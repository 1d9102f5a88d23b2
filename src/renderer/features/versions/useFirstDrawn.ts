/** How many items of a long list are drawn: those in sight first, the others once these have been painted. */
import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../../platform/frames.ts'

/** `first` of `count` at once, all of them after the next paint. */
export function useFirstDrawn(count: number, first: number): number {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => afterPaint(() => startTransition(() => setPainted(true))), [])
  return isPainted ? count : Math.min(first, count)
}
