/**
 * Claims that may say the same: found by the words, the figures and the speaker that statements have in common, each
 * with the reason. Nothing is joined by this; it is offered.
 */
import type { FigureValue } from '../model/annotation.ts'
import type { ComparedFigure } from './rates.ts'
import { isComparable, saysSameFigure } from './sameFigure.ts'
import { type ClaimTerms, type StatedClaim, termsOf } from './terms.ts'

/** Why a claim may say the same. */
export type LikenessReason =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'figure'; readonly figure: FigureValue }
  | { readonly kind: 'other-figure'; readonly figure: FigureValue; readonly other: FigureValue }
  | { readonly kind: 'speaker' }

/** A claim that may say the same. `score` is from 0 to 1. */
export interface LikeClaim<Id> {
  readonly id: Id
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

/** Claims by what they are about. */
export interface ClaimIndex<Id> {
  readonly add: (id: Id, claim: StatedClaim) => void
  /** As `add`, where the claim's terms are known. */
  readonly addTerms: (id: Id, terms: ClaimTerms) => void
  readonly remove: (id: Id) => void
  /** The claims that may say the same as this one, the likeliest first, at most `most`. */
  readonly like: (claim: StatedClaim, most?: number) => readonly LikeClaim<Id>[]
  readonly size: () => number
}

/** From this score on a claim is offered: the best F1 on the open half of `test/gold/claims`, in both languages (docs/speed.md). */
const ALIKE = 0.5

/** What a shared figure, another figure of one unit, and a shared speaker add to the words' likeness. */
const FIGURE = 0.18
const OTHER_FIGURE = -0.04
const SPEAKER = 0.05

/** A word of more claims than this leads to none by itself; it still counts between two that another word brought together. */
const MOST_CLAIMS = 4000

/** Words weigh as in a library of at least this many claims, so that a small one has no weights by chance. */
const LEAST_CLAIMS = 200

/** An index without claims. A search looks at the claims that share a word which isn't everywhere. */
export function createClaimIndex<Id>(): ClaimIndex<Id> {
  const claims: ({ readonly id: Id; readonly terms: ClaimTerms } | null)[] = []
  const places = new Map<Id, number>()
  const byStem = new Map<string, number[]>()
  const weightOf = (stem: string) =>
    Math.log(1 + Math.max(LEAST_CLAIMS, places.size) / (1 + (byStem.get(stem)?.length ?? 0)))
  const massOf = (stems: readonly string[]) => {
    let mass = 0
    for (const stem of stems) mass += weightOf(stem)
    return mass
  }
  const remove = (id: Id) => {
    const at = places.get(id)
    if (at === undefined) return
    for (const stem of claims[at]?.terms.stems ?? []) {
      const rest = (byStem.get(stem) ?? []).filter((place) => place !== at)
      if (rest.length > 0) byStem.set(stem, rest)
      else byStem.delete(stem)
    }
    claims[at] = null
    places.delete(id)
  }
  const addTerms = (id: Id, terms: ClaimTerms) => {
    remove(id)
    const at = claims.push({ id, terms }) - 1
    places.set(id, at)
    for (const stem of terms.stems) {
      const found = byStem.get(stem)
      if (found) found.push(at)
      else byStem.set(stem, [at])
    }
  }
  return {
    add: (id, claim) => addTerms(id, termsOf(claim)),
    addTerms,
    remove,
    like: (claim, most = 5) => {
      const terms = termsOf(claim)
      const shared = new Map<number, number>()
      for (const stem of terms.stems) {
        const holders = byStem.get(stem)
        if (!holders || holders.length > MOST_CLAIMS) continue
        const weight = weightOf(stem)
        for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + weight)
      }
      const mass = massOf(terms.stems)
      // The words of a claim can't be more alike than if all that it shares were all that it says.
      const likely = [...shared].filter(([, weight]) => weight * 4 >= mass * ALIKE).sort((a, b) => b[1] - a[1])
      return likely
        .slice(0, MOST_COMPARED)
        .flatMap(([at]) => {
          const other = claims[at]
          return other ? [{ id: other.id, ...likenessOf(terms, other.terms, weightOf) }] : []
        })
        .filter(({ score }) => score >= ALIKE)
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
    },
    size: () => places.size,
  }
}

/** So many of the claims that share the most are compared in full. */
const MOST_COMPARED = 200

/** How alike two claims are, and why. `weightOf` says how much a shared word tells. */
function likenessOf(
  one: ClaimTerms,
  other: ClaimTerms,
  weightOf: (stem: string) => number = () => 1,
): { readonly score: number; readonly reasons: readonly LikenessReason[] } {
  const shared = one.stems.filter((stem) => other.stems.includes(stem))
  const sum = (stems: readonly string[]) => stems.reduce((total, stem) => total + weightOf(stem), 0)
  const masses = Math.sqrt(sum(one.stems) * sum(other.stems))
  const reasons: LikenessReason[] = []
  let score = masses === 0 ? 0 : sum(shared) / masses
  if (shared.length > 0) reasons.push({ kind: 'words', words: shared })
  const figure = one.figures.find((own) => other.figures.some((their) => saysSameFigure(own, their)))
  const differing = figure ? null : differingFigures(one.figures, other.figures)
  if (figure) {
    score += FIGURE
    reasons.push({ kind: 'figure', figure })
  } else if (differing) {
    score += OTHER_FIGURE
    reasons.push({ kind: 'other-figure', ...differing })
  }
  if (one.speaker !== null && one.speaker === other.speaker) {
    score += SPEAKER
    reasons.push({ kind: 'speaker' })
  }
  // Without two words in common, or one and a figure, they are about something else.
  const isAbout = shared.length >= 2 || (shared.length === 1 && figure !== undefined)
  return { score: isAbout ? Math.min(1, Math.max(0, score)) : 0, reasons }
}

function differingFigures(own: readonly ComparedFigure[], theirs: readonly ComparedFigure[]) {
  for (const figure of own) {
    const other = theirs.find((their) => isComparable(figure, their))
    if (other) return { figure, other }
  }
  return null
}
