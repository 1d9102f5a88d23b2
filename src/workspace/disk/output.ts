/** Writes to a place that a user named: outside workspaces, where links are refused, a path may lead anywhere. */
import { open, realpath, stat } from 'node:fs/promises'
import { type FileContent, isMissing, writeAll, writeAtomically } from './files.ts'

/**
 * Writes a file as `writeAtomically` does. A link is followed to the file that it names; a pipe or a device is written
 * to and stays what it is. Throws the system's error.
 */
export async function writeOut(path: string, content: FileContent): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (found === null || found.isFile()) {
    await writeAtomically(found ? await realpath(path) : path, content)
    return
  }
  const file = await open(path, 'w')
  try {
    await writeAll(file, content)
  } finally {
    await file.close()
  }
}
