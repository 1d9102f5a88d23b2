/** Letting what follows an edit wait until the edit itself has been painted. */
import { useEffect, useState } from 'react'

/** A value that changes when the frame that the change began in has been painted. */
export function useAfterPaint<Value>(value: Value): Value {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setShown(() => value))
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [value])
  return shown
}
