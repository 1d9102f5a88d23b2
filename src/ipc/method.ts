/** What a row of the table of methods is made of. */
import { z } from 'zod'
import type { Result } from '../core/result.ts'

declare const answered: unique symbol

/**
 * What a method answers: a `Result`, in which an unexpected failure becomes a problem, or a bare value, in which it
 * rejects. The shape itself is known to the compiler alone.
 */
export interface Answer<Shape> {
  readonly kind: 'result' | 'value'
  readonly [answered]?: Shape
}

/** A method: the schema that its payload is parsed with, and what it answers. */
export interface Method {
  readonly takes: z.ZodType
  readonly answers: Answer<unknown>
}

/** The answer of a method that says itself whether it went well. */
export function result<T>(): Answer<Result<T>> {
  return { kind: 'result' }
}

/** The answer of a method that can't fail but by a bug. */
export function value<T>(): Answer<T> {
  return { kind: 'value' }
}

/** The payload of a method that takes none. */
export const nothing = z.undefined()

/** How a method of the table is called, from the window's side and from the main process's. */
export type Call<Row extends Method> =
  z.output<Row['takes']> extends infer Payload
    ? [Payload] extends [undefined]
      ? () => Promise<Answered<Row['answers']>>
      : (payload: Payload) => Promise<Answered<Row['answers']>>
    : never

type Answered<A> = A extends Answer<infer Shape> ? Shape : never
