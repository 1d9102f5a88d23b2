/**
 * Answers to the codebook's questions in files of other programs. Each format writes those that it can hold in places of
 * its own, under the attribute's key, where its program shows and changes them; what else there is goes with the data.
 * The data says which of the file's own fields are answers, and which of them are lists, as a list of one looks like a
 * single value in most formats.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Attributes } from '../model/attributes.ts'
import { CODEBOOK_KEY } from '../model/codebook.ts'
import type { Json, JsonObject } from '../model/foreign.ts'
import { jsonOrNull } from '../model/parseJson.ts'
import { asData } from './data.ts'
import { foreignPart } from './foreign.ts'

/** The field of the data that says which of a file's fields are answers. */
const KINDS = 'answers'

/** Whether an answer is one value or a list. */
export type AnswerKind = 'one' | 'many'

/** The answers among what a file says of a span, by their names there. */
export type AnswerKinds = Readonly<Record<string, AnswerKind>>

/** Answers as they go out. */
export interface OutgoingAnswers {
  /** Those that the format has places for: never empty, and no value is. */
  readonly native: ReadonlyMap<string, readonly string[]>
  /** The data, with what the format has no place for. */
  readonly data: JsonObject
}

/** Whether a format has a place for an answer: by the attribute's key and the values. */
export type CanHold = (key: string, values: readonly string[]) => boolean

/** Whether a key is one that a codebook may have; others are known by files only. */
export function isCodebookKey(key: string): boolean {
  return CODEBOOK_KEY.test(key)
}

/**
 * The answers of an annotation: those that `canHold` has places for, and the others with the data. What the file that
 * the annotation came from said under the same name keeps its place.
 */
export function outgoingAnswers(annotation: Annotation, data: JsonObject, canHold: CanHold): OutgoingAnswers {
  const said = foreignPart(annotation)?.attributes ?? {}
  return splitAnswers(annotation.attributes, data, (key, values) => !Object.hasOwn(said, key) && canHold(key, values))
}

/** The same for any answers, an article's too. */
export function splitAnswers(attributes: Attributes | undefined, data: JsonObject, canHold: CanHold): OutgoingAnswers {
  const native = new Map<string, readonly string[]>()
  if (attributes === undefined || KINDS in data) return { native, data }
  const kinds: Record<string, AnswerKind> = {}
  const others: [string, Json][] = []
  for (const [key, value] of Object.entries(attributes)) {
    const values = typeof value === 'string' ? [value] : value
    const isHeld = key !== '__proto__' && values.length > 0 && !values.includes('') && canHold(key, values)
    if (!isHeld) others.push([key, value])
    else {
      native.set(key, values)
      kinds[key] = typeof value === 'string' ? 'one' : 'many'
    }
  }
  if (native.size === 0) return { native, data: { ...data, attributes } }
  const { attributes: _all, ...rest } = data
  return {
    native,
    data: { ...rest, ...(others.length > 0 && { attributes: Object.fromEntries(others) }), [KINDS]: kinds },
  }
}

/** What a file says beside a span, taken apart. */
export interface IncomingAnswers {
  readonly answers: Attributes
  /** The data without the answers. */
  readonly data: JsonObject
  /** What the file says that is no answer. */
  readonly others: JsonObject
}

/** The answers that the data names; `declared` are those that the file itself says are answers. */
export function kindsIn(data: JsonObject | undefined, declared: AnswerKinds = {}): AnswerKinds {
  const named = Object.entries(asData(data?.[KINDS]) ?? {})
  const isSound = named.every(([, kind]) => kind === 'one' || kind === 'many')
  return isSound ? { ...declared, ...(Object.fromEntries(named) as AnswerKinds) } : declared
}

/** Tells a file's answers from what else it says, by the data that Factmark wrote and what the file declares. */
export function incomingAnswers(
  said: JsonObject = {},
  written: JsonObject = {},
  declared?: AnswerKinds,
): IncomingAnswers {
  const kinds = kindsIn(written, declared)
  if (Object.keys(kinds).length === 0)
    return { answers: answersIn(written.attributes), data: withoutAnswers(written), others: said }
  const { [KINDS]: _kinds, ...data } = written
  const native: Record<string, string | readonly string[]> = {}
  const others: Record<string, Json> = {}
  for (const [name, value] of Object.entries(said)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    const values = kind ? valuesIn(value, kind) : null
    if (!values) others[name] = value
    else native[name] = kind === 'one' && values.length === 1 ? (values[0] ?? '') : values
  }
  return { answers: { ...answersIn(data.attributes), ...native }, data: withoutAnswers(data), others }
}

function withoutAnswers({ attributes, ...data }: JsonObject): JsonObject {
  // What is no set of answers is somebody else's field of that name.
  return attributes === undefined || isAnswers(attributes) ? data : { ...data, attributes }
}

function answersIn(value: Json | undefined): Attributes {
  return value !== undefined && isAnswers(value) ? value : {}
}

function isAnswers(value: Json): value is JsonObject & Attributes {
  const entries = Object.values(asData(value) ?? { none: null })
  return entries.every((one) => typeof one === 'string' || isStrings(one))
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** The values that a field holds: a list may be written as JSON where a format has strings alone. */
function valuesIn(value: Json, kind: AnswerKind): readonly string[] | null {
  if (isStrings(value)) return value
  if (typeof value !== 'string') return null
  const list = kind === 'many' && value.startsWith('[') ? jsonOrNull(value) : null
  return isStrings(list) ? list : [value]
}
