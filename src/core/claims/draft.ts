/** A claim record as it begins: from a tagged claim, with what the article says of who said it. */
import type { Annotation, Speaker } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { type Appearance, type Claim, type Claimant, emptyClaim } from '../model/claim.ts'
import { tableOf } from '../suggest/language/languages.ts'
import type { Suggestion } from '../suggest/suggestion.ts'
import { roleIn } from './claimantRole.ts'

/** Where a claim annotation is. */
export interface ClaimSource {
  readonly article: Pick<Article, 'id' | 'language' | 'published' | 'text'>
  readonly annotator: string
  readonly annotation: Annotation
  /** The annotator's other annotations, for links. */
  readonly annotations: readonly Annotation[]
  /** What the rules found in the article: they know whom a pronoun carries back to. */
  readonly found: readonly Suggestion[]
}

/** The place of a claim annotation, as an appearance of a record. */
export function appearanceOf(
  { article, annotator, annotation }: Pick<ClaimSource, 'article' | 'annotator' | 'annotation'>,
  id: string,
): Appearance {
  const { start, end, quote } = annotation
  return { id, article: article.id, annotator, annotation: annotation.id, start, end, quote }
}

/**
 * The record that a claim annotation proposes: its words as the statement, with a pronoun at their beginning replaced by
 * who is meant; its speaker as the claimant, with the role that the article gives; the article's date as the day of the
 * claim. All of it can be edited.
 */
export function draftClaim(source: ClaimSource, id: string, appearanceId: string, at: string): Claim {
  const { article, annotation } = source
  const speaker = speakerOf(source)
  const claimant: Claimant | null = speaker && { ...speaker, role: roleOf(speaker, article) }
  return {
    ...emptyClaim(id, statementFrom(annotation.quote, article.language, speaker), article.language, at),
    claimant,
    claimed: article.published,
    appearances: [appearanceOf(source, appearanceId)],
  }
}

function roleOf({ name, kind }: Speaker, { text, language }: Pick<Article, 'text' | 'language'>): string {
  return kind === 'person' ? roleIn(text, name, tableOf(language).speech) : ''
}

/** Who an annotation is attributed to: by a link, by a suggestion for the same words, else by the one attribution among them. */
function speakerOf({ annotation, annotations, found }: ClaimSource): Speaker | null {
  const targets = new Set(annotation.links.filter(({ rel }) => rel === 'attributed-to').map(({ to }) => to))
  const linked = annotations.find(({ id, speaker }) => speaker && targets.has(id))?.speaker
  if (linked) return linked
  const place = found.find(({ tag, start, end }) => tag === 'claim' && start < annotation.end && end > annotation.start)
  const said = place?.link && found.find(({ start, end }) => start === place.link?.start && end === place.link.end)
  if (said?.speaker) return said.speaker
  const within = [...annotations, ...found].filter(
    ({ tag, start, end, speaker }) =>
      tag === 'attribution' && speaker && start >= annotation.start && end <= annotation.end,
  )
  const [first] = within
  return within.every(({ start }) => start === first?.start) ? (first?.speaker ?? null) : null
}

/** The words as a sentence that stands by itself. */
function statementFrom(quote: string, language: string, speaker: Speaker | null): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  const [first = ''] = words.split(' ', 1)
  const isPronoun = tableOf(language).speech.pronouns.has(first.toLowerCase())
  const named = speaker && isPronoun ? `${speaker.name}${words.slice(first.length)}` : words
  const sentence = named.charAt(0).toLocaleUpperCase(language || undefined) + named.slice(1)
  return /[.!?…]["'”’»]?$/.test(sentence) ? sentence : `${sentence}.`
}
