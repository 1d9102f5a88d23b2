/** What keeps suggestions in step with the window: its session, and review, under which they pause. */
import { useEffect } from 'react'
import { useReview } from '../features/review/window.ts'
import { memory, startSuggesting } from '../features/suggest/window.ts'
import { useSession } from '../platform/session.ts'

/** Finds suggestions in every article that is opened, with the memory of whoever works here. */
export function useSuggesting(): void {
  const session = useSession((state) => state.session)
  useEffect(() => {
    const suggesting = startSuggesting()
    // Under review the text is a colleague's, and suggestions are for one's own.
    const pause = ({ tab }: ReturnType<typeof useReview.getState>) => suggesting.pause(tab !== null)
    pause(useReview.getState())
    const stop = useReview.subscribe(pause)
    return () => {
      stop()
      suggesting.destroy()
    }
  }, [])
  useEffect(() => {
    if (session) void memory.load()
  }, [session])
}
