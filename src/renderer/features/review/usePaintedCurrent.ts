/** What is current in review, as it was painted in the text: the cards follow a key press without holding it up. */
import { useEffect } from 'react'
import { afterPaint } from '../../platform/frames.ts'
import { review, useReview } from './window.ts'

/** The current annotation, review or unit; changes once the frame that the change began in has been painted. */
export function usePaintedCurrent(): string | null {
  useEffect(() => {
    const pending = { cancel: afterPaint(review.paintCurrent) }
    const stop = useReview.subscribe((state, before) => {
      if (state.current === before.current) return
      pending.cancel()
      pending.cancel = afterPaint(review.paintCurrent)
    })
    return () => {
      stop()
      pending.cancel()
    }
  }, [])
  return useReview((state) => state.painted)
}
