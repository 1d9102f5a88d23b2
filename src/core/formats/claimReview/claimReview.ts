/**
 * ClaimReview-ready JSON-LD (schema.org/ClaimReview): one entry for each claim, with who made it, the figures that are
 * part of it and the quotes in it. The rating and its author are left for whoever checks the claim.
 */
import type {
  ClaimReview,
  DefinedTerm,
  Graph,
  NewsArticle,
  Organization,
  Person,
  PropertyValue,
  QuantitativeValue,
  Quotation,
  Claim as SchemaClaim,
} from 'schema-dts'
import { z } from 'zod'
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { parseBy } from '../../model/parseBy.ts'
import { jsonOrNull } from '../../model/parseJson.ts'
import { ok } from '../../result.ts'
import { indexSpans } from '../../text/spanIndex.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import type { Content, Format, WriteOptions } from '../format.ts'
import { type Fitted, type LossCounts, lossesOf } from '../losses.ts'

/** The claims of a layer; what no claim leads to is left out. */
export const claimReviewFormat: Format = {
  extension: '.jsonld',
  capabilities: ANNOTATION_CAPABILITIES,
  fit: fitClaims,
  write: (article, layer, { reviewOf } = {}) =>
    ok([{ extension: '.jsonld', content: `${JSON.stringify(reviewsOf(article, layer, reviewOf), null, 2)}\n` }]),
  verify: countClaims,
}

/** A claim with what belongs to it. */
interface Claim {
  readonly claim: Annotation
  readonly figures: readonly Annotation[]
  readonly quotes: readonly Annotation[]
  readonly attributions: readonly Annotation[]
}

function claimsOf({ annotations }: Layer): readonly Claim[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const attributionsOf = (annotation: Annotation) =>
    annotation.links.flatMap(({ rel, to }) => {
      const target = byId.get(to)
      return rel === 'attributed-to' && target?.tag === 'attribution' ? [target] : []
    })
  const figures = new Map<string, Annotation[]>()
  for (const figure of annotations.filter(({ tag }) => tag === 'figure')) {
    const claims = figure.links.filter(({ rel }) => rel === 'part-of').map(({ to }) => to)
    for (const claim of new Set(claims)) figures.set(claim, [...(figures.get(claim) ?? []), figure])
  }
  const quotes = indexSpans(annotations.filter(({ tag }) => tag === 'quote'))
  return annotations
    .filter(({ tag }) => tag === 'claim')
    .map((claim) => {
      const inside = quotes.overlapping(claim.start, claim.end)
      const said = [claim, ...inside].flatMap(attributionsOf)
      return {
        claim,
        figures: figures.get(claim.id) ?? [],
        quotes: inside,
        attributions: [...new Set(said)],
      }
    })
}

function fitClaims(_article: Article, layer: Layer): Fitted {
  const kept = new Set(
    claimsOf(layer).flatMap(({ claim, figures, quotes, attributions }) => [
      claim,
      ...figures,
      ...quotes,
      ...attributions,
    ]),
  )
  const { annotations } = layer
  const counts: LossCounts = {
    unclaimed: annotations.filter((annotation) => !kept.has(annotation)).length,
    notes: annotations.filter((annotation) => kept.has(annotation) && annotation.note !== '').length,
    attributes: annotations.filter((one) => kept.has(one) && one.tag === 'attribution' && hasAnswers(one)).length,
    articleAttributes: Object.keys(layer.attributes ?? {}).length,
    revisions: annotations.filter((one) => kept.has(one) && hasAnswers(one) && one.codebook !== undefined).length,
    ids: kept.size,
    times: kept.size,
    reviews: layer.reviews.length + layer.replies.length,
    status: layer.status === 'done' ? 1 : 0,
  }
  return { layer: { ...layer, annotations: annotations.filter((one) => kept.has(one)) }, losses: lossesOf(counts) }
}

