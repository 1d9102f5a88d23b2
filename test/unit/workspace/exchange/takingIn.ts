/** Taking a file in as somebody does who agrees to every layer in it, or to some. */
import { basename } from 'node:path'
import { ok, type Result } from '../../../../src/core/result.ts'
import { type IncomingOptions, readIncoming } from '../../../../src/workspace/exchange/incoming.ts'
import { type Exchanged, takeIn } from '../../../../src/workspace/exchange/takeIn.ts'

/** Takes in the layers of `accept`, all without it; null for a file that is neither bundle nor layer. */
export async function takeInAll(
  root: string,
  path: string,
  options: IncomingOptions,
  accept?: readonly string[],
): Promise<Result<Exchanged | null>> {
  const found = await readIncoming(root, path, basename(path), options)
  if (!found) return ok(null)
  if (!found.ok) return found
  const all = found.value.layers.map(({ row }) => row.annotator.id)
  return takeIn(root, found.value, { accept: accept ?? all, by: { id: 'imp', name: 'Importer' }, now: options.now })
}
