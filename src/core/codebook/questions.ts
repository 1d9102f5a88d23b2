/** Which questions a codebook asks of something, what is answered, and what isn't. */
import type { Annotation } from '../model/annotation.ts'
import { type Answered, type Attributes, valuesOf } from '../model/attributes.ts'
import type { Attribute, AttributeTarget, AttributeValue, Codebook } from '../model/codebook.ts'

/** A question with its answer. */
export interface Question {
  readonly attribute: Attribute
  /** The keys of the values given, also ones that the codebook doesn't have; of free text the words. */
  readonly given: readonly string[]
  /** What can be answered: the values in use, and retired ones that are given. */
  readonly choices: readonly AttributeValue[]
}

/**
 * The questions of `target` in the codebook's order: those not retired, or answered all the same, whose condition holds
 * by the answers given. A condition on a question that isn't asked itself doesn't hold.
 */
export function questionsOf(
  { attributes }: Pick<Codebook, 'attributes'>,
  target: AttributeTarget,
  answers: Attributes | undefined,
): readonly Question[] {
  const asked = attributes.filter(({ of }) => of.includes(target))
  const byKey = new Map(asked.map((attribute) => [attribute.key, attribute]))
  return asked.flatMap((attribute) => {
    const given = valuesOf(answers, attribute.key)
    if (attribute.retired && given.length === 0) return []
    if (!isAsked(attribute, byKey, answers, new Set())) return []
    const choices = attribute.values.filter(({ key, retired }) => !retired || given.includes(key))
    return [{ attribute, given, choices }]
  })
}

function isAsked(
  { key, when }: Attribute,
  byKey: ReadonlyMap<string, Attribute>,
  answers: Attributes | undefined,
  through: Set<string>,
): boolean {
  if (when === null) return true
  const other = byKey.get(when.key)
  // A question that waits for itself is never asked.
  if (!other || through.has(key)) return false
  through.add(key)
  return isAsked(other, byKey, answers, through) && valuesOf(answers, when.key).some((value) => when.is.includes(value))
}

/** The questions that expect an answer and have none. */
export function unansweredOf(questions: readonly Question[]): readonly Attribute[] {
  return questions
    .filter(({ attribute, given }) => attribute.expected && given.length === 0)
    .map(({ attribute }) => attribute)
}

/** The annotations of which an expected answer is missing, in their order. */
export function withoutExpected<T extends Pick<Annotation, 'tag' | 'attributes'>>(
  codebook: Pick<Codebook, 'attributes'>,
  annotations: readonly T[],
): readonly T[] {
  if (!codebook.attributes.some(({ expected }) => expected)) return []
  return annotations.filter(({ tag, attributes }) => unansweredOf(questionsOf(codebook, tag, attributes)).length > 0)
}

/** An answer that the codebook doesn't explain: its key, or one of its values, is not there. */
export interface StrangeAnswer {
  readonly key: string
  readonly values: readonly string[]
}

/** The answers in which a key or a value is none of the codebook's, with those values. */
export function strangeAnswers(
  { attributes }: Pick<Codebook, 'attributes'>,
  answers: Attributes | undefined,
): readonly StrangeAnswer[] {
  return Object.keys(answers ?? {}).flatMap((key) => {
    const attribute = attributes.find((known) => known.key === key)
    const given = valuesOf(answers, key)
    if (!attribute) return [{ key, values: given }]
    if (attribute.kind === 'text') return []
    const values = given.filter((value) => !attribute.values.some((known) => known.key === value))
    return values.length > 0 ? [{ key, values }] : []
  })
}

/**
 * Whether answers were given under an older wording: an attribute that is answered, or a value that is given, changed
 * after the revision that they name. Answers that name none count as older than every change.
 */
export function isOlderWording(codebook: Pick<Codebook, 'attributes'>, answered: Answered): boolean {
  return changedSince(codebook, answered).length > 0
}

/** The keys of the attributes for which `isOlderWording` holds, in the codebook's order. */
export function changedSince(
  { attributes }: Pick<Codebook, 'attributes'>,
  { attributes: answers, codebook }: Answered,
): readonly string[] {
  return attributes.flatMap((attribute) => {
    const given = valuesOf(answers, attribute.key)
    if (given.length === 0) return []
    const values = attribute.values.filter(({ key }) => given.includes(key))
    return [attribute, ...values].some(({ changed }) => changed > (codebook ?? 0)) ? [attribute.key] : []
  })
}

/** Answers after one was given: `values` none takes the answer away, which leaves undefined where it was the only one. */
export function answered(
  answers: Attributes | undefined,
  attribute: Pick<Attribute, 'key' | 'kind'>,
  values: readonly string[],
): Attributes | undefined {
  const { [attribute.key]: _before, ...others } = answers ?? {}
  const [first] = values
  if (first === undefined) return Object.keys(others).length === 0 ? undefined : others
  return { ...answers, [attribute.key]: attribute.kind === 'many' ? values : first }
}
