/** The pairs of claims that "may say the same" is measured with, and how the rule does on them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClaimIndex, type LikeClaim } from '../../src/core/claims/likeness.ts'
import { saysSameFigure } from '../../src/core/claims/sameFigure.ts'
import { termsOf } from '../../src/core/claims/terms.ts'

/** Two claims: one assertion, one with another figure for the same thing, or two different ones. */
export interface ClaimPair {
  readonly says: 'same' | 'figure' | 'other'
  readonly one: string
  readonly other: string
  /** Every third group of pairs is held out: thresholds are set without it. */
  readonly isHeldOut: boolean
}

/** The pairs of a language. Those about one claim are held out together. */
export function claimPairs(language: 'en' | 'nl'): readonly ClaimPair[] {
  const lines = readFileSync(join(import.meta.dirname, 'claims', `${language}.txt`), 'utf8')
    .trim()
    .split('\n')
  const groups = new Map<string, number>()
  return lines.map((line) => {
    const [says = '', one = '', other = ''] = line.split('\t')
    const group = groups.get(one) ?? groups.size
    groups.set(one, group)
    if (says !== 'same' && says !== 'figure' && says !== 'other') throw new Error(`no such label: ${line}`)
    return { says, one, other, isHeldOut: group % 3 === 2 }
  })
}

/** How the rule does: of the pairs that are offered, how many say the same; of those, how many are offered. */
export interface PairScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly wrong: readonly string[]
}

/** Scores pairs against a library of all claims of the set. `least` is the score from which a claim is offered. */
export function scorePairs(language: 'en' | 'nl', pairs: readonly ClaimPair[], least = 0): PairScore {
  const all = claimPairs(language).flatMap(({ one, other }) => [one, other])
  const index = createClaimIndex<string>()
  const stated = (statement: string) => ({ statement, language, claimant: null })
  for (const statement of new Set(all)) index.add(statement, stated(statement))
  const offers = new Map<string, readonly LikeClaim<string>[]>()
  let [hits, offered, wanted] = [0, 0, 0]
  const wrong: string[] = []
  for (const { says, one, other } of pairs) {
    const found = offers.get(one) ?? index.like(stated(one), 50)
    offers.set(one, found)
    const isOffered = found.some(({ id, score }) => id === other && score >= least)
    const isWanted = says !== 'other'
    if (isOffered) offered += 1
    if (isWanted) wanted += 1
    if (isOffered && isWanted) hits += 1
    if (isOffered !== isWanted) wrong.push(`${isWanted ? 'missed' : 'offered'}\t${one}\t${other}`)
  }
  return scoreOf(hits, offered, wanted, wrong)
}

/** Two sentences, and whether they state one figure. */
interface FigurePair {
  readonly language: 'en' | 'nl'
  readonly says: 'same' | 'other'
  readonly one: string
  readonly other: string
}

/** The pairs of sentences with a figure each that were labelled before the rule was run on them. */
export function heldOutFigures(language: 'en' | 'nl'): readonly FigurePair[] {
  return readFileSync(join(import.meta.dirname, 'claims/figures-held-out.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line): FigurePair => {
      const [of, says, one = '', other = ''] = line.split('\t')
      if ((of !== 'en' && of !== 'nl') || (says !== 'same' && says !== 'other'))
        throw new Error(`no such label: ${line}`)
      return { language: of, says, one, other }
    })
    .filter((pair) => pair.language === language)
}

/** How the rule for figures that are stated differently does: as `scorePairs`. */
export function scoreFigures(pairs: readonly FigurePair[]): PairScore {
  const figuresIn = (statement: string, language: string) => termsOf({ statement, language, claimant: null }).figures
  const judged = pairs.map(({ language, says, one, other }) => {
    const their = figuresIn(other, language)
    const isFound = figuresIn(one, language).some((own) => their.some((figure) => saysSameFigure(own, figure)))
    return { isFound, isSame: says === 'same', words: `${one}\t${other}` }
  })
  const found = judged.filter(({ isFound }) => isFound).length
  const same = judged.filter(({ isSame }) => isSame).length
  return scoreOf(
    judged.filter(({ isFound, isSame }) => isFound && isSame).length,
    found,
    same,
    judged.flatMap(({ isFound, isSame, words }) =>
      isFound === isSame ? [] : [`${isSame ? 'missed' : 'offered'}\t${words}`],
    ),
  )
}

function scoreOf(hits: number, offered: number, wanted: number, wrong: readonly string[]): PairScore {
  const [precision, recall] = [hits / Math.max(1, offered), hits / Math.max(1, wanted)]
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall), wrong }
}
