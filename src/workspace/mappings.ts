/** The mappings of foreign labels that were decided in a workspace, by format: proposed again at the next import. */
import { join } from 'node:path'
import { z } from 'zod'
import { type Mapping, mappingSchema } from '../core/formats/mapping.ts'
import type { ImportFormat } from '../core/formats/names.ts'
import { readText, writeAtomically } from './files.ts'

const fileSchema = z.record(z.string(), mappingSchema)

function pathOf(root: string): string {
  return join(root, '.factmark', 'mappings.json')
}

/** What was decided for a format; undefined where nothing was, or the file can't be used. */
export async function savedMapping(root: string, format: ImportFormat): Promise<Mapping | undefined> {
  return (await readAll(root))[format]
}

/** Keeps what was decided, beside what was decided for other labels. Throws the system's error. */
export async function saveMapping(root: string, format: ImportFormat, mapping: Mapping): Promise<void> {
  const all = await readAll(root)
  const before = all[format]
  const tags = { ...before?.tags, ...mapping.tags }
  const relations = { ...before?.relations, ...mapping.relations }
  const changed = { ...all, [format]: { tags, relations } }
  await writeAtomically(pathOf(root), `${JSON.stringify(changed, null, 2)}\n`)
}

async function readAll(root: string): Promise<Readonly<Record<string, Mapping>>> {
  const text = await readText(pathOf(root))
  if (!text.ok) return {}
  try {
    const parsed = fileSchema.safeParse(JSON.parse(text.value))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}
