/** When measures say less than they seem to: too little data, one article that decides, or answers that are nearly all the same. */
import { TAGS, type Tag } from '../model/tag.ts'
import type { AttributeAgreement } from './attributeTally.ts'
import type { Scores } from './measures.ts'

/** A caution, with the numbers that it is about. */
export type Caution =
  | { readonly code: 'few-articles'; readonly count: number }
  | { readonly code: 'few-annotations'; readonly count: number }
  | { readonly code: 'one-article'; readonly article: string | null; readonly share: number }
  | { readonly code: 'skewed-tag'; readonly tag: Tag; readonly share: number }
  | { readonly code: 'skewed-attribute'; readonly key: string; readonly share: number }
  | {
      readonly code: 'few-answers'
      readonly key: string
      readonly of: AttributeAgreement['of']
      readonly count: number
    }

/** Fewer articles than this say little about others: a selection of them hardly differs from all. */
const FEW_ARTICLES = 5
const FEW_ANNOTATIONS = 30
/** From so many places on that two or more people answered, an alpha is put into words. */
export const FEW_ANSWERS = 20
/** An article with more than this share of all annotations decides every measure. */
const DOMINANT = 0.5
/** Where so many tokens, or answers, are the same, chance alone agrees as often, and kappa and alpha fall (Feinstein & Cicchetti 1990). */
const SKEWED = 0.9

/** What the cautions follow from. */
export interface Measurable {
  /** Each article with its number of annotations by all annotators together. */
  readonly articles: readonly { readonly id: string | null; readonly annotations: number }[]
  /** By tag, the share of tokens that annotators gave it, of all that all of them read. */
  readonly shares: Readonly<Record<Tag, number>>
  readonly byTag: Readonly<Record<Tag, Scores>>
  readonly attributes: readonly AttributeAgreement[]
}

/** The cautions, the weightiest first. */
export function cautionsOf({ articles, shares, byTag, attributes }: Measurable): readonly Caution[] {
  if (articles.length === 0) return []
  const found: Caution[] = []
  const annotations = articles.reduce((sum, one) => sum + one.annotations, 0)
  if (articles.length < FEW_ARTICLES) found.push({ code: 'few-articles', count: articles.length })
  if (annotations < FEW_ANNOTATIONS) found.push({ code: 'few-annotations', count: annotations })
  const [largest] = [...articles].sort((a, b) => b.annotations - a.annotations)
  if (largest && articles.length > 1 && largest.annotations > DOMINANT * annotations)
    found.push({ code: 'one-article', article: largest.id, share: largest.annotations / annotations })
  for (const tag of TAGS) {
    const isRare = shares[tag] > 0 && shares[tag] < 1 - SKEWED
    const { kappa, f1Overlap } = byTag[tag]
    // Spans agree better than the tokens' kappa says: it is the rarity that lowers it.
    if (
      isRare &&
      kappa.mean.value !== null &&
      f1Overlap.mean.value !== null &&
      kappa.mean.value < f1Overlap.mean.value - 0.1
    )
      found.push({ code: 'skewed-tag', tag, share: shares[tag] })
  }
  for (const { key, of, units, largestShare } of attributes) {
    if (units < FEW_ANSWERS) found.push({ code: 'few-answers', key, of, count: units })
    else if (largestShare !== null && largestShare > SKEWED)
      found.push({ code: 'skewed-attribute', key, share: largestShare })
  }
  return found
}