/** An annotation's answers, one entry a value. */
function answersOf({ attributes = {} }: Annotation): readonly (readonly [key: string, value: string])[] {
  return Object.entries(attributes).flatMap(([key, value]) => [value].flat().map((one) => [key, one] as const))
}

function hasAnswers(annotation: Annotation): boolean {
  return answersOf(annotation).length > 0
}

/** The answers of a claim or quote as terms, each of the set that its attribute is. */
function keywordsOf(annotation: Annotation): { readonly keywords?: readonly DefinedTerm[] } {
  if (!hasAnswers(annotation)) return {}
  return {
    keywords: answersOf(annotation).map(
      ([key, value]): DefinedTerm => ({ '@type': 'DefinedTerm', inDefinedTermSet: key, termCode: value }),
    ),
  }
}

function reviewsOf(article: Article, layer: Layer, reviewOf: WriteOptions['reviewOf']): Graph {
  const { title, source, published, language } = article
  const appearance: NewsArticle = {
    '@type': 'NewsArticle',
    headline: title,
    inLanguage: language,
    ...(source && { url: source }),
    ...(published && { datePublished: published }),
  }
  const reviews = claimsOf(layer).map(({ claim, figures, quotes, attributions }): ClaimReview => {
    const mentions = [
      ...figures.map(
        (figure): QuantitativeValue => ({
          '@type': 'QuantitativeValue',
          description: figure.quote,
          ...(figure.value?.value != null && { value: figure.value.value }),
          ...(figure.value?.unit != null && { unitText: figure.value.unit }),
          ...(hasAnswers(figure) && {
            additionalProperty: answersOf(figure).map(
              ([name, value]): PropertyValue => ({ '@type': 'PropertyValue', name, value }),
            ),
          }),
        }),
      ),
      ...quotes.map((quote): Quotation => ({ '@type': 'Quotation', text: quote.quote, ...keywordsOf(quote) })),
    ]
    const authors = attributions.map(({ speaker, quote }): Person | Organization => ({
      '@type': speaker?.kind === 'organisation' || speaker?.kind === 'organization' ? 'Organization' : 'Person',
      name: speaker?.name ?? quote,
      ...(speaker && { description: quote }),
    }))
    const item: SchemaClaim = {
      '@type': 'Claim',
      text: claim.quote,
      ...keywordsOf(claim),
      appearance,
      ...(authors.length > 0 && { author: authors.length === 1 ? authors[0] : authors }),
      ...(mentions.length > 0 && { mentions }),
    }
    const record = reviewOf?.(claim)
    if (!record) return { '@type': 'ClaimReview', claimReviewed: claim.quote, inLanguage: language, itemReviewed: item }
    // What the record says of the claim comes first; the words are those of this layer.
    const recorded = typeof record.itemReviewed === 'object' ? record.itemReviewed : {}
    return { ...record, itemReviewed: { ...item, ...recorded, text: claim.quote } as SchemaClaim }
  })
  return { '@context': 'https://schema.org', '@graph': reviews }
}

const fileSchema = z.object({ '@graph': z.array(z.object({ claimReviewed: z.string(), itemReviewed: z.json() })) })

/** Counts the annotations whose words the file has where they belong: each claim, and what belongs to it. */
function countClaims(article: Article, layer: Layer, content: Content): number {
  const parsed = parseBy(fileSchema, typeof content === 'string' ? jsonOrNull(content) : null)
  if (!parsed.success) return 0
  const found = new Set<Annotation>()
  for (const [index, { claim, figures, quotes, attributions }] of claimsOf(layer).entries()) {
    const review = parsed.data['@graph'][index]
    if (!review || article.text.slice(claim.start, claim.end) !== claim.quote) continue
    const words = wordsIn(review.itemReviewed)
    if (!words.has(claim.quote)) continue
    found.add(claim)
    for (const one of [...figures, ...quotes, ...attributions]) if (words.has(one.quote)) found.add(one)
  }
  return found.size
}

/** Every string in a JSON value. */
function wordsIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) wordsIn(part, found)
  return found
}
