/**
 * The lines of two indexes that outlive the program: what claim records say, and the terms that claims are matched by.
 * Each begins with a check of all that follows, so that a damaged line counts as none, and what is left is what Factmark
 * wrote: a record is parsed by its schema before it becomes a line, and not once more when 100,000 lines are read.
 */
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { ClaimTerms, StatedClaim } from '../../core/claims/terms.ts'
import { figureValueSchema } from '../../core/model/annotationSchema.ts'
import { isDeeperThan, MOST_LEVELS } from '../../core/model/nesting.ts'
import type { LineKind } from '../disk/lineIndex.ts'

/** What a record's file said while it had this fingerprint; without its log, which nobody needs of many records. */
export interface RecordLine {
  readonly fingerprint: string
  readonly id: string
  /** The claim as JSON: 100,000 are handed on without being parsed here. */
  readonly json: string
}

/** The terms of a claim, and a stamp of what they were found in. */
export interface TermsLine {
  readonly key: string
  readonly stamp: string
  readonly terms: ClaimTerms
}

/**
 * Raised whenever what a line says is found in another way, and with every change to the schema of records: lines of other
 * versions are passed over.
 */
export const RECORDS_VERSION = 2
export const TERMS_VERSION = 1

/** The lines of records. */
export const recordLines: LineKind<RecordLine> = {
  write: ({ fingerprint, id, json }) => checked([RECORDS_VERSION, fingerprint, id, json]),
  parse: (text) => {
    const [fingerprint, id, json] = partsOf(text, RECORDS_VERSION) ?? []
    return fingerprint && id && json ? { fingerprint, id, json } : null
  },
  keyOf: ({ id }) => id,
}

const termsSchema = z.object({
  /** Words without spaces, which take a third of the time as one text. */
  stems: z.string().transform((stems): readonly string[] => (stems === '' ? [] : stems.split(' '))),
  figures: z.array(
    figureValueSchema.extend({ per: z.object({ of: z.string(), factor: z.number().positive() }).nullish() }),
  ),
  speaker: z.string().nullable(),
})

/** The lines of terms. */
export const termsLines: LineKind<TermsLine> = {
  write: ({ key, stamp, terms: { stems, figures, speaker } }) =>
    checked([TERMS_VERSION, key, stamp, JSON.stringify({ stems: stems.join(' '), figures, speaker })]),
  parse: (text) => {
    const [key = '', stamp = '', json = ''] = partsOf(text, TERMS_VERSION) ?? []
    const { data: terms } = termsSchema.safeParse(dataOf(json))
    return terms && key !== '' ? { key, stamp, terms } : null
  },
  keyOf: ({ key }) => key,
}

/** Tells what terms were found in from what a claim says by now. */
export function stampOf({ statement, language, claimant }: StatedClaim): string {
  const said = JSON.stringify([statement, language, claimant?.name ?? null])
  return `${said.length}-${crc32(said).toString(16)}`
}

/** Parts without tabs or line breaks: JSON and what the system says of a file have none. */
function checked(parts: readonly (string | number)[]): string {
  const said = parts.join('\t')
  return `${crc32(said).toString(16)}\t${said}`
}

/** The JSON of one line, which is too short to be looked through first as a file is; null where it is none. */
function dataOf(json: string): unknown {
  try {
    const data: unknown = JSON.parse(json)
    return isDeeperThan(MOST_LEVELS, data) ? null : data
  } catch {
    return null
  }
}

/** The parts after the version; null where the line is damaged or of another version. */
function partsOf(text: string, version: number): readonly string[] | null {
  const end = text.indexOf('\t')
  const said = text.slice(end + 1)
  if (end < 0 || text.slice(0, end) !== crc32(said).toString(16)) return null
  const [found, ...parts] = said.split('\t')
  return found === String(version) ? parts : null
}
