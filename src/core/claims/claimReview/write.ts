/**
 * Claim records as ClaimReview (schema.org/ClaimReview, in JSON-LD): what was claimed and where, what was found, by whom,
 * and on what evidence.
 */
import type {
  ClaimReview,
  CreativeWork,
  NewsArticle,
  Organization,
  Person,
  Rating,
  Claim as SchemaClaim,
} from 'schema-dts'
import { type Appearance, type Claim, type Evidence, saysWhat } from '../../model/claim.ts'
import type { CodebookFinding } from '../../model/codebook.ts'
import { isWebAddress } from '../../model/webAddress.ts'
import { findingLabel } from '../findings.ts'

/** What a review needs beside its record. */
export interface ClaimReviewContext {
  readonly findings: readonly CodebookFinding[]
  /** The language that findings are named in where the record has another than these. */
  readonly language: 'en' | 'nl'
  /** What is known of an article; null where it is gone. */
  readonly articleOf: (id: string) => PublishedArticle | null
  /** The name of an annotator. */
  readonly nameOf: (annotator: string) => string
}

/** What readers know an article by. */
export interface PublishedArticle {
  readonly title: string
  readonly source: string | null
  readonly published: string | null
  readonly publisher?: string | null | undefined
}

/** What a review lacks that those who publish it want: Google's required and recommended properties of ClaimReview. */
export const CLAIM_REVIEW_GAPS = [
  'finding',
  'rating-value',
  'url',
  'claimant',
  'claimed',
  'appearance-address',
] as const
export type ClaimReviewGap = (typeof CLAIM_REVIEW_GAPS)[number]

/** What is missing of a record's review, in the order of the list. */
export function claimReviewGaps(claim: Claim, context: ClaimReviewContext): readonly ClaimReviewGap[] {
  const finding = context.findings.find(({ key }) => key === claim.finding?.key)
  const addresses = claim.appearances.map(({ article }) => context.articleOf(article)?.source)
  const missing: Readonly<Record<ClaimReviewGap, boolean>> = {
    finding: claim.finding === null,
    'rating-value': claim.finding !== null && !finding?.rating,
    url: claim.published === null,
    claimant: claim.claimant === null,
    claimed: claim.claimed === null,
    'appearance-address': !addresses.some(Boolean),
  }
  return CLAIM_REVIEW_GAPS.filter((gap) => missing[gap])
}

/** The review of one record. What isn't known is left out. */
export function claimReviewOf(claim: Claim, context: ClaimReviewContext): ClaimReview {
  const { finding, published } = claim
  const evidence = claim.evidence.filter(saysWhat)
  return {
    '@type': 'ClaimReview',
    identifier: claim.id,
    claimReviewed: claim.statement,
    ...(claim.language && { inLanguage: claim.language }),
    ...(published && isWebAddress(published.url) && { url: published.url }),
    ...(published && { datePublished: published.at.slice(0, 10) }),
    ...(finding && !published && { dateCreated: finding.at.slice(0, 10) }),
    ...(finding && { author: { '@type': 'Person', name: context.nameOf(finding.by) } }),
    itemReviewed: itemOf(claim, context),
    ...(finding && { reviewRating: ratingOf(finding.key, finding.explanation, context) }),
    ...(evidence.length > 0 && { citation: evidence.map(citationOf) }),
  }
}

function itemOf(claim: Claim, { articleOf }: ClaimReviewContext): SchemaClaim {
  const [first, ...further] = claim.appearances
  const { claimant, claimed } = claim
  return {
    '@type': 'Claim',
    ...(first && { text: first.quote }),
    ...(claimant && { author: claimantOf(claimant.kind, claimant.name, claimant.role) }),
    ...(claimed && { datePublished: claimed }),
    ...(first && { firstAppearance: appearanceOf(first, articleOf) }),
    ...(further.length > 0 && { appearance: further.map((one) => appearanceOf(one, articleOf)) }),
  }
}

function claimantOf(kind: string, name: string, role: string): Person | Organization {
  if (/^organi[sz]ation$/.test(kind)) return { '@type': 'Organization', name, ...(role && { description: role }) }
  return { '@type': 'Person', name, ...(role && { jobTitle: role }) }
}

function appearanceOf(appearance: Appearance, articleOf: ClaimReviewContext['articleOf']): NewsArticle {
  const article = articleOf(appearance.article)
  return {
    '@type': 'NewsArticle',
    headline: article?.title ?? appearance.article,
    ...(article?.source && { url: article.source }),
    ...(article?.published && { datePublished: article.published }),
    ...(article?.publisher && { publisher: { '@type': 'Organization', name: article.publisher } }),
    ...{ text: appearance.quote },
  }
}

function ratingOf(key: string, explanation: string, { findings, language }: ClaimReviewContext): Rating {
  const rating = findings.find((one) => one.key === key)?.rating
  return {
    '@type': 'Rating',
    alternateName: findingLabel(findings, key, language),
    ratingExplanation: explanation,
    ...(rating && { ratingValue: rating.value, bestRating: rating.best, worstRating: rating.worst }),
  }
}

function citationOf({ title, url, file, passage, excerpt, locator }: Evidence): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: title || file?.name || passage?.quote || url || '',
    ...(url && isWebAddress(url) && { url }),
    ...(excerpt && { text: excerpt }),
    ...(locator && { position: locator }),
  }
}
