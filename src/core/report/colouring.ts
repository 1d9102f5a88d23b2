/**
 * A report's text coloured by what its annotations answer to one question, in the colours that the values have in the
 * window. Each value also has a letter, for paper without colours and for whoever doesn't see them.
 */
import { HUES } from '../codebook/hues.ts'
import { labelOf, valueLabels } from '../codebook/wording.ts'
import type { Annotation } from '../model/annotation.ts'
import { valuesOf } from '../model/attributes.ts'
import type { Attribute, Codebook } from '../model/codebook.ts'
import type { Language } from '../model/language.ts'
import { TAGS } from '../model/tag.ts'
import type { NewsroomSource } from '../newsroom/source.ts'
import { escapeHtml } from './html.ts'

/** A value that somebody gave: its letter, name and colour as CSS writes it. */
interface ColouredValue {
  readonly letter: string
  readonly label: string
  readonly colour: string
}

/** The colours by one question. */
export interface Colouring {
  /** The question as people read it, and what is said where it has no answer and where it isn't asked. */
  readonly question: string
  readonly words: ColouringWords
  /** The values given, in the codebook's order; those that it doesn't have last. */
  readonly values: readonly ColouredValue[]
  /** Whether some annotations have no answer, or aren't asked for one. */
  readonly hasUnanswered: boolean
  readonly hasUnasked: boolean
  /** What an annotation answers; none for no answer, null where it isn't asked. */
  readonly valuesOf: (annotation: Annotation) => readonly ColouredValue[] | null
}

/** What is said where there is no value. */
export interface ColouringWords {
  readonly unanswered: string
  readonly unasked: string
}

/** Of a value that the codebook doesn't have. */
const STRANGE = '#8a857a'

/** How much of a colour is behind words, as the last two digits of a colour in CSS: they must stay legible. */
const TINT = '59'

/** The questions whose answers can colour a text: those about annotations that are answered by values, and still asked. */
export function colouringQuestions({ attributes }: Pick<Codebook, 'attributes'>): readonly Attribute[] {
  return attributes.filter(
    ({ of, kind, retired }) => kind !== 'text' && !retired && TAGS.some((tag) => of.includes(tag)),
  )
}

/** The colours of all annotations that are written. */
export function colouringOf(
  { articles }: Pick<NewsroomSource, 'articles'>,
  attribute: Attribute,
  language: Language,
  words: ColouringWords,
): Colouring {
  const annotations = articles.flatMap(({ layers }) => layers.flatMap((layer) => layer.annotations))
  return colouringBy(attribute, annotations, language, words)
}

/** The colours of annotations by their answers to `attribute`. */
export function colouringBy(
  attribute: Attribute,
  annotations: readonly Annotation[],
  language: Language,
  words: ColouringWords,
): Colouring {
  const { key, of, values } = attribute
  const asked = annotations.filter(({ tag }) => of.includes(tag))
  const given = new Set(asked.flatMap(({ attributes }) => valuesOf(attributes, key)))
  const known = values.map((value) => value.key).filter((value) => given.has(value))
  const strange = [...given].filter((value) => !known.includes(value)).sort()
  const keys = [...known, ...strange]
  const labels = valueLabels(values, keys, language)
  const byKey = new Map(
    keys.map((value, index): [string, ColouredValue] => {
      const place = values.findIndex((one) => one.key === value)
      const colour = place < 0 ? STRANGE : (HUES[place % HUES.length] ?? STRANGE)
      return [value, { letter: letterOf(index), label: labels[index] ?? value, colour }]
    }),
  )
  return {
    question: labelOf(attribute, language),
    words,
    values: [...byKey.values()],
    hasUnanswered: asked.some(({ attributes }) => valuesOf(attributes, key).length === 0),
    hasUnasked: asked.length < annotations.length,
    valuesOf: ({ tag, attributes }) =>
      of.includes(tag) ? valuesOf(attributes, key).flatMap((value) => byKey.get(value) ?? []) : null,
  }
}

/** A to Z, then A2 to Z2 and so on. */
function letterOf(index: number): string {
  const round = Math.floor(index / 26)
  return String.fromCharCode(65 + (index % 26)) + (round > 0 ? `${round + 1}` : '')
}

/** What marks words under these annotations: bands of their values' colours, else a line. */
export function colouredMark(colouring: Colouring, annotations: readonly Annotation[]): string {
  const said = annotations.map(colouring.valuesOf)
  const colours = [...new Set(said.flatMap((values) => values ?? []).map(({ colour }) => colour))]
  if (colours.length > 0) return ` style="background:${bandsOf(colours)}"`
  return said.some((values) => values !== null) ? ' class="unanswered"' : ' class="unasked"'
}

function bandsOf(colours: readonly string[]): string {
  const [first = STRANGE, ...others] = colours.map((colour) => colour + TINT)
  if (others.length === 0) return first
  const height = 100 / colours.length
  const bands = [first, ...others].map(
    (colour, index) => `${colour} ${(index * height).toFixed(0)}% ${((index + 1) * height).toFixed(0)}%`,
  )
  return `linear-gradient(${bands.join(',')})`
}

/** The letters of an annotation's values, with a space before them; nothing where it has none. */
export function lettersOf(colouring: Colouring, annotation: Annotation): string {
  const letters = (colouring.valuesOf(annotation) ?? []).map(({ letter }) => letter)
  return letters.length === 0 ? '' : ` ${letters.join(' ')}`
}

/** What an annotation answers, in words, for whoever has the text read out. */
export function saidBy(colouring: Colouring, annotation: Annotation): string {
  const values = colouring.valuesOf(annotation)
  if (values === null) return ''
  const labels = values.length === 0 ? [colouring.words.unanswered] : values.map(({ label }) => label)
  return `, ${colouring.question}: ${labels.join(', ')}`
}

/** What each colour means. */
export function colouringLegend(colouring: Colouring): string {
  const { question, values, words, hasUnanswered, hasUnasked } = colouring
  const marks = [
    ...values.map(
      ({ letter, label, colour }) =>
        `<mark style="background:${colour}${TINT}">${escapeHtml(label)}</mark><sup>${letter}</sup>`,
    ),
    ...(hasUnanswered ? [`<mark class="unanswered">${escapeHtml(words.unanswered)}</mark>`] : []),
    ...(hasUnasked ? [`<mark class="unasked">${escapeHtml(words.unasked)}</mark>`] : []),
  ]
  const items = [`<strong>${escapeHtml(question)}</strong>`, ...marks].map((item) => `<li>${item}</li>`)
  return `<ul class="legend" aria-label="${escapeHtml(question)}">${items.join('')}</ul>`
}
