/** What was answered about an annotation, as files for people say it. */
import type { Answered } from '../model/attributes.ts'
import { valuesOf } from '../model/attributes.ts'
import type { Codebook } from '../model/codebook.ts'
import type { Language } from '../model/language.ts'
import { hueOf } from './hues.ts'
import { beforeAnswer, labelOf, valueLabels } from './wording.ts'

/** An answer: the question with its values, and their place in `HUES`. */
export interface AnswerLine {
  readonly text: string
  readonly hue: number | null
}

/** Says what was answered to a codebook's questions, in their order, then under keys that it doesn't have. */
export function answerLines(
  codebook: Pick<Codebook, 'attributes'> | null,
  language: Language,
): (answered: Answered) => readonly AnswerLine[] {
  const attributes = codebook?.attributes ?? []
  const known = new Set(attributes.map(({ key }) => key))
  return ({ attributes: answers }) => {
    const lines = attributes.flatMap((attribute) => {
      const given = valuesOf(answers, attribute.key)
      if (given.length === 0) return []
      const values = valueLabels(attribute.values, given, language).join(', ')
      return [{ text: `${beforeAnswer(labelOf(attribute, language))} ${values}`, hue: hueOf(attribute, given) }]
    })
    const others = Object.keys(answers ?? {}).filter((key) => !known.has(key))
    return [...lines, ...others.map((key) => ({ text: `${key}: ${valuesOf(answers, key).join(', ')}`, hue: null }))]
  }
}
