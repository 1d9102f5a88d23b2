/** The bars at the foot of each view, which messages stay above. */
import { type RefCallback, useCallback } from 'react'
import { create } from 'zustand'
import type { MainView } from './mainView.ts'

/** The bars' heights in pixels, by view and bar. It exists once a window. */
const useHeights = create<Readonly<Record<string, number>>>(() => ({}))

/** For a bar at the foot of a view: its height counts while it is drawn. */
export function useFootBar(view: MainView, bar: string): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      if (!element) return
      const name = `${view} ${bar}`
      const observer = new ResizeObserver(() => useHeights.setState({ [name]: element.offsetHeight }))
      observer.observe(element)
      return () => {
        observer.disconnect()
        useHeights.setState({ [name]: 0 })
      }
    },
    [view, bar],
  )
}

/** How high the bars at the foot of a view are together, in pixels. */
export function useFoot(view: MainView): number {
  return useHeights((heights) =>
    Object.entries(heights).reduce((sum, [name, height]) => (name.startsWith(`${view} `) ? sum + height : sum), 0),
  )
}
