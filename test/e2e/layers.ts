/** Layers that tests put into a workspace, as a sync client or an earlier day's work brings them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Annotation, anchorOf, compareAnnotations } from '../../src/core/model/annotation.ts'
import type { Article } from '../../src/core/model/article.ts'
import { parseArticle, serializeLayer } from '../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../src/core/model/layer.ts'
import type { Tag } from '../../src/core/model/tag.ts'
import { COUNCIL } from './samples.ts'

/** When everything in these layers was made. */
export const MADE = '2026-03-01T10:00:00.000Z'

/** What is annotated: the first place with these words. */
export type Mark = readonly [tag: Tag, words: string]

/** The English sample as it is in the workspace. */
export async function councilIn(workspace: string): Promise<Article> {
  const parsed = parseArticle(await readFile(join(workspace, 'articles', `${COUNCIL.id}.json`), 'utf8'), 'article')
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

/** Where the article has these words. */
export function spanOf({ text }: Article, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`the article does not say: ${words}`)
  return { start, end: start + words.length }
}

/** A layer on the article with these annotations. */
export function layerWith(
  article: Article,
  annotator: string,
  marks: readonly Mark[],
  fields: Partial<Layer> = {},
): Layer {
  const annotations = marks.map(([tag, words]): Annotation => {
    const span = spanOf(article, words)
    const id = idOf(annotator, words)
    return { id, tag, ...span, ...anchorOf(article.text, span), note: '', links: [], created: MADE, updated: MADE }
  })
  annotations.sort(compareAnnotations)
  return { ...emptyLayer(article, { id: annotator, name: annotator }), annotations, ...fields }
}

/** The id of the annotation that `layerWith` makes of these words. */
export function idOf(annotator: string, words: string): string {
  const hex = Buffer.from(annotator + words).toString('hex')
  return `${hex.slice(0, 8).padEnd(8, '0')}-0000-4000-8000-${hex.slice(-12).padStart(12, '0')}`
}

/** Puts a layer where the workspace keeps it. */
export async function putLayer(workspace: string, layer: Layer): Promise<void> {
  const folder = join(workspace, 'layers', layer.article.id)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${layer.annotator.id}.json`), serializeLayer(layer))
}
