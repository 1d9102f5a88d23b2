/** Earlier versions of a layer, and the copies that sync clients leave. */
import { serializeLayer } from '../../core/model/files.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { conflictCopies, putCopyAside, readConflictCopy } from '../../workspace/layers/conflictCopies.ts'
import { readVersion, versionsOf } from '../../workspace/layers/versions.ts'
import { type Context, withSession } from '../context.ts'

/** Answers what is asked about them. */
export function storingHandlers(context: Context) {
  return {
    versions: withSession(context, async ({ workspace, annotator }, { article }) =>
      ok(await versionsOf(workspace.root, article, annotator.id)),
    ),
    readVersion: withSession(context, async ({ workspace, annotator }, { article, name }) => {
      const layer = await readVersion(workspace.root, article, annotator.id, name)
      return layer.ok ? ok(serializeLayer(layer.value)) : layer
    }),
    conflictCopies: withSession(context, async ({ workspace, annotator }, { article }) => {
      const copies = await conflictCopies(workspace.root, article, annotator.id)
      return ok(copies.map(({ file, program }) => ({ file, program })))
    }),
    mergeConflictCopy: withSession(context, async ({ workspace, annotator, store }, { article, file }) => {
      const copy = await readConflictCopy(workspace.root, article, annotator.id, file)
      if (!copy.ok) return copy
      const merged = await store.merge(article, copy.value)
      if (!merged.ok) return merged
      const aside = await attempt('file-unwritable', file, () =>
        putCopyAside(workspace.root, article, annotator.id, file, context.stamps.now()),
      )
      return aside.ok ? merged : aside
    }),
  } satisfies Partial<Requests>
}
