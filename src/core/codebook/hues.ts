/** The colours that tell the values of a question apart: in the window, and in reports. */
import type { Attribute } from '../model/codebook.ts'

/** As CSS writes them. Each is seen on white and on dark paper; after the last they begin again, and words stand beside them. */
export const HUES = ['#3f6fd8', '#c07a12', '#1f8a5b', '#b3417a', '#7a66d6', '#0e8a9c', '#b0623a', '#80802a'] as const

/** The place in `HUES` of an answer: that of its first value; null for free text and for values that the codebook doesn't have. */
export function hueOf({ values }: Pick<Attribute, 'values'>, given: readonly string[]): number | null {
  const place = values.findIndex(({ key }) => key === given[0])
  return place < 0 ? null : place % HUES.length
}
