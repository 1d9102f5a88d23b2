/**
 * When a finding has to be looked at once more: the words that it judges, or a passage that it rests on, say something
 * else in a later version of their article; or evidence was removed.
 */
import { isSameWords } from '../anchoring/sameWords.ts'
import { saysSame } from '../merge/difference.ts'
import type { Claim, Recheck } from '../model/claim.ts'
import type { WordsChanged } from '../versions/wordsChanged.ts'
import type { ClaimChange } from './changes.ts'

/** What became of a passage that is evidence in a later version: its words there, null where it has no place. */
export interface PassageAfter {
  readonly evidence: string
  readonly article: string
  readonly quote: string | null
}

/** Marks a finding for this reason; null where there is nothing to mark, or somebody dealt with that very reason. */
function marking(claim: Claim, reason: Omit<Recheck, 'at'>, at: string): ClaimChange | null {
  const { finding, log } = claim
  if (finding === null || finding.recheck) return null
  const isKnown = log.some(
    ({ path, after }) => path === 'finding/recheck' && saysSame(reasonIn(after), reasonIn(reason)),
  )
  return isKnown ? null : { path: 'finding/recheck', value: { ...reason, at } }
}

/** What makes two reasons the same: later versions in which the words stay as they are by then give no new one. */
function reasonIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null
  const { because, before, quote } = value as Recheck
  return { because, before, quote }
}

/** The change that marks a record's finding because the words of one of its places changed; null where none is needed. */
export function recheckForWords(claim: Claim, changed: readonly WordsChanged[], at: string): ClaimChange | null {
  for (const { annotator, annotation, before, after } of changed) {
    const place = claim.appearances.find((one) => one.annotator === annotator && one.annotation === annotation)
    if (!place) continue
    const quote = after?.quote ?? null
    // The record may know the later version already: then its finding was made of those words.
    if (quote !== null && isSameWords(place.quote, quote)) continue
    return marking(
      claim,
      { because: 'words', article: after?.article ?? before.article, before: place.quote, quote },
      at,
    )
  }
  return null
}

/** The change that marks a record's finding because a passage that is evidence says something else by now. */
export function recheckForPassages(claim: Claim, passages: readonly PassageAfter[], at: string): ClaimChange | null {
  for (const { evidence, article, quote } of passages) {
    const passage = claim.evidence.find(({ id }) => id === evidence)?.passage
    if (!passage || (quote !== null && isSameWords(passage.quote, quote))) continue
    return marking(claim, { because: 'evidence', article, before: passage.quote, quote }, at)
  }
  return null
}

/** The change that marks a finding whose evidence was removed by these changes of the record; null where none was. */
export function recheckForRemoved(before: Claim, after: Claim, at: string): ClaimChange | null {
  if (after.finding === null || after.finding.recheck || !saysSame(before.finding, after.finding)) return null
  const left = new Set(after.evidence.map(({ id }) => id))
  return before.evidence.every(({ id }) => left.has(id))
    ? null
    : { path: 'finding/recheck', value: { because: 'evidence', at } }
}
