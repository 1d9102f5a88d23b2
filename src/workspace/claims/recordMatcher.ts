/**
 * Claims by what they are about. To find a claim's terms takes longer than to read its file, so they are kept from start
 * to start, and found ahead while nobody asks.
 */
import { setImmediate } from 'node:timers/promises'
import { createClaimIndex, type LikeClaim } from '../../core/claims/likeness.ts'
import { type StatedClaim, termsOf } from '../../core/claims/terms.ts'
import type { LineIndex } from '../disk/lineIndex.ts'
import { stampOf, type TermsLine } from './recordLines.ts'

/** Finds claims that may say the same, by their keys. */
export interface RecordMatcher {
  /** There is such a claim, or it may say something else by now: it is asked for when it is needed. */
  readonly put: (key: string, claim: () => StatedClaim) => void
  readonly drop: (key: string) => void
  /** The likeliest first, at most `most`. */
  readonly like: (claim: StatedClaim, most: number) => Promise<readonly LikeClaim<string>[]>
  /** Finds terms that the next question needs, as long as `isWanted` says so. */
  readonly prepare: (isWanted: () => boolean) => Promise<void>
}

/** So many claims' terms are found, and kept, in one go: some hundredths of a second. */
const SHARE = 250

/** Knows no claims, and nothing of what `index` kept until it is asked. */
export function createRecordMatcher(index: LineIndex<TermsLine>): RecordMatcher {
  const claims = createClaimIndex<string>()
  /** What the claims that can be matched say, by stamp. */
  const stamps = new Map<string, string>()
  /** The claims whose terms aren't known yet. */
  const left = new Map<string, () => StatedClaim>()
  let loaded: Promise<void> | null = null

  const add = ({ key, stamp, terms }: TermsLine) => {
    claims.addTerms(key, terms)
    stamps.set(key, stamp)
    left.delete(key)
  }
  const load = () =>
    index.read((line) => {
      const claim = left.get(line.key)
      if (claim && stampOf(claim()) === line.stamp) add(line)
    })
  const findAll = async (isWanted: () => boolean) => {
    loaded ??= load()
    await loaded
    if (left.size === 0) return
    while (left.size > 0 && isWanted()) {
      const lines: TermsLine[] = []
      for (const [key, saying] of left) {
        const claim = saying()
        lines.push({ key, stamp: stampOf(claim), terms: termsOf(claim) })
        if (lines.length === SHARE) break
      }
      for (const line of lines) add(line)
      await index.append(lines)
      await setImmediate()
    }
    if (left.size === 0) await index.compact(stamps.size, ({ key, stamp }) => stamps.get(key) === stamp)
  }
  return {
    put: (key, claim) => {
      const stamp = stamps.get(key)
      if (stamp !== undefined && stamp === stampOf(claim())) left.delete(key)
      else left.set(key, claim)
    },
    drop: (key) => {
      left.delete(key)
      stamps.delete(key)
      claims.remove(key)
    },
    like: async (claim, most) => {
      await findAll(() => true)
      return claims.like(claim, most)
    },
    prepare: findAll,
  }
}
