/** The results of a Label Studio annotation: regions, and what was chosen or written for them or for the whole text. */
import { z } from 'zod'
import type { Answered } from '../../model/attributes.ts'
import type { Json, JsonObject } from '../../model/foreign.ts'
import { incomingAnswers, kindsIn } from '../answers.ts'
import { asArticleAnswers } from '../articleAnswers.ts'
import { asData, without } from '../data.ts'
import type { ForeignSpan } from '../document.ts'
import { articleControl } from './labelStudioAnswers.ts'

const valueSchema = z.looseObject({
  start: z.union([z.int(), z.string()]).optional(),
  end: z.union([z.int(), z.string()]).optional(),
  text: z.union([z.string(), z.array(z.string())]).optional(),
  labels: z.array(z.string()).optional(),
  hypertextlabels: z.array(z.string()).optional(),
  choices: z.array(z.string()).optional(),
  globalOffsets: z.object({ start: z.int(), end: z.int() }).optional(),
})

/** The schema of one result. */
export const resultSchema = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  value: valueSchema.optional(),
  meta: z.looseObject({ text: z.union([z.string(), z.array(z.string())]).optional() }).optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  labels: z.array(z.string()).optional(),
})

/** One result. */
export type LabelResult = z.infer<typeof resultSchema>

/** Whether a result is a labelled region. */
export function isRegion({ type }: LabelResult): boolean {
  return type === 'labels' || type === 'hypertextlabels'
}

/** Whether a result relates two regions. */
export function isRelation({ type, from_id, to_id }: LabelResult): boolean {
  return type === 'relation' && from_id !== undefined && to_id !== undefined
}

/** Whether a result is said of a region, or of the whole text. */
export function isBeside({ type }: LabelResult): boolean {
  return type === 'textarea' || type === 'choices'
}

/** The name of the control that a result was given in. */
export function nameOf({ from_name, type }: LabelResult): string {
  return typeof from_name === 'string' && from_name !== '' ? from_name : type
}

/** The answers about the whole text, by the names that the data has for them. */
export function answeredIn(result: readonly LabelResult[], data: JsonObject): Answered | undefined {
  const kinds = kindsIn(data)
  const said: Record<string, readonly string[]> = {}
  for (const one of result.filter(isBeside))
    for (const key of Object.keys(kinds))
      if (nameOf(one) === articleControl(key))
        said[key] = one.type === 'choices' ? (one.value?.choices ?? []) : listOf(one.value?.text)
  const { answers, data: others } = incomingAnswers(said, data)
  const isAnswered = 'attributes' in data || Object.keys(kinds).length > 0
  return asArticleAnswers({ ...(isAnswered && { attributes: answers }), ...without(others, []) })
}

/** What was written or chosen for a region: words by `from_name`, which are a note if they answer nothing, and choices. */
interface Extras {
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly choices: Readonly<Record<string, readonly string[]>>
}

/** What was written or chosen for each region, by its id. */
export function extrasOf(result: readonly LabelResult[]): ReadonlyMap<string, Extras> {
  const extras = new Map<string, Extras>()
  for (const one of result) {
    const { id, value } = one
    if (id === undefined || !value || !isBeside(one)) continue
    const { words, choices } = extras.get(id) ?? { words: {}, choices: {} }
    const name = nameOf(one)
    const isWords = one.type === 'textarea'
    extras.set(id, {
      words: isWords ? { ...words, [name]: [...(words[name] ?? []), ...listOf(value.text)] } : words,
      choices: isWords ? choices : { ...choices, [name]: [...(choices[name] ?? []), ...(value.choices ?? [])] },
    })
  }
  return extras
}

/** A span for each label of a region; none where it has no offsets. */
export function spansOfRegion(region: LabelResult, number: string, beside: Extras | undefined): readonly ForeignSpan[] {
  const { value, meta, id = number } = region
  const start = value?.globalOffsets?.start ?? value?.start
  const end = value?.globalOffsets?.end ?? value?.end
  if (!value || typeof start !== 'number' || typeof end !== 'number') return []
  const data = asData(region.factmark)
  const kinds = kindsIn(data)
  const words = Object.entries(beside?.words ?? {})
  const notes = words.flatMap(([name, list]) => (Object.hasOwn(kinds, name) ? [] : list))
  const note = [...listOf(meta?.text), ...notes].join('\n')
  const attributes: Record<string, Json> = {
    ...without(region, KNOWN),
    ...beside?.choices,
    ...Object.fromEntries(words.filter(([name]) => Object.hasOwn(kinds, name))),
  }
  const labels = value.labels ?? value.hypertextlabels ?? []
  return (labels.length > 0 ? labels : ['unlabelled']).map((label, index) => ({
    id: index === 0 ? id : `${id}#${index + 1}`,
    isNumbered: region.id === undefined,
    label,
    start,
    end,
    quote: typeof value.text === 'string' ? value.text : null,
    note,
    data,
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
  }))
}

const KNOWN = ['id', 'type', 'value', 'meta', 'from_name', 'to_name', 'factmark']

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
