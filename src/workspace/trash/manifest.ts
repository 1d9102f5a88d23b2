/** The contents of one folder of the trash, by its manifest or, failing that, by the files in it. */
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '../../core/model/article.ts'
import { type FileFormat, parseFile } from '../../core/model/fileFormat.ts'
import { isId } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, exists, namesIn, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import {
  articleCopyPath,
  articlePath,
  auditPath,
  claimPath,
  layerPath,
  layersFolder,
  nameWithin,
  trashFolder,
} from '../disk/paths.ts'

const MANIFEST_SCHEMA = z.object({
  format: z.literal('factmark-trash'),
  version: z.literal(1),
  removed: z.iso.datetime(),
  article: idSchema,
  /** Null where the whole article was removed. */
  annotator: idSchema.nullable(),
  /** What of each article and layer there is, as ids and not as paths: a manifest can't name a file elsewhere. */
  hasArticle: z.boolean(),
  layers: z.array(idSchema),
  /** The claim record that was removed; then `article` is its id, and there are no layers. Absent in version 0.1. */
  claim: idSchema.optional(),
  /** Who removed it; version 0.1 doesn't say. */
  by: z.object({ id: idSchema, name: z.string() }).optional(),
})

/** What was removed, when and by whom. */
export type Manifest = z.infer<typeof MANIFEST_SCHEMA>

/** The format of a manifest. */
export const MANIFEST: FileFormat<Manifest> = {
  schema: MANIFEST_SCHEMA,
  format: 'factmark-trash',
  version: 1,
  steps: [],
}

/** The name of a folder in the trash: the time, the article's id, and eight hex digits. */
export const TRASH_NAME = /^(\d{17})-([a-z0-9][a-z0-9-]{0,63})-[0-9a-f]{8}$/

/** The manifest of a folder in the trash. */
export function manifestPath(root: string, trash: string): string {
  return join(trashFolder(root), trash, 'manifest.json')
}

/** Where the layer lies that is to take another's place. */
export function incomingPath(root: string, trash: string): string {
  return join(trashFolder(root), trash, 'incoming.json')
}

/**
 * The contents of a folder of the trash. If its manifest is damaged, they are read off the folder's name and files.
 * Fails with `trash-missing` if there is no such folder, and as `guardPath` does.
 */
export async function readManifest(root: string, trash: string): Promise<Result<Manifest>> {
  if (!TRASH_NAME.test(trash)) return fail('trash-missing', { id: trash })
  const path = manifestPath(root, trash)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const name = nameWithin(root, path)
  const text = await readText(path, name)
  const parsed = text.ok ? parseFile(text.value, name, MANIFEST) : text
  if (parsed.ok) return parsed
  const found = await attempt('file-unreadable', name, () => foundIn(root, trash))
  if (!found.ok) return found
  if (found.value) return ok(found.value)
  // Only what is known to be missing: on the word of this, what is left of it is deleted.
  return text.ok || text.error.code !== 'file-missing' ? parsed : fail('trash-missing', { id: trash })
}

async function foundIn(root: string, trash: string): Promise<Manifest | null> {
  const [, digits, article] = TRASH_NAME.exec(trash) ?? []
  if (digits === undefined || article === undefined) return null
  const folder = join(trashFolder(root), trash)
  const names: readonly string[] = await namesIn(layersFolder(folder, article))
  const layers = names
    .map((name) => name.replace(/\.json$/, ''))
    .filter((id) => isId(id) && names.includes(`${id}.json`))
  const hasArticle = await exists(articlePath(folder, article))
  const claim = (await exists(claimPath(folder, article))) ? { claim: article } : {}
  const [only] = layers
  if (!hasArticle && only === undefined && claim.claim === undefined) return null
  const removed = digits.replace(/^(....)(..)(..)(..)(..)(..)(...)$/, '$1-$2-$3T$4:$5:$6.$7Z')
  const annotator = hasArticle || only === undefined ? null : only
  return { format: 'factmark-trash', version: 1, removed, article, annotator, hasArticle, layers, ...claim }
}

/**
 * The files that a manifest speaks of, as names from the workspace's root and from the trash's folder alike; whether
 * they are there is another matter. Trails come first and the article last, so that moved in this order no layer is
 * ever without its article, and no trail without its layer; to be restored in the opposite order.
 */
export function filesOf({ article, hasArticle, layers, claim }: Manifest): readonly string[] {
  const paths = [
    ...layers.map((annotator) => auditPath('/', article, annotator)),
    ...layers.map((annotator) => layerPath('/', article, annotator)),
    ...(claim === undefined ? [] : [claimPath('/', claim)]),
    ...(hasArticle ? [articleCopyPath('/', article), articlePath('/', article)] : []),
  ]
  return paths.map((path) => nameWithin('/', path))
}
