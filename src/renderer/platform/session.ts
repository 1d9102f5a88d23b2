/** Who works in which workspace in this window, and what the program runs on. */
import { create } from 'zustand'
import type { Problem } from '../../core/problem.ts'
import type { About, Boot, Session } from '../../ipc/contract.ts'

interface SessionState {
  /** Null until an annotator and a workspace are known and the workspace is open. */
  readonly session: Session | null
  /** Why the last workspace could not be opened. */
  readonly problem: Problem | null
  readonly proposal: Boot['proposal']
  readonly about: About
  /** Whether no dialog opens by itself: workspace and annotator were named at the start. */
  readonly isDirected: boolean
}

/** The session. Nothing is drawn before the main process has sent it. */
export const useSession = create<SessionState>(() => ({
  session: null,
  problem: null,
  proposal: { name: '', workspace: '' },
  about: { version: '', electron: '', chromium: '', node: '', outOfSupport: false },
  isDirected: true,
}))
