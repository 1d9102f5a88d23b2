/** One layer of an export: written, read back from the disk, and compared. */
import { readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Content, WriteOptions } from '../../core/formats/format.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { addLosses, type Loss } from '../../core/formats/losses.ts'
import type { ExportFormat } from '../../core/formats/names.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'
import {
  fitTo,
  layerWithout,
  mismatch,
  nextToWrite,
  unverifiedIn,
  writeLayer,
} from '../../core/formats/writeAndVerify.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Article } from '../../core/model/article.ts'
import type { ArticleVersion } from '../../core/model/articleVersion.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Tag } from '../../core/model/tag.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readBytes, writeSynced } from '../disk/files.ts'
import { type LayerPlace, readCheckedLayer } from '../layers/layers.ts'
import { readArticle } from '../library/articles.ts'
import { versionAmong } from '../library/articleVersion.ts'

/** Which layer to write, and as what. */
export interface LayerRequest {
  readonly root: string
  readonly place: LayerPlace
  readonly format: ExportFormat
  readonly unit?: OffsetUnit | undefined
  /** Whether the file begins with a byte-order mark. */
  readonly bom?: boolean | undefined
  /** Whether annotations that the format can't hold are left out; else the export fails for one. */
  readonly leaveOut?: boolean | undefined
  /** What claim records say of annotations. */
  readonly reviewOf?: WriteOptions['reviewOf']
  /** What parts the columns of a table. */
  readonly separator?: WriteOptions['separator']
}

/** An annotation that was left out of an export. */
export interface LeftOut extends LayerPlace {
  readonly tag: Tag
  readonly quote: string
  /** A UTF-16 offset. */
  readonly start: number
}

/** A layer that lies on the disk and was verified. */
export interface StagedLayer {
  readonly annotations: number
  readonly losses: readonly Loss[]
  readonly leftOut: readonly LeftOut[]
  /** The extensions of the files besides the main one. */
  readonly beside: readonly string[]
  /** The same files, with whether a path is free for them or holds the same already. */
  readonly besideFiles: readonly { readonly extension: string; readonly isSame: (path: string) => Promise<boolean> }[]
}

/**
 * Writes a layer's main file to `main` (null: to the folder, under the annotator's id) and the others to `folder`,
 * reads them back and compares: `export-mismatch`, or as reading and writing a layer fail.
 */
export async function stageLayer(
  request: LayerRequest,
  main: string | null,
  folder: string,
): Promise<Result<StagedLayer>> {
  const { root, place } = request
  const found = await readBoth(root, place)
  if (!found.ok) return found
  const version = await versionAmong(root, found.value.article)
  let tried: Tried = { layer: found.value.layer, leftOut: [] }
  for (let tries = 1; ; tries += 1) {
    const staged = await stageOnce(request, { ...found.value, version }, tried, { main, folder })
    if (!staged.ok) return staged
    const { verified, unverified, written } = staged.value
    if (unverified.length === 0) return ok(verified)
    const next = nextToWrite(written, unverified, tries, request)
    if (!next) {
      const { extension } = INTERCHANGE_FORMATS[request.format]
      return mismatch(`${place.article}/${place.annotator}${extension}`, verified.layer, unverified)
    }
    tried = next
  }
}

/** A layer that is being written, and the annotations of it that were left out. */
interface Tried {
  readonly layer: Layer
  readonly leftOut: readonly Annotation[]
}

async function stageOnce(
  request: LayerRequest,
  { article, version }: { readonly article: Article; readonly version: ArticleVersion | undefined },
  tried: Tried,
  { main, folder }: { readonly main: string | null; readonly folder: string },
): Promise<Result<{ verified: StagedLayer & { layer: Layer }; unverified: readonly Annotation[]; written: Tried }>> {
  const { place, unit, bom, leaveOut, reviewOf, separator } = request
  const format = INTERCHANGE_FORMATS[request.format]
  const written = writeLayer(format, article, tried.layer, { unit, bom, leaveOut, reviewOf, separator, version })
  if (!written.ok) return written
  const { layer, files, losses } = written.value
  const leftOut = [...tried.leftOut, ...written.value.leftOut]
  const base = main === null ? place.annotator : 'export'
  const [first, ...others] = files
  const path = main ?? join(folder, `${base}${format.extension}`)
  // What was tried before is there already.
  await rm(path, { force: true })
  await writeSynced(path, first?.content ?? '')
  for (const { extension, content } of others) {
    await rm(join(folder, `${base}${extension}`), { force: true })
    await writeSynced(join(folder, `${base}${extension}`), content)
  }
  const companions: Record<string, string> = {}
  for (const extension of format.companions ?? [])
    companions[extension] = await readFile(join(folder, `${base}${extension}`), 'utf8')
  const content = format.binary ? new Uint8Array(await readFile(path)) : await readFile(path, 'utf8')
  const verified = {
    layer,
    annotations: layer.annotations.length,
    losses,
    leftOut: leftOut.map((annotation) => ({ ...place, ...listed(annotation) })),
    beside: others.map(({ extension }) => extension),
    besideFiles: others.map(({ extension, content: wanted }) => ({
      extension,
      isSame: (other: string) => isFreeFor(other, wanted),
    })),
  }
  const unverified = unverifiedIn(format, article, layer, { content, companions, unit })
  return ok({ verified, unverified, written: { layer: layerWithout(tried.layer, written.value.leftOut), leftOut } })
}

function listed({ tag, quote, start }: Annotation): Pick<LeftOut, 'tag' | 'quote' | 'start'> {
  return { tag, quote, start }
}

/** What exporting layers would lose, and how much there is: the pre-flight. */
export interface Preflight {
  readonly layers: number
  readonly annotations: number
  readonly losses: readonly Loss[]
}

/** Looks at the layers at `places` and writes nothing. Fails with `cancelled` once `signal` says so, and as reading an article or layer does. */
export async function preflight(
  root: string,
  places: readonly LayerPlace[],
  format: ExportFormat,
  signal?: { readonly aborted: boolean },
): Promise<Result<Preflight>> {
  let sum: Preflight = { layers: 0, annotations: 0, losses: [] }
  for (const place of places) {
    if (signal?.aborted) return fail('cancelled')
    const found = await readBoth(root, place)
    if (!found.ok) return found
    const { article, layer } = found.value
    const { losses } = fitTo(INTERCHANGE_FORMATS[format], article, layer)
    sum = {
      layers: sum.layers + 1,
      annotations: sum.annotations + layer.annotations.length,
      losses: addLosses(sum.losses, losses),
    }
  }
  return ok(sum)
}

/** The path of a file beside the main one: the same name with another extension. */
export function besidePath(main: string, extension: string): string {
  return `${main.slice(0, main.length - extname(main).length)}${extension}`
}

async function readBoth(root: string, place: LayerPlace): Promise<Result<{ article: Article; layer: Layer }>> {
  const stored = await readArticle(root, place.article)
  if (!stored.ok) return stored
  const layer = await readCheckedLayer(root, stored.value.article, place.annotator)
  return layer.ok ? ok({ article: stored.value.article, layer: layer.value }) : layer
}

/** Whether a path has no file, or one with just this content. */
export async function isFreeFor(path: string, content: Content): Promise<boolean> {
  const found = await readBytes(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : error))
  if (found === null) return true
  if (found instanceof Error) return false
  return found.equals(typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
}
