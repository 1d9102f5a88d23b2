/** How many items of a line have room in it. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * How many of `count` items are in the first line of an element that wraps its children and hides what overflows: at
 * least one. Measured again when the element, or one of its items, changes in size.
 */
export function useFitting(line: RefObject<HTMLElement | null>, count: number): number {
  const [fitting, setFitting] = useState(count)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items are observed
  useLayoutEffect(() => {
    const element = line.current
    if (!element) return
    const measure = () => setFitting(inFirstLine([...element.children]))
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    for (const item of element.children) resized.observe(item)
    measure()
    return () => resized.disconnect()
  }, [line, count])
  return Math.min(fitting, count)
}

function inFirstLine(items: readonly Element[]): number {
  const top = items[0]?.getBoundingClientRect().top ?? 0
  const later = items.findIndex((item) => item.getBoundingClientRect().top > top + 1)
  return later === -1 ? items.length : Math.max(1, later)
}
