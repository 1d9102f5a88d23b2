/** What takes long is shown, what doesn't would only flicker. */
import { useEffect, useState } from 'react'

/** How long something lasts before it is shown, in milliseconds. */
const SLOW = 1000

/** Whether something has been so for a second. */
export function useLasting(isSo: boolean): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = window.setTimeout(() => setLasting(true), SLOW)
    return () => {
      window.clearTimeout(timer)
      setLasting(false)
    }
  }, [isSo])
  return isLasting
}
