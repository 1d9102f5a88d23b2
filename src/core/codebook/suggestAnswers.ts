/**
 * Answers that Factmark can propose, from what is known of an annotation anyway: the kind of a figure's value, that of
 * an attribution's speaker, and whose words a quote has, by its marks.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Attribute } from '../model/codebook.ts'
import { FIGURE_KINDS } from '../suggest/figureWords.ts'

/** What is known of an annotation: the name of a kind, and the names of all kinds that it could have had. */
interface Known {
  readonly kind: string
  readonly family: readonly string[]
}

/** The kinds of speakers as suggestions know them, each with what codebooks call it. */
const SPEAKERS: Readonly<Record<string, string>> = {
  person: 'person',
  anonymous: 'unnamed',
  organisation: 'organisation',
  document: 'document',
}

const QUOTES = ['direct', 'partial', 'indirect']

/** How many names of a family an attribute's values must have to be about it. One may be there by accident. */
const ENOUGH = 2

/**
 * The key of the value that is proposed for an attribute; null where nothing is known, or where its values are about
 * something else. `text` is the article's.
 */
export function suggestedAnswer(
  annotation: Annotation,
  { kind, of, values }: Pick<Attribute, 'kind' | 'of' | 'values'>,
  text: string,
): string | null {
  if (kind !== 'one' || !of.includes(annotation.tag)) return null
  const known = knownOf(annotation, text)
  if (!known) return null
  const keys = new Set(values.flatMap(({ key, retired }) => (retired ? [] : [key])))
  const isAboutIt = known.family.filter((name) => keys.has(name)).length >= ENOUGH
  return isAboutIt && keys.has(known.kind) ? known.kind : null
}

function knownOf(annotation: Annotation, text: string): Known | null {
  const { tag, value, speaker } = annotation
  if (tag === 'figure' && value) return { kind: value.kind, family: FIGURE_KINDS }
  if (tag === 'attribution' && speaker)
    return { kind: SPEAKERS[speaker.kind] ?? speaker.kind, family: Object.values(SPEAKERS) }
  return tag === 'quote' ? { kind: directnessOf(annotation, text), family: QUOTES } : null
}

const OPENS = /^(?:,,|''|[„“”‘«"'])/u
const CLOSES = /(?:''|[“”’»"'])$/u

/**
 * Whose words a quote has: without marks at or around it, the author's (`indirect`); with them, a whole sentence of the
 * speaker's (`direct`), which has a capital and ends as sentences do, or some words in a sentence of the author's
 * (`partial`).
 */
function directnessOf({ start, end, quote }: Annotation, text: string): string {
  const trimmed = quote.trim()
  const isMarked =
    (OPENS.test(trimmed) || OPENS.test(text.slice(start - 1, start))) &&
    (CLOSES.test(trimmed) || CLOSES.test(text.slice(end, end + 1)))
  if (!isMarked) return 'indirect'
  const words = trimmed.replace(OPENS, '').replace(CLOSES, '').trim()
  return /^\p{Lu}/u.test(words) && /[.!?…,]$/u.test(words) ? 'direct' : 'partial'
}
