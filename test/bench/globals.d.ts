/** What the bench's pages have beside their own. */
interface Window {
  /** Resolves, with the time, when the frame that is being made has been painted. */
  painted(): Promise<number>
  peer: typeof import('./peer.ts')
}
