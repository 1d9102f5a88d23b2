/** What answering a question of the codebook decides. */
import { answered, isOlderWording, questionsOf } from '../../../core/codebook/questions.ts'
import type { Edit } from '../../../core/edits/edit.ts'
import type { IdsAndClock } from '../../../core/edits/plan.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { valuesOf } from '../../../core/model/attributes.ts'
import type { Attribute, Codebook } from '../../../core/model/codebook.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { DocumentView, Outcome } from './outcome.ts'
import { selectedAnnotation, selectedAnnotations } from './selected.ts'

/**
 * Answers a question with a value on all selected annotations with a fitting tag, or removes the value if the one selected
 * last has it. A question with several values gets one more or one less; any other keeps this value alone.
 */
export function chooseValue(
  document: DocumentView,
  codebook: Codebook,
  attribute: Attribute,
  value: string,
  clock: Pick<IdsAndClock, 'now'>,
): Outcome | null {
  const lead = selectedAnnotation(document)
  const isGiven = valuesOf(lead?.attributes, attribute.key).includes(value)
  return answerAll(document, codebook, attribute, clock, (given) => {
    const others = attribute.kind === 'many' ? given.filter((one) => one !== value) : []
    return isGiven ? others : [...others, value]
  })
}

/** Answers a question in the analyst's own words on all selected annotations with a fitting tag; no words remove the answer. */
export function giveWords(
  document: DocumentView,
  codebook: Codebook,
  attribute: Attribute,
  words: string,
  clock: Pick<IdsAndClock, 'now'>,
): Outcome | null {
  return answerAll(document, codebook, attribute, clock, () => (words === '' ? [] : [words]))
}

/** Says of the answers of all selected annotations that they hold under the present wording; null where none is older. */
export function confirmAnswers(
  document: DocumentView,
  codebook: Codebook,
  { now }: Pick<IdsAndClock, 'now'>,
): Outcome | null {
  const at = now()
  const { revision } = codebook
  const older = selectedAnnotations(document).filter((annotation) =>
    isOlderWording(askedOf(codebook, annotation), annotation),
  )
  return editing(
    older.map(({ id, attributes = null }) => ({ type: 'attributes', id, at, attributes, codebook: revision })),
  )
}

/** The codebook's questions of an annotation's tag. */
function askedOf({ attributes }: Codebook, { tag }: Annotation): Pick<Codebook, 'attributes'> {
  return { attributes: attributes.filter(({ of }) => of.includes(tag)) }
}

/** Answers a question about the article as a whole; null where it is answered so already. */
export function answerOfArticle(
  layer: Layer,
  { revision }: Codebook,
  attribute: Attribute,
  values: readonly string[],
): Edit | null {
  const given = valuesOf(layer.attributes, attribute.key)
  if (values.length === given.length && values.every((value, index) => value === given[index])) return null
  const attributes = answered(layer.attributes, attribute, values) ?? null
  return { type: 'article-attributes', attributes, codebook: attributes && revision }
}

/** Gives the article a value, or takes it away where it is given; of a question with several values the others stay. */
export function chooseOfArticle(layer: Layer, codebook: Codebook, attribute: Attribute, value: string): Edit | null {
  const given = valuesOf(layer.attributes, attribute.key)
  const others = attribute.kind === 'many' ? given.filter((one) => one !== value) : []
  return answerOfArticle(layer, codebook, attribute, given.includes(value) ? others : [...others, value])
}

/** Says of the answers about the article that they hold under the present wording; null where there are none. */
export function confirmOfArticle({ attributes }: Layer, { revision }: Codebook): Edit | null {
  return attributes ? { type: 'article-attributes', attributes, codebook: revision } : null
}

function answerAll(
  document: DocumentView,
  codebook: Codebook,
  attribute: Attribute,
  { now }: Pick<IdsAndClock, 'now'>,
  valuesAfter: (given: readonly string[]) => readonly string[],
): Outcome | null {
  const at = now()
  const edits = selectedAnnotations(document).flatMap((annotation): Exclude<Edit, { type: 'batch' }>[] => {
    if (!isAskedOf(annotation, codebook, attribute)) return []
    const given = valuesOf(annotation.attributes, attribute.key)
    const values = valuesAfter(given)
    if (values.length === given.length && values.every((value, index) => value === given[index])) return []
    const attributes = answered(annotation.attributes, attribute, values) ?? null
    return [{ type: 'attributes', id: annotation.id, at, attributes, codebook: attributes && codebook.revision }]
  })
  return editing(edits)
}

function editing(edits: readonly Exclude<Edit, { type: 'batch' }>[]): Outcome | null {
  const [first] = edits
  if (!first) return null
  return { edit: edits.length === 1 ? first : { type: 'batch', edits } }
}

function isAskedOf({ tag, attributes }: Annotation, codebook: Codebook, { key }: Attribute): boolean {
  return questionsOf(codebook, tag, attributes).some(({ attribute }) => attribute.key === key)
}
