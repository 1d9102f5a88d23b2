/** Whether a remembered window would be seen: screens come and go between starts. */

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How much of a window's top edge must be on a screen for it to be found and moved. */
const GRIP = { width: 120, height: 40 }

/** The remembered place without whatever else it holds, or null where too little of its top would lie on any of `areas`. */
export function visiblePlace(place: Rectangle | null, areas: readonly Rectangle[]): Rectangle | null {
  if (!place) return null
  const { x, y, width, height } = place
  const isSeen = areas.some((area) => {
    const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
    return across >= GRIP.width && y >= area.y - GRIP.height / 2 && y + GRIP.height <= area.y + area.height
  })
  return isSeen ? { x, y, width, height } : null
}
