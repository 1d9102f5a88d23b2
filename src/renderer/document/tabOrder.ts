/** Which articles are open as tabs, and in which order: rules over the ids of articles. None is in the list twice. */

type Tabs = readonly string[]

/** The tabs once `opened` is in front in place of `front`, which leaves its tab unless `opened` has one of its own. */
export function withFront(tabs: Tabs, front: string | null, opened: string): Tabs {
  if (tabs.includes(opened)) return tabs
  if (front === null || !tabs.includes(front)) return [...tabs, opened]
  return tabs.map((tab) => (tab === front ? opened : tab))
}

/** The tabs with one more after `front`; as they are where the article has one already. */
export function withTab(tabs: Tabs, front: string | null, id: string): Tabs {
  if (tabs.includes(id)) return tabs
  const at = front === null ? tabs.length : tabs.indexOf(front) + 1
  return tabs.toSpliced(at, 0, id)
}

/** The tab that comes to the front when `closed` goes: the one after it, else the one before; null without another. */
export function neighbourOf(tabs: Tabs, closed: string): string | null {
  const at = tabs.indexOf(closed)
  return tabs[at + 1] ?? tabs[at - 1] ?? null
}

/** The tab beside `front`, starting over after the last; null without another. */
export function tabBeside(tabs: Tabs, front: string | null, way: 'next' | 'previous'): string | null {
  if (front === null) return tabs[0] ?? null
  const step = way === 'next' ? 1 : -1
  const next = tabs[(tabs.indexOf(front) + step + tabs.length) % tabs.length]
  return next === front ? null : (next ?? null)
}

/** The tabs with one of them moved to an index, or to the nearest end. */
export function movedTab(tabs: Tabs, id: string, to: number): Tabs {
  if (!tabs.includes(id)) return tabs
  const others = tabs.filter((tab) => tab !== id)
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, id)
}
