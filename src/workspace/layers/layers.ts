/** Layers on the disk: which there are, and one read and checked against its article. */
import { checkLayer } from '../../core/check/checkLayer.ts'
import type { Article } from '../../core/model/article.ts'
import { parseLayer } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import type { Layer } from '../../core/model/layer.ts'
import { fail, type Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { namesIn, namesInNow, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import { layerPath, layersFolder, nameWithin } from '../disk/paths.ts'
import { inPool } from '../disk/pool.ts'
import { promptly } from '../disk/promptly.ts'

/** Whose layer, on what. */
export interface LayerPlace {
  readonly article: string
  readonly annotator: string
}

/** Reads a layer by its schema; `layer-missing`, or as `parseLayer`. Whether it agrees with its article is not looked at. */
export async function readLayer(root: string, article: string, annotator: string): Promise<Result<Layer>> {
  const path = layerPath(root, article, annotator)
  const file = nameWithin(root, path)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const text = await readText(path, file)
  if (!text.ok) return text.error.code === 'file-missing' ? fail('layer-missing', { article, annotator }) : text
  return parseLayer(text.value, file)
}

/** Why a layer must not be opened or exported, or null: the first place where it disagrees with its article or place. */
export function refusal(root: string, layer: Layer, article: Article, annotator: string): Problem | null {
  const file = nameWithin(root, layerPath(root, article.id, annotator))
  if (layer.annotator.id !== annotator) {
    const details = { path: `${file}: annotator.id`, found: layer.annotator.id, expected: annotator }
    return { code: 'id-differs', details }
  }
  const findings = checkLayer(layer, article)
  const [first] = findings
  return first ? { code: 'layer-disagrees', details: { file, path: first.path, places: findings.length } } : null
}

/** Reads a layer and checks it: schema, annotator, and every annotation against the article's text. */
export async function readCheckedLayer(root: string, article: Article, annotator: string): Promise<Result<Layer>> {
  const layer = await readLayer(root, article.id, annotator)
  if (!layer.ok) return layer
  const problem = refusal(root, layer.value, article, annotator)
  return problem ? { ok: false, error: problem } : layer
}

/** How many folders are looked into at the same time. */
const AT_ONCE = 16

/** The places of all layers, or of those on `article` or by `annotator`; by article, then annotator. Other files are passed over. */
export async function layerPlaces(
  root: string,
  { article, annotator }: { readonly article?: string | undefined; readonly annotator?: string | undefined } = {},
): Promise<readonly LayerPlace[]> {
  const articles = article === undefined ? (await namesIn(layersFolder(root))).filter(isId) : [article]
  const places = await inPool(articles, AT_ONCE, async (id) => placesOn(id, await namesOn(root, id)))
  return places.flat().filter((place) => annotator === undefined || place.annotator === annotator)
}

/** The places of all layers, looked for by a thread that has nothing else to do. */
export async function layerPlacesPromptly(root: string): Promise<readonly LayerPlace[]> {
  const articles = (await namesIn(layersFolder(root))).filter(isId)
  const names = await promptly(articles, AT_ONCE, {
    now: (id) => namesInNow(layersFolder(root, id)),
    later: (id) => namesOn(root, id),
  })
  return articles.flatMap((id, index) => placesOn(id, names[index] ?? []))
}

function namesOn(root: string, article: string): Promise<readonly string[]> {
  return namesIn(layersFolder(root, article)).catch(() => [])
}

function placesOn(article: string, names: readonly string[]): readonly LayerPlace[] {
  return names.flatMap((name): readonly LayerPlace[] => {
    const annotator = name.replace(/\.json$/, '')
    return annotator !== name && isId(annotator) ? [{ article, annotator }] : []
  })
}
