/** What the application's page has beside its own while it is measured. */
interface Window {
  /** Resolves, with the time, when the frame that is being made has been painted. */
  painted(): Promise<number>
  /** Clears the window for a floor, until `leave`: an empty column to set things in. */
  floor(): Promise<{ readonly root: HTMLElement; readonly leave: () => Promise<void> }>
  /** Sets a text as bare paragraphs. */
  setParagraphs(root: HTMLElement, text: string): void
  bench: { read(files: readonly string[]): Promise<readonly [string, string]> }
  /** The bridge of the application's own. */
  readonly factmark: import('../../src/ipc/bridge.ts').Bridge
  peer: typeof import('./peer.ts')
  bareDifference: typeof import('./bareDifference.ts')
}
