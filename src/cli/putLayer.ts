/** A layer that a command made itself, put in its annotator's place as one from a file would be. */
import { changesBetween } from '../core/merge/incoming.ts'
import type { Article } from '../core/model/article.ts'
import type { Layer } from '../core/model/layer.ts'
import type { Result } from '../core/result.ts'
import { packed, type TakenIn } from '../workspace/exchange/incomingWork.ts'
import type { Shelf } from '../workspace/shelf.ts'
import { whoever } from './takeLayers.ts'

/** A layer on an article, from the file of this name; `before` is the annotator's layer so far. */
export interface MadeLayer {
  readonly file: string
  readonly article: Article
  readonly before: Layer | null
  readonly layer: Layer
  /** An ISO time in UTC. */
  readonly now: () => string
}

/** Puts it there; the one before stays in the earlier versions. The annotator's lock must be held. */
export function putLayer(shelf: Shelf, { file, article, before, layer, now }: MadeLayer): Promise<Result<TakenIn>> {
  const row = {
    annotator: layer.annotator,
    role: 'other',
    standing: before ? 'replaces' : 'new',
    changes: changesBetween(before, layer),
    last: now(),
    lastHere: null,
    wasFuture: false,
    leftOut: { count: 0, first: [] },
  } as const
  const incoming = packed({
    ...{ file, from: null, made: null, article, isNewArticle: false, guidelines: null },
    layers: [{ row, layer, before }],
  })
  return shelf.exchange.takeIn(incoming, { accept: [layer.annotator.id], by: whoever(), now })
}
