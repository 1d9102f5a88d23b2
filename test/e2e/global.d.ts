import type { Bridge } from '../../src/ipc/contract.ts'

declare global {
  interface Window {
    readonly factmark: Bridge
  }
}
