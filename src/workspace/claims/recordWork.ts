/**
 * All claim records of a workspace: read from an index where their files are the same, else from their files, and matched.
 * Whoever lists them gets only what changed.
 */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { LikeClaim } from '../../core/claims/likeness.ts'
import type { StatedClaim } from '../../core/claims/terms.ts'
import type { Claim } from '../../core/model/claim.ts'
import { isId } from '../../core/model/ids.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import type { Looked } from '../disk/fileFingerprint.ts'
import { type LineIndex, lineIndex } from '../disk/lineIndex.ts'
import { looksPromptly } from '../disk/looks.ts'
import { claimPath } from '../disk/paths.ts'
import { importedFindings, type LibraryFinding, librariesStamp } from './findingLibraries.ts'
import { readRecords, recordIds } from './recordFiles.ts'
import { type RecordLine, recordLines, termsLines } from './recordLines.ts'
import { createRecordMatcher } from './recordMatcher.ts'

/** What changed. */
export interface RecordsPart {
  /** Records as a JSON array, which crosses between threads faster than objects; without their logs where there is an index. */
  readonly records: string
  /** Why others can't be read, by id. */
  readonly problems: readonly (readonly [id: string, problem: Problem])[]
  /** The ids of records that aren't there any more. */
  readonly gone: readonly string[]
}

/** Who is told what is found. */
export interface RecordsTold {
  readonly onPart: (part: RecordsPart) => void
  /** Told how many of how many files were read, where there are many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** A claim of the workspace: a record, or a finding that was imported. */
export type MatchedClaim =
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'published'; readonly finding: LibraryFinding }

/** What a lister asks. */
export interface RecordWork {
  /** Begins: gives what the index says, whatever the files say by now. */
  readonly load: (told: RecordsTold) => Promise<void>
  /** Looks at the files of these records (null: of all) and gives what changed. */
  readonly look: (ids: readonly string[] | null, told: RecordsTold) => Promise<Result<null>>
  /** Claims that may say the same, the likeliest first, by what is known: it can be asked while files are looked at. */
  readonly like: (claim: StatedClaim) => Promise<Result<readonly LikeClaim<MatchedClaim>[]>>
  /** Gets ready to match while nothing is asked, as long as `isWanted` says so. */
  readonly prepare: (isWanted: () => boolean) => Promise<void>
  readonly end: () => Promise<void>
}

/** So many records are a part: reading them, and parsing that part, takes some hundredths of a second at most. */
const SHARE = 500

/** How many claims that may say the same are given. */
const MOST = 20

