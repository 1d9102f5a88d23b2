/** Short messages at the window's edge, each with one or two things to do about it, or none. */
import { create } from 'zustand'
import type { Problem } from '../../core/problem.ts'
import { detailsOf, say } from './i18n.ts'

/** A message. Errors stay until they are dismissed; others disappear after some seconds. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'error'
  /** Technical details for somebody who repairs the file; shown on request. */
  readonly details?: string | null
  readonly action?: Action
  /** Another thing to do about it. */
  readonly second?: Action
  /** What it is about, for messages that go when that is put right. */
  readonly topic?: Topic
}

/** Something to do about a message. */
export interface Action {
  readonly label: string
  readonly run: () => void
}

/** Things of which the messages show how they are now, and no longer how they were. */
type Topic = 'carrying' | 'colleagues' | 'earlier-layers' | 'team' | 'undo'

interface ToastsState {
  /** Oldest first. */
  readonly toasts: readonly Toast[]
  /** How many there have been. */
  readonly count: number
}

/** How many messages are shown at once; one more removes the oldest. */
const MOST = 4

/** The messages that are shown. */
export const useToasts = create<ToastsState>(() => ({ toasts: [], count: 0 }))

/**
 * Shows a message. One with the same words, or about the last step of undo, the team's server or what can be carried over,
 * that is already there is replaced.
 */
export function notify(toast: Omit<Toast, 'id'>): void {
  const isAlone = toast.topic === 'undo' || toast.topic === 'team' || toast.topic === 'carrying'
  const isReplaced = (other: Toast) => other.text === toast.text || (isAlone && other.topic === toast.topic)
  useToasts.setState(({ toasts, count }) => ({
    toasts: [...toasts.filter((other) => !isReplaced(other)), { ...toast, id: count + 1 }].slice(-MOST),
    count: count + 1,
  }))
}

/** Shows a message until the returned function is called. */
export function notifyWhile(toast: Omit<Toast, 'id'>): () => void {
  notify(toast)
  const { count } = useToasts.getState()
  return () => dismiss(count)
}

/** Shows an error message for a problem. */
export function showProblem(problem: Problem): void {
  notify({ text: say(problem), details: detailsOf(problem), tone: 'error' })
}

/** Shows what is wrong with something now: messages about what is no longer wrong with it go. */
export function showProblemsOf(topic: Topic, problems: readonly Problem[]): void {
  const texts = new Set(problems.map(say))
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.filter((toast) => toast.topic !== topic || texts.has(toast.text)),
  }))
  const shown = useToasts.getState().toasts
  for (const problem of problems) {
    const text = say(problem)
    if (shown.some((toast) => toast.text === text)) continue
    notify({ text, details: detailsOf(problem), tone: 'error', topic })
  }
}

/** Removes the messages about something that is no longer so. */
export function dismissTopic(topic: Topic): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.topic !== topic) }))
}

/** Removes a message. */
export function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
