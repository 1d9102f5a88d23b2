/** Answers of other programs in the terms of the codebook: an attribute is known by its key or its name, and so are values. */
import type { Attributes } from '../model/attributes.ts'
import type { Attribute, AttributeTarget, Codebook, Wording } from '../model/codebook.ts'
import type { Json, JsonObject } from '../model/foreign.ts'

/** What was recognised, and what stays as the file has it. */
export interface Recognised {
  readonly answers: Attributes
  readonly others: JsonObject
}

/**
 * The fields of `said` that answer a question which the codebook asks of `target`: their names are an attribute's key or
 * name in either language, and their values are such of its values, or words for a question that is answered in words.
 */
export function recognise(
  codebook: Pick<Codebook, 'attributes'>,
  target: AttributeTarget,
  said: JsonObject,
): Recognised {
  const asked = codebook.attributes.filter(({ of }) => of.includes(target))
  const answers: Record<string, string | readonly string[]> = {}
  const others: Record<string, Json> = {}
  for (const [name, value] of Object.entries(said)) {
    const attribute = asked.find((one) => isCalled(one, name))
    const given = attribute && !Object.hasOwn(answers, attribute.key) ? answerOf(attribute, value) : null
    if (attribute && given !== null) answers[attribute.key] = given
    else others[name] = value
  }
  return { answers, others }
}

/** An answer in the keys of the attribute's values; null for one that it doesn't have. */
function answerOf({ kind, values }: Attribute, value: Json): string | readonly string[] | null {
  const words = (Array.isArray(value) ? value : [value]) as readonly Json[]
  if (words.length === 0 || !words.every((one) => typeof one === 'string')) return null
  if (kind === 'text') return words.join('\n')
  const keys = words.map((one) => values.find((known) => isCalled(known, one))?.key)
  const found = keys.filter((key) => key !== undefined)
  if (found.length < words.length || (kind === 'one' && found.length > 1)) return null
  return kind === 'many' ? found : (found[0] ?? null)
}

function isCalled({ key, label }: { readonly key: string; readonly label: Wording }, name: string): boolean {
  const wanted = plain(name)
  return wanted !== '' && [key, label.en, label.nl].some((one) => plain(one) === wanted)
}

/** Letters and digits in lower case: `Claim_Type`, `claim type` and `claim-type` are the same. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
