/** Replacing a file that something else may write at any moment. */
import { link, rename, rm } from 'node:fs/promises'
import { contentFingerprint } from './fileFingerprint.ts'
import { writeAtomically } from './files.ts'
import { temporaryName } from './temporaryFiles.ts'

/** Something else has written the file while it was about to be replaced; it is as that left it. */
export class ChangedMeanwhile extends Error {}

/**
 * Replaces the file at `path` as `writeAtomically` does, if it still has the content fingerprint `known` (null for no
 * file), and gives its new one. Throws `ChangedMeanwhile` where it hasn't, and the system's error.
 *
 * A file can't be compared and renamed over in one step. So the last look comes when only the renaming is left, and
 * whoever opened the file before that and writes into it afterwards is found by a link to it, and gets it back. What is
 * lost is a file that is itself renamed into place between that look and ours: a millisecond or two.
 */
export async function replaceFile(path: string, bytes: Uint8Array, known: string | null): Promise<string | null> {
  const beside = temporaryName(path)
  const lookAndLink = async () => {
    const found = await contentFingerprint(path)
    if (found === null) return
    if (found !== known) throw new ChangedMeanwhile()
    // Some file systems have no links: there the look is all.
    await link(path, beside).catch(() => undefined)
  }
  try {
    const written = await writeAtomically(path, bytes, lookAndLink)
    const replaced = await contentFingerprint(beside)
    if (replaced === null || replaced === known) return written
    await rename(beside, path)
    throw new ChangedMeanwhile()
  } finally {
    await rm(beside, { force: true })
  }
}
