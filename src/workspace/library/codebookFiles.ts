/** Codebooks in files of their own: those of other programs and workspaces brought in, and ours given to them. */
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { adoptCodebook } from '../../core/codebook/adopt.ts'
import {
  CODEBOOK_EXTENSIONS,
  RULES_EXTENSION,
  readCodebookFile,
  type WrittenCodebook,
} from '../../core/codebook/exchange/codebookFile.ts'
import type { ForeignCodebook, LeftOut, Making } from '../../core/codebook/exchange/foreignCodebook.ts'
import type { RevisionNote } from '../../core/codebook/revise.ts'
import { type Codebook, EMPTY_CODEBOOK } from '../../core/model/codebook.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, isMissing } from '../disk/files.ts'
import { writeOut } from '../disk/output.ts'
import { systemProblem } from '../disk/systemErrors.ts'
import { decoded } from '../exchange/foreignFile.ts'
import { swapCodebook } from './codebook.ts'

/** The largest file, in MB of 1024 × 1024 bytes: a codebook of people has some kilobytes. */
const LARGEST = 20

/**
 * What the file at `path` holds, with INCEpTION's constraints beside it; given those, what is beside them. Fails as
 * reading, decoding and `readCodebookFile` do, and with `codebook-empty`.
 */
export async function readForeignCodebook(path: string, making: Making): Promise<Result<ForeignCodebook>> {
  const ending = extname(path)
  const bare = path.slice(0, path.length - ending.length)
  const main = ending.toLowerCase() === RULES_EXTENSION ? `${bare}${CODEBOOK_EXTENSIONS.inception}` : path
  const name = basename(main)
  const text = await textOf(main)
  if (!text.ok) return text
  const rules = await textOf(main === path ? `${bare}${RULES_EXTENSION}` : path)
  if (!rules.ok && rules.error.code !== 'file-missing') return rules
  const foreign = readCodebookFile(text.value, name, making, rules.ok ? rules.value : null)
  if (!foreign.ok) return foreign
  const { attributes, findings } = foreign.value
  return attributes.length + findings.length === 0 ? fail('codebook-empty', { file: name }) : foreign
}

async function textOf(path: string): Promise<Result<string>> {
  const name = basename(path)
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (isMissing(error)) return fail('file-missing', { file: name })
    return { ok: false, error: systemProblem(error, 'file-unreadable', name) }
  }
  if (bytes.byteLength > LARGEST * 1024 * 1024) return fail('file-too-large', { file: name, limit: LARGEST })
  const text = decoded(bytes, name)
  return text.ok ? ok(text.value.text) : text
}

/**
 * Writes a codebook for another program to `path`, and what belongs beside it first: its path, or null for none. Fails
 * with `export-occupied` where another file has that place, and with `file-unwritable`.
 */
export async function writeCodebookOut(
  path: string,
  { text, beside }: WrittenCodebook,
): Promise<Result<{ readonly beside: string | null }>> {
  const ending = extname(path)
  const bare = ending === beside?.extension ? path : path.slice(0, path.length - ending.length)
  const other = beside ? `${bare}${beside.extension}` : null
  if (beside && other !== null) {
    const there = await readFile(other, 'utf8').catch(() => null)
    // What this program wrote there before may be replaced: each codebook's rules begin alike.
    if (there !== null && firstLine(there) !== firstLine(beside.text)) return fail('export-occupied', { file: other })
    const written = await attempt('file-unwritable', other, () => writeOut(other, beside.text))
    if (!written.ok) return written
  }
  const written = await attempt('file-unwritable', path, () => writeOut(path, text))
  return written.ok ? ok({ beside: other }) : written
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n'))
}

/** What a file brought into a workspace's codebook. */
export interface BroughtCodebook {
  /** How many questions, values of those that are here, and findings came along. */
  readonly attributes: number
  readonly values: number
  readonly findings: number
  /** Keys that the file words differently; the wording here stands. */
  readonly differing: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly revision: number
}

/** Brings what a file holds into the codebook, as one revision; what brings nothing writes nothing. */
export async function bringCodebook(
  root: string,
  foreign: ForeignCodebook,
  note: RevisionNote,
): Promise<Result<BroughtCodebook>> {
  const there: Codebook = { ...EMPTY_CODEBOOK, attributes: foreign.attributes, findings: foreign.findings }
  return swapCodebook(root, (here) => {
    const { codebook, differing } = adoptCodebook(here, there, note, () => undefined)
    const told = { ...gained(here, codebook), differing, leftOut: foreign.leftOut, revision: codebook.revision }
    return { codebook, told }
  })
}

function gained(before: Codebook, after: Codebook) {
  const known = new Map(before.attributes.map(({ id, values }) => [id, values.length]))
  const values = after.attributes.map(({ id, values }) => values.length - (known.get(id) ?? values.length))
  return {
    attributes: after.attributes.length - before.attributes.length,
    values: values.reduce((sum, count) => sum + count, 0),
    findings: after.findings.length - before.findings.length,
  }
}
