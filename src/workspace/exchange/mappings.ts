/** The mappings of foreign labels that were decided in a workspace, by format: proposed again at the next import. */
import { rename } from 'node:fs/promises'
import { z } from 'zod'
import { type Mapping, mappingSchema } from '../../core/formats/mapping.ts'
import type { ImportFormat } from '../../core/formats/names.ts'
import { parseBy } from '../../core/model/parseBy.ts'
import type { Result } from '../../core/result.ts'
import { readText, writeAtomically } from '../disk/files.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { mappingsPath } from '../disk/paths.ts'

const fileSchema = z.object({}).catchall(mappingSchema)

/** What was decided for a format; undefined where nothing was, or the file can't be used. */
export async function savedMapping(root: string, format: ImportFormat): Promise<Mapping | undefined> {
  return (await readAll(root))?.[format]
}

/**
 * Keeps what was decided, beside what was decided for other labels; a file that can't be used is set aside as
 * `mappings.json.bad`. Fails as `writeWithin` does.
 */
export async function saveMapping(root: string, format: ImportFormat, mapping: Mapping): Promise<Result<null>> {
  const all = await readAll(root)
  const before = all?.[format]
  const tags = { ...before?.tags, ...mapping.tags }
  const relations = { ...before?.relations, ...mapping.relations }
  const changed = { ...all, [format]: { tags, relations } }
  const path = mappingsPath(root)
  return writeWithin(root, path, async () => {
    if (all === null) await rename(path, `${path}.bad`)
    await writeAtomically(path, `${JSON.stringify(changed, null, 2)}\n`)
    return null
  })
}

/** All that was decided; null where the file can't be used. */
async function readAll(root: string): Promise<Readonly<Record<string, Mapping>> | null> {
  const path = mappingsPath(root)
  const text = (await guardPath(root, path)) ? null : await readText(path)
  if (!text?.ok) return {}
  try {
    const parsed = parseBy(fileSchema, JSON.parse(text.value))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
