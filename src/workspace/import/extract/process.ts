/** Where the extractor's process starts: it reads one file, answers, and waits to be ended. */
import { open } from 'node:fs/promises'
import { fail } from '../../../core/problem.ts'
import { asSaid } from '../../../core/reasons.ts'
import { ok, type Result } from '../../../core/result.ts'
import { sha256Of } from '../../disk/digest.ts'
import { systemCode, systemProblem } from '../../disk/systemErrors.ts'
import { extract } from './extract.ts'
import { type ExtractedFile, type ExtractRequest, extractRequestSchema } from './request.ts'

/** Electron's `process.parentPort` in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const parentPort: ParentPort | undefined = Reflect.get(process, 'parentPort')

if (parentPort) parentPort.on('message', ({ data }) => void answer(data, (message) => parentPort.postMessage(message)))
else process.on('message', (data) => void answer(data, (message) => process.send?.(message)))

async function answer(data: unknown, send: (message: Result<ExtractedFile>) => void): Promise<void> {
  const request = extractRequestSchema.safeParse(data)
  if (request.success) send(await read(request.data))
}

async function read({ path, file, kind, largest, parts }: ExtractRequest): Promise<Result<ExtractedFile>> {
  try {
    const handle = await open(path)
    try {
      // The parent looked at the size; this file may have grown since.
      if ((await handle.stat()).size > largest) return fail('file-too-large', { file, limit: largest / 1024 / 1024 })
      const bytes = await handle.readFile()
      const extracted = await extract(kind, bytes, file, parts)
      return extracted.ok ? ok({ ...extracted.value, sha256: sha256Of(bytes) }) : extracted
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (systemCode(error) === null) return fail('file-unreadable', { file, ...asSaid(error) })
    return { ok: false, error: systemProblem(error, 'file-unreadable', file) }
  }
}
