/** How far down the page the table's rows begin, which decides the rows that are drawn. */
import { type RefObject, useLayoutEffect, useState } from 'react'

interface Room {
  /** From the top of what the page scrolls to the first row, in pixels. */
  readonly above: number
  /** The height of the tools that stay at the page's top, in pixels. */
  readonly tools: number
}

/** The room; follows what changes in the page above the rows. */
export function useRoomAbove(tools: RefObject<HTMLElement | null>, rows: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ above: 0, tools: 0 })
  useLayoutEffect(() => {
    const page = rows.current?.closest('main')
    const bar = tools.current
    if (!page || !bar) return
    const measure = () => {
      if (!rows.current) return
      const above = rows.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop
      const next = { above: Math.round(above), tools: bar.offsetHeight }
      setRoom((room) => (room.above === next.above && room.tools === next.tools ? room : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const part of [...page.children, ...page.querySelectorAll('section'), bar]) observer.observe(part)
    return () => observer.disconnect()
  }, [tools, rows])
  return room
}
