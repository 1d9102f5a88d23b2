/**
 * The index that the table of annotations is read from: a line for each layer. Layers whose lines can't be read are read
 * again. Each annotator has one of their own, so that a shared folder sees one writer.
 */
import { stat } from 'node:fs/promises'
import { type IndexLine, indexLine, layerKey, parseIndexLine } from '../../core/table/indexedLayer.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { type LineIndex, lineIndex } from '../disk/lineIndex.ts'
import { tableIndexPath } from '../disk/paths.ts'

/** An index of this many bytes takes about 50 ms to read. */
const LARGE = 1024 * 1024

/** The index of `annotator` in the workspace in `root`. */
export function indexFile(root: string, annotator: string): LineIndex<IndexLine> {
  const path = tableIndexPath(root, annotator)
  return lineIndex(
    path,
    { write: indexLine, parse: parseIndexLine, keyOf: ({ layer }) => layerKey(layer) },
    {
      mayRead: async () => (await guardPath(root, path)) === null,
      mayWrite: async () => (await guardWrite(root, path)) === null,
    },
  )
}

/** Whether an index takes long enough to read that it is worth beginning early. */
export async function hasLargeIndex(root: string, annotator: string): Promise<boolean> {
  const found = await stat(tableIndexPath(root, annotator)).catch(() => null)
  return found !== null && found.size > LARGE
}
