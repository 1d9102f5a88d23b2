/** The workspace's codebook, as far as this window knows it. */
import { create } from 'zustand'
import { type Codebook, EMPTY_CODEBOOK } from '../../core/model/codebook.ts'
import type { Problem } from '../../core/problem.ts'
import type { ShownExample } from '../../ipc/contract.ts'
import { answerOf, bridge } from './bridge.ts'

interface CodebookState {
  /** Null where the workspace has none. */
  readonly codebook: Codebook | null
  /** Why it can't be read, or not be changed. */
  readonly problem: Problem | null
  /** Its examples, as far as they may be seen. */
  readonly examples: readonly ShownExample[]
}

const useStore = create<CodebookState>(() => ({ codebook: null, problem: null, examples: [] }))

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

/** The examples of the codebook that may be seen. */
export function useExamples(): readonly ShownExample[] {
  return useStore(({ examples }) => examples)
}

/** Takes note of a codebook that was saved. */
export function setCodebook(codebook: Codebook): void {
  useStore.setState({ codebook, problem: null })
  void askExamples(codebook)
}

async function askExamples(codebook: Codebook | null): Promise<void> {
  const answer = codebook?.examples.length ? await answerOf(bridge.codebookExamples()) : null
  useStore.setState({ examples: answer?.ok ? answer.value : [] })
}

/** Asks the main process. What was known stays where it can't be read. */
export async function askCodebook(): Promise<void> {
  const answer = await answerOf(bridge.codebook())
  if (answer.ok) {
    const { codebook, readOnly } = answer.value
    useStore.setState({ codebook, problem: readOnly })
    await askExamples(codebook)
  } else if (answer.error.code !== 'no-session') useStore.setState({ problem: answer.error })
}
