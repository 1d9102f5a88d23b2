/** How much there is in a workspace's layers: annotations by tag, links, notes, reviews. */
import type { LayerStatus } from '../../core/model/layer.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import type { Problem } from '../../core/problem.ts'
import { type LayerPlace, readLayer } from '../layers/layers.ts'

/** The numbers of one layer. */
export interface LayerStatistics extends LayerPlace {
  readonly status: LayerStatus
  readonly annotations: number
  readonly tags: Readonly<Record<Tag, number>>
  readonly links: number
  readonly notes: number
  readonly reviews: number
}

/** The numbers of layers, and which could not be read. */
export interface Statistics {
  readonly layers: readonly LayerStatistics[]
  readonly problems: readonly Problem[]
}

/** Counts what is in the layers at `places`. */
export async function statisticsOf(root: string, places: readonly LayerPlace[]): Promise<Statistics> {
  const layers: LayerStatistics[] = []
  const problems: Problem[] = []
  for (const { article, annotator } of places) {
    const layer = await readLayer(root, article, annotator)
    if (!layer.ok) {
      problems.push(layer.error)
      continue
    }
    const { annotations, reviews, replies, status } = layer.value
    const count = (tag: Tag) => annotations.filter((annotation) => annotation.tag === tag).length
    layers.push({
      article,
      annotator,
      status,
      annotations: annotations.length,
      tags: Object.fromEntries(TAGS.map((tag) => [tag, count(tag)])) as Record<Tag, number>,
      links: annotations.reduce((sum, { links }) => sum + links.length, 0),
      notes: annotations.filter(({ note }) => note !== '').length,
      reviews: reviews.length + replies.length,
    })
  }
  return { layers, problems }
}
