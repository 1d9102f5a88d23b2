/** Imported files themselves, byte for byte, named by their digest: what an article can be read from once more. */
import type { OriginalFile } from '../../core/model/article.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, createExclusively, readBytes, writeAtomically } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { nameWithin, originalPath } from '../disk/paths.ts'
import type { FileBytes } from './readFile.ts'

/**
 * Keeps a file beside the articles, once, whoever imports it. Null where there was no file, and for plain text that the
 * article holds to the byte. Fails with `file-unwritable` and as `guardWrite` does.
 */
export async function keepOriginal(
  root: string,
  name: string,
  file: FileBytes | null,
  textSha256: string,
): Promise<Result<OriginalFile | null>> {
  if (file === null || file.sha256 === textSha256) return ok(null)
  const path = originalPath(root, file.sha256)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const kept = await attempt('file-unwritable', nameWithin(root, path), async () => {
    if (await createExclusively(path, file.bytes)) return
    // What has the name may be damaged.
    if (sha256Of(await readBytes(path)) !== file.sha256) await writeAtomically(path, file.bytes)
  })
  if (!kept.ok) return kept
  return ok({ sha256: file.sha256, name: name.replace(/^.*[\\/]/, ''), type: file.type, bytes: file.bytes.byteLength })
}
