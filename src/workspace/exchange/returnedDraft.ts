/** A returned draft: a file with comments and footnotes on an article that is here, read without making an article of it. */
import type { Annotation } from '../../core/model/annotation.ts'
import type { Layer } from '../../core/model/layer.ts'
import { ok, type Result } from '../../core/result.ts'
import { newInDraft, type ReturnedDraft } from '../../core/writing/returnedDraft.ts'
import type { Importer } from '../import/importArticles.ts'
import type { Shelf } from '../shelf.ts'

/** What is read, of which article, and what the file had as comments when it was written. */
export interface DraftRequest {
  readonly path: string
  readonly name: string
  readonly article: string
  /** The annotator's layer as it is in memory; null to read it. */
  readonly layer: Layer | null
  readonly annotator: string
  readonly written: (annotation: Annotation) => readonly string[]
  readonly signal?: AbortSignal | undefined
}

/** What is new in the file. Fails as reading a file or an article does. */
export async function readReturnedDraft(
  { library, layers, review }: Pick<Shelf, 'library' | 'layers' | 'review'>,
  importer: Pick<Importer, 'draft'>,
  { path, name, article: id, layer, annotator, written, signal }: DraftRequest,
): Promise<Result<ReturnedDraft>> {
  const stored = await library.article(id)
  if (!stored.ok) return stored
  const { article } = stored.value
  const draft = await importer.draft(path, name, article.language, signal)
  if (!draft.ok) return draft
  const may = await review.maySee({ article: id, annotator })
  const places = (await layers.places({ article: id })).filter((place) => place.annotator === annotator || may)
  const annotations: Annotation[] = [...(layer?.annotations ?? [])]
  for (const place of places) {
    const read = await layers.checked(article, place.annotator)
    if (read.ok) annotations.push(...read.value.annotations)
  }
  return ok(newInDraft(draft.value, article.text, annotations, written))
}
