/** Files that are evidence: copied into the workspace by their digest, byte for byte, and never run. */
import { basename } from 'node:path'
import type { EvidenceFile } from '../../core/model/claim.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256OfFile } from '../disk/digest.ts'
import { attempt, writeAtomically } from '../disk/files.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { openRegular } from '../disk/openRegular.ts'
import { evidencePath, nameWithin } from '../disk/paths.ts'
import { mediaTypeOf } from './mediaTypes.ts'

/** The largest file that is taken, in bytes: shared folders are synced. */
export const LARGEST_EVIDENCE = 500 * 1024 * 1024

/** The longest name that is kept, in UTF-16 code units. */
const LONGEST_NAME = 200

/**
 * Copies a file of the user's into the workspace, once, whoever gives it. `file-missing`, `file-not-regular`,
 * `evidence-too-large`, `evidence-empty`, and as `guardWrite`.
 */
export async function keepEvidence(root: string, path: string): Promise<Result<EvidenceFile>> {
  const name = shortened(basename(path))
  const opened = await attempt('file-unreadable', name, () => openRegular(path))
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const { size } = await file.stat()
    if (size === 0) return fail('evidence-empty', { file: name })
    if (size > LARGEST_EVIDENCE)
      return fail('evidence-too-large', { file: name, megabytes: LARGEST_EVIDENCE / 1024 / 1024 })
    const read = await attempt('file-unreadable', name, () => sha256OfFile(file))
    if (!read.ok) return read
    const sha256 = read.value
    const target = evidencePath(root, sha256)
    const unsafe = await guardWrite(root, target)
    if (unsafe) return { ok: false, error: unsafe }
    if (!(await isIntact(target, sha256))) {
      const written = await attempt('file-unwritable', nameWithin(root, target), () =>
        writeAtomically(target, file.createReadStream({ start: 0, autoClose: false })),
      )
      if (!written.ok) return written
      if (!(await isIntact(target, sha256))) return fail('evidence-missing', { file: name })
    }
    return ok({ sha256, name, type: mediaTypeOf(name), bytes: size })
  } finally {
    await file.close()
  }
}

/** Where a kept file is; `evidence-missing` where it is gone or no longer the same. */
export async function evidenceAt(root: string, { sha256, name }: EvidenceFile): Promise<Result<string>> {
  const path = evidencePath(root, sha256)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  return (await isIntact(path, sha256)) ? ok(path) : fail('evidence-missing', { file: name })
}

async function isIntact(path: string, sha256: string): Promise<boolean> {
  try {
    const file = await openRegular(path)
    try {
      return (await sha256OfFile(file)) === sha256
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}

/** A name that fits anywhere, with its extension. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
  return `${name.slice(0, LONGEST_NAME - extension.length - 1)}…${extension}`
}
