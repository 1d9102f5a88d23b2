/**
 * Answers in Label Studio: choices and text areas of a region, or of the text as a whole, under the attribute's key as
 * their `from_name`; and the configuration in which they can be given.
 */
import type { JsonObject } from '../../model/foreign.ts'
import type { Layer } from '../../model/layer.ts'
import { RELATIONS, TAGS } from '../../model/tag.ts'
import { isCodebookKey, splitAnswers } from '../answers.ts'
import { articleAnswers } from '../articleAnswers.ts'
import { element } from '../xml.ts'

/** Answers with their names, in the order in which they are written. */
type Named = readonly (readonly [name: string, values: readonly string[]])[]

/** The results that say them of a region, or of the whole text where there is no `place`. */
export function answerResults(
  id: string,
  answers: Named,
  worded: ReadonlySet<string>,
  place?: { readonly start: number; readonly end: number },
) {
  return answers.map(([name, values]) => ({
    id,
    from_name: name,
    to_name: 'text',
    ...(worded.has(name)
      ? { type: 'textarea', value: { ...place, text: values } }
      : { type: 'choices', value: { ...place, choices: values } }),
  }))
}

/** The attributes that are answered in words in a layer: by something else than a value's key. */
export function wordedIn(annotations: readonly Pick<Layer, 'attributes'>[]): ReadonlySet<string> {
  const answers = annotations.flatMap(({ attributes = {} }) => Object.entries(attributes))
  return new Set(answers.flatMap(([key, value]) => ([value].flat().every(isCodebookKey) ? [] : [key])))
}

/** What another program's file said of a region by choices, and the rest. */
export function resultsAmong(said: JsonObject = {}): { readonly results: Named; readonly others: JsonObject } {
  const entries = Object.entries(said)
  const results = entries.filter((entry): entry is [string, readonly string[]] => isList(entry[1]))
  return { results, others: Object.fromEntries(entries.filter(([, value]) => !isList(value))) }
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}

/** The name of the control for an answer about the article: one of the annotations' may have the same key. */
export function articleControl(key: string): string {
  return `article-${key}`
}

/** The answers about the article: their results, and what is written beside them for Factmark. */
export function answersAbout(layer: Layer) {
  const answered = articleAnswers(layer)
  if (!answered) return { results: [], data: undefined }
  const { native, data } = splitAnswers(answered.attributes, answered as JsonObject, isCodebookKey)
  const worded = new Set([...wordedIn([layer])].map(articleControl))
  const results = [...native].flatMap(([key, values]) => {
    const name = articleControl(key)
    return answerResults(name, [[name, values]], worded)
  })
  return { results, data }
}

const COLOURS = { claim: '#3f6fd8', figure: '#1f8a5b', quote: '#c07a12', attribution: '#8a4fc4' }

/** The tagging configuration that shows a layer's annotations, with the values that it has. */
export function configurationOf(layer: Layer): string {
  const answered = [
    ...questionsIn(layer.annotations.map(({ attributes, tag }) => ({ attributes, tag }))).map(({ tags, ...question }) =>
      control(question, { perRegion: 'true', whenTagName: 'tag', whenLabelValue: [...tags].join(',') }),
    ),
    ...questionsIn([{ attributes: layer.attributes, tag: '' }]).map((question) =>
      control({ ...question, key: articleControl(question.key) }, {}),
    ),
  ]
  return `<View>
  <Relations>
${RELATIONS.map((relation) => `    <Relation value="${relation}"/>`).join('\n')}
  </Relations>
  <Labels name="tag" toName="text">
${TAGS.map((tag) => `    <Label value="${tag}" background="${COLOURS[tag]}"/>`).join('\n')}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
${answered.map((one) => `${one.replace(/^/gm, '  ')}\n`).join('')}</View>
`
}

interface Question {
  readonly key: string
  readonly tags: Set<string>
  readonly values: Set<string>
  isMany: boolean
}

function questionsIn(all: readonly (Pick<Layer, 'attributes'> & { readonly tag: string })[]): readonly Question[] {
  const found = new Map<string, Question>()
  for (const { attributes = {}, tag } of all)
    for (const [key, value] of Object.entries(attributes)) {
      const question = found.get(key) ?? { key, tags: new Set(), values: new Set(), isMany: false }
      if (isCodebookKey(key)) found.set(key, question)
      question.tags.add(tag)
      question.isMany ||= typeof value !== 'string'
      for (const one of [value].flat()) question.values.add(one)
    }
  return [...found.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
}

function control({ key, values, isMany }: Omit<Question, 'tags'>, where: Readonly<Record<string, string>>): string {
  const name = { name: key, toName: 'text', ...where }
  const choices = [...values].filter(isCodebookKey).sort()
  if (choices.length < values.size) return element('TextArea', { ...name, editable: 'true' })
  const choice = isMany ? 'multiple' : 'single'
  return element(
    'Choices',
    { ...name, choice },
    choices.map((value) => element('Choice', { value })),
  )
}
