/** What keys mean while the questions about an annotation are answered. */
import type { Question } from '../../../core/codebook/questions.ts'

/** What a key does there: another question, a value of the current one, older answers still hold, leaving; null: nothing of its own. */
export type AnswerKey =
  | { readonly go: number }
  | { readonly choose: string }
  | { readonly clear: true }
  | { readonly confirm: true }
  | { readonly leave: true }
  | null

/** The digit that gives the value at `index`: 1 to 9, then 0; null for those beyond. */
export function digitOf(index: number): string | null {
  return index < 10 ? String((index + 1) % 10) : null
}

/** What `key`, as a keyboard event names it, means at question `current`, an index into `questions`. */
export function answerKey(questions: readonly Question[], current: number, key: string): AnswerKey {
  const last = questions.length - 1
  if (key === 'Escape') return { leave: true }
  if (key === 'ArrowDown') return { go: Math.min(last, current + 1) }
  if (key === 'ArrowUp') return { go: Math.max(0, current - 1) }
  if (key === 'Enter') return current === last ? { leave: true } : { go: current + 1 }
  if (key === 'Backspace') return { clear: true }
  if (key === '+') return { confirm: true }
  const choice = questions[current]?.choices.find((_, index) => digitOf(index) === key)
  if (choice) return { choose: choice.key }
  const named = questions.findIndex(({ attribute }) => attribute.shortcut === key.toLowerCase())
  return named === -1 ? null : { go: named }
}

/** The question to go to after one was answered by its only value: the next one without an answer, else the same. */
export function afterAnswer(questions: readonly Question[], current: number): number {
  const next = questions.findIndex(({ given }, index) => index > current && given.length === 0)
  return next === -1 ? current : next
}
