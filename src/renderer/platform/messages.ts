/** Short messages at the window's edge, each with at most one thing to do about it. */
import { create } from 'zustand'

/** A message. Errors stay until they are dismissed, others go by themselves. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'error'
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** The most messages at once; the oldest goes when one more comes. */
const MOST = 4

/** The messages that are shown, the oldest first. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }))

let last = 0

/** Shows a message; the same words are not shown twice at once. */
export function notify(toast: Omit<Toast, 'id'>): void {
  last += 1
  const id = last
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== toast.text), { ...toast, id }].slice(-MOST),
  }))
}

/** Takes a message away. */
export function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
