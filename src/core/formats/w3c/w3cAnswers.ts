/** Answers in Web Annotations: a body with the purpose `classifying` for each value. */
import type { AnswerKinds } from '../answers.ts'
import type { Body } from './w3cSchema.ts'

/** The property of a classifying body that names the attribute which its value answers. */
export const ATTRIBUTE = 'factmark:attribute'

/** Whether a body answers a question of the codebook. */
export function isAnswer(body: Body): boolean {
  return typeof body[ATTRIBUTE] === 'string' && body.value !== undefined
}

/** Which of them are lists: those with several values. */
export function kindsOf(answered: Readonly<Record<string, readonly string[]>>): AnswerKinds | undefined {
  const kinds = Object.entries(answered).map(([key, values]) => [key, values.length > 1 ? 'many' : 'one'] as const)
  return kinds.length > 0 ? Object.fromEntries(kinds) : undefined
}

/** The answers among bodies, by the attributes' keys. */
export function answersAmong(bodies: readonly (Body | string)[]): Readonly<Record<string, readonly string[]>> {
  const answered: Record<string, readonly string[]> = {}
  for (const body of bodies) {
    if (typeof body === 'string' || !isAnswer(body)) continue
    const key = `${body[ATTRIBUTE]}`
    answered[key] = [...(answered[key] ?? []), body.value ?? '']
  }
  return answered
}
