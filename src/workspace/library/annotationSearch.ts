/**
 * Finding one annotator's annotations by their words, over all articles: as the palette finds what it lists. What layers
 * say stays in memory until their files change, so that each further letter is answered at once.
 */
import { setImmediate } from 'node:timers/promises'
import { plainOf, rankOf } from '../../core/commands/ranking.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createFileCache } from '../disk/fileCache.ts'
import { layerPath } from '../disk/paths.ts'
import { inPool } from '../disk/pool.ts'
import { layerPlaces, readLayer } from '../layers/layers.ts'

/** An annotation of one of the annotator's layers. */
export interface FoundAnnotation extends Pick<Annotation, 'id' | 'tag' | 'start' | 'end' | 'quote' | 'note'> {
  readonly article: string
}

/** Searches the annotations of one workspace. */
export interface AnnotationSearch {
  /**
   * The annotator's annotations whose words or note fit `query` (`rankOf`), the best first, of equally good ones by
   * article and place. Layers that can't be read are left out: opening them says why. A search that another one overtakes
   * ends with `cancelled`.
   */
  readonly search: (annotator: string, query: string) => Promise<Result<readonly FoundAnnotation[]>>
}

/** How many layers are looked at at the same time. */
const AT_ONCE = 16

/** How long annotations are compared before other work has its turn, in milliseconds. */
const TURN = 8

interface Kept {
  readonly annotation: FoundAnnotation
  /** Words and note as they are compared. */
  readonly plain: string
}

/** A search with nothing in memory. */
export function createAnnotationSearch(root: string): AnnotationSearch {
  const known = createFileCache<readonly Kept[]>()
  let latest = 0
  return {
    search: async (annotator, query) => {
      latest += 1
      const mine = latest
      const words = plainOf(query).split(/\s+/).filter(Boolean)
      if (words.length === 0) return ok([])
      const places = await layerPlaces(root, { annotator })
      const wanted = new Set(places.map(({ article }) => `${article}/${annotator}`))
      known.keepOnly((key) => wanted.has(key))
      let turn = performance.now()
      const found = await inPool(places, AT_ONCE, async ({ article }) => {
        if (mine !== latest) return []
        if (performance.now() - turn > TURN) {
          await setImmediate()
          turn = performance.now()
        }
        const layer = await known.get(`${article}/${annotator}`, layerPath(root, article, annotator), async () => {
          const read = await readLayer(root, article, annotator)
          return read.ok ? ok(read.value.annotations.map((annotation) => keptOf(article, annotation))) : read
        })
        if (!layer.ok) return []
        return layer.value.flatMap(({ annotation, plain }) => {
          if (!words.every((word) => plain.includes(word))) return []
          const rank = rankOf(query, { name: annotation.quote, also: annotation.note })
          return rank === null ? [] : [{ annotation, rank }]
        })
      })
      if (mine !== latest) return fail('cancelled')
      const sorted = found.flat().sort((a, b) => b.rank - a.rank)
      return ok(sorted.map(({ annotation }) => annotation))
    },
  }
}

function keptOf(article: string, { id, tag, start, end, quote, note }: Annotation): Kept {
  return { annotation: { article, id, tag, start, end, quote, note }, plain: plainOf(`${quote} ${note}`) }
}
