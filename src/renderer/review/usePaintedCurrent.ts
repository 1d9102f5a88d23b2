/** What is current in review, as it was painted in the text: the cards follow a key press without holding it up. */
import { useEffect, useState } from 'react'
import { useReview } from './state.ts'

/** The current annotation, review or unit; changes once the frame that the change began in has been painted. */
export function usePaintedCurrent(): string | null {
  const current = useReview.getState().current
  const [painted, setPainted] = useState(current)
  useEffect(() => {
    let [frame, timer] = [0, 0]
    const follow = () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(() => setPainted(useReview.getState().current))
      })
    }
    const stop = useReview.subscribe((state, before) => {
      if (state.current !== before.current) follow()
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [])
  return painted
}
