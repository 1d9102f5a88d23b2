/** The figures with a value in a workspace's layers, as far as an annotator may see them. */
import type { Annotation, FigureValue } from '../../core/model/annotation.ts'
import type { LayersFigure } from '../../core/suggest/figureConflicts.ts'
import { inPool } from '../disk/pool.ts'
import { maySee } from '../layers/colleagues.ts'
import { type LayerPlace, layerPlaces, readLayer } from '../layers/layers.ts'

/** How many layers are read at the same time. */
const AT_ONCE = 16

/**
 * The figures of the annotator's own layers, and of colleagues' where those may be seen. Layers that can't be read are
 * left out: opening them says why.
 */
export async function statedFigures(root: string, annotator: string): Promise<readonly LayersFigure[]> {
  const places = await layerPlaces(root)
  const seen = new Map<string, Promise<boolean>>()
  const isSeen = ({ article, annotator: by }: LayerPlace) => {
    if (by === annotator) return true
    const known = seen.get(article) ?? maySee(root, article, annotator)
    seen.set(article, known)
    return known
  }
  const figures = await inPool(places, AT_ONCE, async (place) => {
    if (!(await isSeen(place))) return []
    const layer = await readLayer(root, place.article, place.annotator)
    if (!layer.ok) return []
    return layer.value.annotations.flatMap(({ value, ...annotation }) =>
      annotation.tag === 'figure' && value ? [statedOf(place, annotation, value)] : [],
    )
  })
  return figures.flat()
}

function statedOf({ article, annotator }: LayerPlace, annotation: Annotation, value: FigureValue): LayersFigure {
  const { start, end, quote, prefix, suffix } = annotation
  return { article, annotator, start, end, quote, prefix, suffix, value }
}
