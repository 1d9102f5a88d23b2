/**
 * Edits that can't be written into the workspace for now are kept in the user's own data folder as well, so that
 * closing the program, or a power cut, doesn't lose them while a disk is full or a network folder is gone.
 */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Edit, editSchema } from '../../core/edits/edit.ts'
import { type FileFormat, parseFile } from '../../core/model/fileFormat.ts'
import { parseBy } from '../../core/model/parseBy.ts'
import { sha256Of } from '../disk/digest.ts'
import { readText, writeAtomically } from '../disk/files.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import type { UnsavedEdits } from './heldLayer.ts'

const SCHEMA = z.object({
  format: z.literal('factmark-unsaved'),
  version: z.literal(1),
  edits: z.array(z.unknown()),
})

/** The format of a file of kept edits. */
export const UNSAVED: FileFormat<z.infer<typeof SCHEMA>> = {
  schema: SCHEMA,
  format: 'factmark-unsaved',
  version: 1,
  steps: [],
}

/** Keeps edits of one annotator in one workspace in `folder`. What can't be kept even there is kept in memory alone. */
export function createUnsavedEdits(folder: string, root: string, annotator: string): UnsavedEdits {
  const pathOf = (article: string) => join(folder, sha256Of(root).slice(0, 16), annotator, `${article}.json`)
  const kept = new Set<string>()
  const inTurn = createSerialQueue()
  return {
    keep: (article, edits) =>
      inTurn(async () => {
        if (edits.length === 0) {
          if (kept.delete(article)) await rm(pathOf(article), { force: true }).catch(() => undefined)
          return
        }
        kept.add(article)
        const file = { format: 'factmark-unsaved', version: 1, workspace: root, annotator, article, edits }
        await writeAtomically(pathOf(article), `${JSON.stringify(file)}\n`).catch(() => undefined)
      }),
    kept: async (article) => {
      const path = pathOf(article)
      const text = await readText(path)
      if (!text.ok) return []
      kept.add(article)
      const file = parseFile(text.value, path, UNSAVED)
      if (file.ok) return editsIn(file.value.edits)
      // What can't be read here may be by somebody else, or by a newer version.
      await rename(path, `${path}.bad`).catch(() => undefined)
      return []
    },
  }
}

function editsIn(edits: readonly unknown[]): readonly Edit[] {
  return edits.flatMap((edit) => {
    const parsed = parseBy(editSchema, edit)
    return parsed.success ? [parsed.data] : []
  })
}
