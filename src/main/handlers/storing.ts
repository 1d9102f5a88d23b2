/** Earlier versions of a layer, and the copies that sync clients leave. */
import { serializeLayer } from '../../core/model/files.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/contract.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { conflictCopies, putCopyAside, readConflictCopy } from '../../workspace/layers/conflictCopies.ts'
import { readVersion, versionsOf } from '../../workspace/layers/versions.ts'
import { type Context, sessionOf } from '../context.ts'

/** Answers what is asked about them. */
export function storingHandlers(context: Context) {
  return {
    versions: async ({ article }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { workspace, annotator } = session.value
      return ok(await versionsOf(workspace.root, article, annotator.id))
    },
    readVersion: async ({ article, name }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { workspace, annotator } = session.value
      const layer = await readVersion(workspace.root, article, annotator.id, name)
      return layer.ok ? ok(serializeLayer(layer.value)) : layer
    },
    conflictCopies: async ({ article }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { workspace, annotator } = session.value
      const copies = await conflictCopies(workspace.root, article, annotator.id)
      return ok(copies.map(({ file, program }) => ({ file, program })))
    },
    mergeConflictCopy: async ({ article, file }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { workspace, annotator, store } = session.value
      const copy = await readConflictCopy(workspace.root, article, annotator.id, file)
      if (!copy.ok) return copy
      const merged = await store.merge(article, copy.value)
      if (!merged.ok) return merged
      const aside = await attempt('file-unwritable', file, () =>
        putCopyAside(workspace.root, article, annotator.id, file, context.stamps.now()),
      )
      return aside.ok ? merged : aside
    },
  } satisfies Partial<Requests>
}
