/** The workspace's codebook: `codebook.json`, which is everybody's. */
import { mergeCodebooks, type SavedCodebook } from '../../core/codebook/merge.ts'
import { type RevisionNote, revise } from '../../core/codebook/revise.ts'
import { saysSame } from '../../core/merge/difference.ts'
import { type Codebook, EMPTY_CODEBOOK, type OpenedCodebook } from '../../core/model/codebook.ts'
import { FILE_FORMATS, parseCodebook, serializeCodebook } from '../../core/model/files.ts'
import { parseNewer } from '../../core/model/newer.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { isPresent } from '../disk/files.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { codebookPath, nameWithin } from '../disk/paths.ts'
import { readSettled } from '../disk/readSettled.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'

/** What somebody made of a codebook. */
export interface CodebookChange {
  /** What it was made from; null where there was none. */
  readonly base: Codebook | null
  readonly next: Codebook
  readonly note: RevisionNote
}

/**
 * The codebook of the workspace in `root`, also one that a newer version saved, as far as this one understands it. Fails
 * where it can't be read or isn't one.
 */
export async function openCodebook(root: string): Promise<Result<OpenedCodebook>> {
  const read = await readText(root)
  if (!read.ok) return read
  if (read.value === null) return ok({ codebook: null, readOnly: null })
  const { text, parsed } = read.value
  if (parsed.ok) return ok({ codebook: parsed.value, readOnly: null })
  const { code, details } = parsed.error
  const codebook = code === 'version-newer' ? parseNewer(text, FILE_FORMATS.codebook) : null
  if (!codebook) return parsed
  const readOnly: Problem = {
    code: 'codebook-newer',
    details: { file: details.file ?? '', found: details.found ?? '' },
  }
  return ok({ codebook, readOnly })
}

/** The codebook alone, to be read. */
export async function readCodebook(root: string): Promise<Result<Codebook | null>> {
  const opened = await openCodebook(root)
  return opened.ok ? ok(opened.value.codebook) : opened
}

/**
 * Saves a change as the next revision. Where somebody else saved one since `base`, both are merged by attribute; where
 * both changed the same one, nothing is written, and the conflicts are told with what is stored. The file is looked at again before it is
 * replaced (`workspace-moved`) and after that: of two who save in the same moment the one who lost merges again.
 */
export async function saveCodebook(root: string, { base, next, note }: CodebookChange): Promise<Result<SavedCodebook>> {
  const from = base ?? EMPTY_CODEBOOK
  const mine = revise(from, next, note)
  return swapCodebook(root, (stored) => {
    const merged = mergeCodebooks(from, mine, stored)
    const isSaved = merged.conflicts.length === 0
    return {
      codebook: isSaved ? merged.codebook : stored,
      told: { ...merged, stored: isSaved ? merged.codebook : stored },
    }
  })
}

/** What is to be written in place of a codebook, and what whoever asked is told. */
interface Swap<T> {
  readonly codebook: Codebook
  readonly told: T
}

/**
 * Replaces the codebook by what `change` makes of it, which is called again where somebody else saved one meanwhile.
 * What says the same is not written. `workspace-moved`, `file-unwritable`, and as reading it fails.
 */
export function swapCodebook<T>(root: string, change: (stored: Codebook) => Swap<T>): Promise<Result<T>> {
  return inTurn(codebookPath(root), () => swapStored(root, change))
}

async function swapStored<T>(root: string, change: (stored: Codebook) => Swap<T>): Promise<Result<T>> {
  const path = codebookPath(root)
  const file = nameWithin(root, path)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await readStored(root)
    if (!stored.ok) return stored
    const before = stored.value?.codebook ?? EMPTY_CODEBOOK
    const merged = change(before)
    if (saysSame(merged.codebook, before)) return ok(merged.told)
    const text = serializeCodebook(merged.codebook)
    const replaced = await replaceUnchanged(path, file, stored.value?.text ?? null, text)
    if (!replaced.ok) return replaced
    if (!replaced.value) continue
    const after = await readStored(root)
    if (!after.ok || after.value?.text === text) return after.ok ? ok(merged.told) : after
  }
  return fail('workspace-moved', { file })
}

/** How often a change is merged again before it is given up: nobody saves so many times in a row. */
const TRIES = 5

interface StoredCodebook {
  readonly text: string
  readonly codebook: Codebook
}

async function readStored(root: string): Promise<Result<StoredCodebook | null>> {
  const read = await readText(root)
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read
  const { text, parsed } = read.value
  return parsed.ok ? ok({ text, codebook: parsed.value }) : parsed
}

async function readText(root: string) {
  const path = codebookPath(root)
  const file = nameWithin(root, path)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe } as const
  const present = await isPresent(path, file)
  if (!present.ok) return present
  if (!present.value) return ok(null)
  return readSettled(path, file, (text) => parseCodebook(text, file))
}
