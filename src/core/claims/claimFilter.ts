/** Which claim records a list shows. */
import type { Claim, ClaimStatus } from '../model/claim.ts'
import { foldText } from '../text/folding/foldText.ts'

/** How long ago a record was changed last: within so many days, or longer ago than 30. */
export const CLAIM_AGES = ['day', 'week', 'month', 'older'] as const
export type ClaimAge = (typeof CLAIM_AGES)[number]

/** What is wanted; null where anything goes. */
export interface ClaimFilter {
  readonly words: string
  /** Records that were dropped are shown where they are asked for. */
  readonly status: ClaimStatus | 'recheck' | null
  /** An annotator's id; empty for records that nobody has. */
  readonly owner: string | null
  /** The key of a finding; empty for records without. */
  readonly finding: string | null
  readonly claimant: string | null
  readonly article: string | null
  readonly age: ClaimAge | null
}

/** Everything but what was dropped. */
export const ALL_CLAIMS: ClaimFilter = {
  words: '',
  status: null,
  owner: null,
  finding: null,
  claimant: null,
  article: null,
  age: null,
}

const DAY = 24 * 60 * 60 * 1000
const DAYS: Readonly<Record<Exclude<ClaimAge, 'older'>, number>> = { day: 1, week: 7, month: 30 }

/** What a record says, folded, as long as that record is in memory: a list is searched at every key. */
const folded = new WeakMap<Claim, string>()

/** The records that fit, in their order. `now` is in milliseconds. */
export function filterClaims(claims: readonly Claim[], filter: ClaimFilter, now: number): readonly Claim[] {
  const words = fold(filter.words.trim())
  if (words !== '') foldAhead(claims)
  const { status, owner, finding, claimant, article, age } = filter
  return claims.filter(
    (claim) =>
      (status === null
        ? claim.status !== 'dropped'
        : status === 'recheck'
          ? (claim.finding?.recheck ?? null) !== null
          : claim.status === status) &&
      (owner === null || (claim.owner ?? '') === owner) &&
      (finding === null || (claim.finding?.key ?? '') === finding) &&
      (claimant === null || claim.claimant?.name === claimant) &&
      (article === null || claim.appearances.some((one) => one.article === article)) &&
      (age === null || isOfAge(claim, age, now)) &&
      (words === '' || wordsOf(claim).includes(words)),
  )
}

function isOfAge({ updated }: Claim, age: ClaimAge, now: number): boolean {
  const days = (now - Date.parse(updated)) / DAY
  return age === 'older' ? days > DAYS.month : days <= DAYS[age]
}

function wordsOf(claim: Claim): string {
  const known = folded.get(claim)
  if (known !== undefined) return known
  const words = fold(said(claim))
  folded.set(claim, words)
  return words
}

function said({ statement, claimant, finding }: Claim): string {
  return [statement, claimant?.name, finding?.key, finding?.explanation].filter(Boolean).join(' ')
}

/** Parts the records where many are folded at once: folding keeps blank lines, and a record rarely has one. */
const BETWEEN = '\n\n'

/**
 * Folds what is searched of records ahead of a search, many in one go, which takes a tenth of folding each. 5,000 records
 * take some milliseconds.
 */
export function foldAhead(claims: readonly Claim[]): void {
  const left = claims.filter((claim) => !folded.has(claim) && said(claim) !== '')
  const words = fold(left.map(said).join(BETWEEN)).split(BETWEEN)
  if (words.length !== left.length) return
  for (const [at, claim] of left.entries()) folded.set(claim, words[at] ?? '')
}

function fold(text: string): string {
  return foldText(text, { case: true, accents: true }).text
}

/** What can be filtered by: the claimants and articles of the records, the most frequent first. */
export function claimFacets(claims: readonly Claim[]): {
  readonly claimants: readonly string[]
  readonly articles: readonly string[]
} {
  const claimants = new Map<string, number>()
  const articles = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { claimant, appearances } of claims) {
    if (claimant && claimant.name !== '') count(claimants, claimant.name)
    for (const article of new Set(appearances.map((one) => one.article))) count(articles, article)
  }
  return { claimants: byCount(claimants), articles: byCount(articles) }
}

/** More than this many choices are no choice. */
const MOST_CHOICES = 200

function byCount(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CHOICES)
    .map(([key]) => key)
}
