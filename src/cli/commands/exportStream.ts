/** An export to standard output: written to a temporary file, which is read back and compared, and told from there. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../../core/result.ts'
import type { Console } from '../console.ts'

/** Lets `write` write a file, and puts what is in it on standard output, without the files that lie beside it. */
export async function streamed<T>(console: Console, write: (file: string) => Promise<Result<T>>): Promise<Result<T>> {
  const folder = await mkdtemp(join(tmpdir(), 'factmark-'))
  try {
    const file = join(folder, 'layer')
    const written = await write(file)
    if (written.ok) console.outBytes(await readFile(file))
    return written
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
