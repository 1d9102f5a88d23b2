/** An export to standard output: written to a temporary file, read back, compared, and copied from there. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../../core/result.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeToStream } from '../../workspace/exchange/outputStream.ts'
import type { Console } from '../console.ts'

/**
 * Lets `write` write a file, and puts what is in it on standard output, or into the pipe or device `to`, without the
 * files that lie beside it.
 */
export async function streamed<T>(
  console: Console,
  to: string | null,
  write: (file: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const folder = await mkdtemp(join(tmpdir(), 'factmark-'))
  try {
    const file = join(folder, 'layer')
    const written = await write(file)
    if (!written.ok) return written
    const content = await readFile(file)
    if (to !== null) {
      const sent = await attempt('file-unwritable', to, () => writeToStream(to, content))
      return sent.ok ? written : sent
    }
    // Output to a terminal is made safe to display.
    if (console.isOutTerminal) console.content(content.toString('utf8'))
    else console.outBytes(content)
    return written
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
