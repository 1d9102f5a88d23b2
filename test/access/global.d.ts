import type { Bridge } from '../../src/ipc/bridge.ts'

declare global {
  interface Window {
    readonly factmark: Bridge
  }
}
