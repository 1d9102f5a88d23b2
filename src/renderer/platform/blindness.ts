/** Whether annotators tag blind in this workspace. */
import { create } from 'zustand'
import { bridge } from './bridge.ts'

const useBlindness = create<{ readonly blind: boolean | null }>(() => ({ blind: null }))

/** Whether annotators tag blind here; null until that is known. */
export function useBlind(): boolean | null {
  return useBlindness(({ blind }) => blind)
}

/** Sets what the window knows of it; changes nothing in the workspace. */
export function setBlind(blind: boolean): void {
  useBlindness.setState({ blind })
}

/** Asks the main process. */
export async function askBlind(): Promise<void> {
  setBlind(await bridge.isBlind())
}
