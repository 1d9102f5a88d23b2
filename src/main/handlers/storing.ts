/** Earlier versions of a layer, and the copies that sync clients leave. */
import { serializeLayer } from '../../core/model/files.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import { type Context, withSession } from '../context.ts'

/** Answers the calls about them. */
export function storingHandlers(context: Context) {
  return {
    versions: withSession(context, async ({ shelf, annotator }, { article }) =>
      ok(await shelf.layers.versions({ article, annotator: annotator.id })),
    ),
    readVersion: withSession(context, async ({ shelf, annotator }, { article, name }) => {
      const layer = await shelf.layers.version({ article, annotator: annotator.id }, name)
      return layer.ok ? ok(serializeLayer(layer.value)) : layer
    }),
    conflictCopies: withSession(context, async ({ shelf }, { article }) => {
      const copies = await shelf.layers.conflictCopies(article)
      const named = copies.map(async (copy) => ({ ...copy, name: (await shelf.people.withId(copy.annotator)).name }))
      return ok(await Promise.all(named))
    }),
    mergeConflictCopy: withSession(context, async ({ shelf, desk, annotator }, { article, file }) => {
      const place = { article, annotator: annotator.id }
      const copy = await shelf.layers.conflictCopy(place, file)
      if (!copy.ok) return copy
      const merged = await desk.layers.merge(article, copy.value)
      if (!merged.ok) return merged
      const aside = await shelf.layers.putCopyAside(place, file, context.idsAndClock.now())
      return aside.ok ? merged : aside
    }),
  } satisfies Partial<Requests>
}
