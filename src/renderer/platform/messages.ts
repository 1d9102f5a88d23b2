/** Short messages at the window's edge, each with at most one thing to do about it. */
import { create } from 'zustand'
import type { Problem } from '../../core/problem.ts'
import { say } from './i18n.ts'

/** A message. Errors stay until they are dismissed; others disappear after some seconds. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'error'
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** How many messages are shown at once; one more removes the oldest. */
const MOST = 4

/** The messages that are shown, oldest first. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }))

let last = 0

/** Shows a message. One with the same words that is already there is replaced. */
export function notify(toast: Omit<Toast, 'id'>): void {
  last += 1
  const id = last
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== toast.text), { ...toast, id }].slice(-MOST),
  }))
}

/** Shows an error message for a problem. */
export function showProblem(problem: Problem): void {
  notify({ text: say(problem), tone: 'error' })
}

/** Removes a message. */
export function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