/** The records of the workspace in `root`, by whoever asks. `indexes` is a folder of this computer; null for no index. */
export function recordsHere(root: string, indexes: string | null): RecordWork {
  const name = indexes === null ? null : join(indexes, sha256Of(root).slice(0, 16))
  const index = name === null ? noIndex<RecordLine>() : lineIndex(`${name}.claims.jsonl`, recordLines)
  const matcher = createRecordMatcher(name === null ? noIndex() : lineIndex(`${name}.terms.jsonl`, termsLines))
  /** The fingerprints of the files that were read; null for those whose next change need not show. */
  const fingerprints = new Map<string, string | null>()
  const unread = new Set<string>()
  const findings = new Map<string, LibraryFinding>()
  let libraries: string | null = null

  const jsonOf = (claim: Claim) => JSON.stringify(name === null ? claim : { ...claim, log: [] })
  const isKnown = (id: string, looked: Looked | undefined) =>
    typeof looked === 'object' && looked !== null && fingerprints.get(id) === looked.full
  const forget = (ids: readonly string[]) => {
    for (const id of ids) {
      fingerprints.delete(id)
      unread.delete(id)
      matcher.drop(id)
    }
  }
  const load: RecordWork['load'] = async ({ onPart }) => {
    forget([...fingerprints.keys(), ...unread])
    let share: string[] = []
    const give = () => {
      if (share.length > 0) onPart({ records: `[${share.join(',')}]`, problems: [], gone: [] })
      share = []
    }
    await index.read(({ fingerprint, id, json }) => {
      fingerprints.set(id, fingerprint)
      matcher.put(id, () => parseTrusted<Claim>(json))
      if (share.push(json) === SHARE) give()
    })
    give()
  }
  /** Reads some records; gives what to put into the index. */
  const readShare = async (
    share: readonly { readonly id: string; readonly looked: Looked }[],
    onPart: RecordsTold['onPart'],
  ): Promise<readonly RecordLine[]> => {
    const read = await readRecords(
      root,
      share.map(({ id }) => id),
    )
    const records: string[] = []
    const problems: (readonly [string, Problem])[] = []
    const gone: string[] = []
    const lines: RecordLine[] = []
    for (const [at, { id, looked }] of share.entries()) {
      const outcome = read[at] as Result<Claim>
      if (outcome.ok) {
        const claim = outcome.value
        const fingerprint = typeof looked === 'object' && looked?.isSettled ? looked.full : null
        const json = jsonOf(claim)
        records.push(json)
        fingerprints.set(id, fingerprint)
        unread.delete(id)
        const { statement, language, claimant } = claim
        matcher.put(id, () => ({ statement, language, claimant }))
        if (fingerprint !== null) lines.push({ fingerprint, id, json })
        continue
      }
      forget([id])
      if (outcome.error.code === 'claim-missing') gone.push(id)
      else {
        unread.add(id)
        problems.push([id, outcome.error])
      }
    }
    onPart({ records: `[${records.join(',')}]`, problems, gone })
    return lines
  }
  const look: RecordWork['look'] = async (asked, { onPart, onProgress }) => {
    const ids = asked ? ok(asked) : await recordIds(root)
    if (!ids.ok) return ids
    if (!asked) {
      const there = new Set(ids.value)
      const gone = [...fingerprints.keys(), ...unread].filter((id) => !there.has(id))
      forget(gone)
      if (gone.length > 0) onPart({ records: '[]', problems: [], gone })
    }
    const looked = await looksPromptly.fingerprints(ids.value.map((id) => (isId(id) ? claimPath(root, id) : root)))
    const changed = ids.value.flatMap((id, at) => (isKnown(id, looked[at]) ? [] : [{ id, looked: looked[at] ?? null }]))
    for (let from = 0; from < changed.length; from += SHARE) {
      await index.append(await readShare(changed.slice(from, from + SHARE), onPart))
      if (changed.length > SHARE) onProgress?.(Math.min(changed.length, from + SHARE), changed.length)
      await setImmediate()
    }
    if (!asked) await index.compact(fingerprints.size, ({ fingerprint, id }) => fingerprints.get(id) === fingerprint)
    return ok(null)
  }
  const lookAtLibraries = async (): Promise<Result<null>> => {
    const stamp = await librariesStamp(root)
    if (stamp !== null && stamp === libraries) return ok(null)
    const published = await importedFindings(root)
    if (!published.ok) return published
    libraries = stamp
    const before = [...findings.keys()]
    findings.clear()
    for (const finding of published.value) {
      const key = `${finding.library}/${finding.line}`
      findings.set(key, finding)
      matcher.put(key, () => finding)
    }
    for (const key of before) if (!findings.has(key)) matcher.drop(key)
    return ok(null)
  }
  return {
    load,
    look,
    like: async (claim) => {
      const refreshed = await lookAtLibraries()
      if (!refreshed.ok) return refreshed
      const found = await matcher.like(claim, MOST)
      return ok(
        found.map(({ id: key, ...rest }) => {
          const finding = findings.get(key)
          return { id: finding ? { kind: 'published', finding } : { kind: 'record', id: key }, ...rest }
        }),
      )
    },
    prepare: matcher.prepare,
    end: async () => undefined,
  }
}

function noIndex<Line>(): LineIndex<Line> {
  return { read: async () => undefined, append: async () => undefined, compact: async () => undefined }
}
