/** How much of the window's lower edge the messages take, for what makes room for them. */
import type { CSSProperties } from 'react'
import { create } from 'zustand'

/** In pixels from the lower edge; 0 where there are no messages. */
const useRoom = create<{ readonly below: number }>(() => ({ below: 0 }))

/** Says how far up the messages reach, in pixels. */
export function setRoomBelow(below: number): void {
  useRoom.setState({ below })
}

/**
 * `--messages` for an element that stays above them: how far up they reach. It is set there and not on the page's root: that
 * would make the browser style the whole article again with each message, which takes as long as two frames.
 */
export function useRoomBelow(): CSSProperties {
  const below = useRoom((state) => state.below)
  return { '--messages': `${below}px` } as CSSProperties
}
