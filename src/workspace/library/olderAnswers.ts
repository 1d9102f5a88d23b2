/** What an annotator answered before the codebook's wording changed. */
import { changedSince } from '../../core/codebook/questions.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Tag } from '../../core/model/tag.ts'
import { ok, type Result } from '../../core/result.ts'
import { inPool } from '../disk/pool.ts'
import { layerPlaces, readLayer } from '../layers/layers.ts'
import { readCodebook } from './codebook.ts'

/** An annotation that was answered under older wording, and where it is, in UTF-16 code units of the article's text. */
export interface OlderAnswer {
  readonly article: string
  readonly id: string
  readonly tag: Tag
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly note: string
  /** The revision that it names; null for none. */
  readonly codebook: number | null
  /** The keys of the attributes that were changed since. */
  readonly changed: readonly string[]
}

/** How many layers are read at the same time. */
const AT_ONCE = 16

/** Theirs, by article and place. Layers that can't be read are passed over; the library says so of them. */
export async function olderAnswers(root: string, annotator: string): Promise<Result<readonly OlderAnswer[]>> {
  const read = await readCodebook(root)
  if (!read.ok) return read
  const codebook = read.value
  if (codebook === null) return ok([])
  const found = await inPool(await layerPlaces(root, { annotator }), AT_ONCE, async ({ article }) => {
    const layer = await readLayer(root, article, annotator)
    return layer.ok ? olderIn(layer.value, article, codebook) : []
  })
  return ok(found.flat())
}

function olderIn(layer: Layer, article: string, codebook: Parameters<typeof changedSince>[0]): readonly OlderAnswer[] {
  return layer.annotations.flatMap((annotation) => {
    const { id, tag, start, end, quote, note } = annotation
    const asked = codebook.attributes.filter(({ of }) => of.includes(tag))
    const changed = changedSince({ attributes: asked }, annotation)
    if (changed.length === 0) return []
    return [{ article, id, tag, start, end, quote, note: note ?? '', codebook: annotation.codebook ?? null, changed }]
  })
}
