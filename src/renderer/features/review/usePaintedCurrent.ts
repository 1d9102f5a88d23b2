/** What is current in review, as it was painted in the text: the cards follow a key press without holding it up. */
import { useEffect, useState } from 'react'
import { afterPaint } from '../../platform/frames.ts'
import { useReview } from './state.ts'

/** The current annotation, review or unit; changes once the frame that the change began in has been painted. */
export function usePaintedCurrent(): string | null {
  const current = useReview.getState().current
  const [painted, setPainted] = useState(current)
  useEffect(() => {
    let cancel = () => {}
    const follow = () => {
      cancel()
      cancel = afterPaint(() => setPainted(useReview.getState().current))
    }
    const stop = useReview.subscribe((state, before) => {
      if (state.current !== before.current) follow()
    })
    return () => {
      stop()
      cancel()
    }
  }, [])
  return painted
}
