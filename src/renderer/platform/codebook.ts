/** The workspace's codebook, as far as this window knows it. */
import { create } from 'zustand'
import { type Codebook, EMPTY_CODEBOOK } from '../../core/model/codebook.ts'
import type { Problem } from '../../core/problem.ts'
import { answerOf, bridge } from './bridge.ts'

interface CodebookState {
  /** Null where the workspace has none. */
  readonly codebook: Codebook | null
  /** Why it can't be read. */
  readonly problem: Problem | null
}

const useStore = create<CodebookState>(() => ({ codebook: null, problem: null }))

/** The codebook and what is wrong with it. */
export function useCodebookState(): CodebookState {
  return useStore()
}

/** The codebook; without a question where there is none. */
export function useCodebook(): Codebook {
  return useStore(({ codebook }) => codebook ?? EMPTY_CODEBOOK)
}

/** The same outside of components. */
export function currentCodebook(): Codebook {
  return useStore.getState().codebook ?? EMPTY_CODEBOOK
}

/** For conditions of commands. */
export const codebookStore = { getState: useStore.getState, subscribe: useStore.subscribe }

/** Takes note of a codebook that was saved. */
export function setCodebook(codebook: Codebook): void {
  useStore.setState({ codebook, problem: null })
}

/** Asks the main process. What was known stays where it can't be read. */
export async function askCodebook(): Promise<void> {
  const answer = await answerOf(bridge.codebook())
  if (answer.ok) useStore.setState({ codebook: answer.value, problem: null })
  else if (answer.error.code !== 'no-session') useStore.setState({ problem: answer.error })
}
