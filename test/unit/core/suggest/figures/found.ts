/** What tests of figures compare: the words found, each with its value in short. */
import { suggest } from '../../../../../src/core/suggest/suggest.ts'

/** The figures of a text, as `words = value bound unit kind`, or the words alone where a figure has no value. */
export function figuresOf(text: string, language: string | null): readonly string[] {
  return suggest(text, language)
    .filter(({ tag }) => tag === 'figure')
    .map(({ quote, value }) =>
      value ? `${quote} = ${value.value} ${value.bound} ${value.unit ?? '–'} ${value.kind}` : quote,
    )
}

/** The rules by which figures of a text are proposed. */
export function rulesOf(text: string, language: string | null): readonly string[] {
  return suggest(text, language)
    .filter(({ tag }) => tag === 'figure')
    .map(({ rule }) => rule)
}
