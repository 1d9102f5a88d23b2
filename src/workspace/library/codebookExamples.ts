/** The examples of a codebook, with the words that they quote. */

import type { Annotation } from '../../core/model/annotation.ts'
import type { CodebookExample } from '../../core/model/codebook.ts'
import type { Layer } from '../../core/model/layer.ts'
import { ok, type Result } from '../../core/result.ts'
import { maySee } from '../layers/colleagues.ts'
import { readLayer } from '../layers/layers.ts'
import { readCodebook } from './codebook.ts'

/** An example, and the annotation that it is. */
export interface ShownExample extends Pick<CodebookExample, 'id' | 'article' | 'reason'> {
  readonly annotation: Pick<Annotation, 'id' | 'tag' | 'quote' | 'attributes' | 'start' | 'end'>
}

/**
 * The examples that the annotator may see, in the codebook's order: what a colleague tagged on an article that they
 * still tag blind, and what isn't there any more, is left out.
 */
export async function codebookExamples(root: string, annotator: string): Promise<Result<readonly ShownExample[]>> {
  const read = await readCodebook(root)
  if (!read.ok) return read
  const layers = new Map<string, Layer | null>()
  const layerAt = async (article: string, by: string) => {
    const key = `${article} ${by}`
    const known = layers.get(key)
    if (known !== undefined) return known
    const mayRead = by === annotator || (await maySee(root, article, annotator))
    const layer = mayRead ? await readLayer(root, article, by) : null
    const found = layer?.ok ? layer.value : null
    layers.set(key, found)
    return found
  }
  const shown: ShownExample[] = []
  for (const { id, article, annotator: by, annotation: wanted, reason } of read.value?.examples ?? []) {
    const layer = await layerAt(article, by)
    const found = layer?.annotations.find((one) => one.id === wanted)
    if (!found) continue
    const { tag, quote, attributes, start, end } = found
    shown.push({ id, article, reason, annotation: { id: wanted, tag, quote, attributes, start, end } })
  }
  return ok(shown)
}
