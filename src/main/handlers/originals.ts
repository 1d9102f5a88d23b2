/** Imported files that were kept: looked into, read again, opened, exported. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { ArticleSource, Remade } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { WrittenFile } from '../../ipc/review.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import type { Relation } from '../../workspace/import/nearText.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'
import { followVersion } from '../followVersion.ts'

/** The handlers for imported files. */
export function originalsHandlers(context: Context) {
  return {
    articleSource: withSession<{ id: string }, ArticleSource>(context, async ({ importer }, { id }) => {
      const source = await importer.source(id)
      if (!source.ok) return source
      const { original, ...others } = source.value
      return ok({ name: original.name, bytes: original.bytes, ...others })
    }),
    remakeArticle: withSavedSession<{ id: string; parts: readonly string[] | null }, Remade>(
      context,
      async ({ importer, shelf, desk }, { id, parts }) => {
        const made = await importer.remake(id, parts)
        if (!made.ok) return made
        if (!made.value.isNew) return ok({ id: made.value.id, trash: null })
        const layers = await shelf.layers.places({ article: id })
        const trashed =
          layers.length > 0 ? fail('article-annotated', { id }) : await shelf.trash.article(id, context.idsAndClock)
        // Somebody started annotating in the meantime, so the new article is the one to remove.
        if (!trashed.ok) await shelf.trash.article(made.value.id, context.idsAndClock)
        desk.layers.forget(id)
        return trashed.ok ? ok({ id: made.value.id, trash: trashed.value }) : trashed
      },
    ),
    relateArticle: withSession<{ id: string; other: string; as: Relation; undo: boolean }, null>(
      context,
      async (session, { undo, ...what }) => {
        const related = await session.importer.relate(what, undo)
        if (related.ok && what.as === 'later' && !undo) await followVersion(context, session, what.id, { isNew: false })
        return related
      },
    ),
    nearness: withSession<{ id: string; other: string }, number>(context, ({ importer }, { id, other }) =>
      importer.nearness(id, other),
    ),
    openOriginal: withSession<{ id: string }, null>(context, async ({ shelf }, { id }) => {
      const original = await shelf.library.original(id)
      if (!original.ok) return original
      const { name, sha256, bytes } = original.value
      const file = basename(name)
      if (!(await context.dialogs.askOpen(file))) return ok(null)
      // A copy, under the name that tells the system what it is: whoever edits it edits no original.
      const folder = join(context.surroundings.userData(), 'opened', sha256.slice(0, 16))
      const path = join(folder, file)
      const written = await attempt('file-unwritable', file, async () => {
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true })
        await writeFile(path, bytes, { mode: 0o400 })
      })
      if (!written.ok) return written
      const fault = await context.surroundings.openFile(path)
      return fault === '' ? ok(null) : fail('file-unreadable', { file, reason: 'content-broken', said: fault })
    }),
    exportOriginal: withSession<{ id: string }, WrittenFile | null>(context, async ({ shelf }, { id }) => {
      const original = await shelf.library.original(id)
      if (!original.ok) return original
      const { name, bytes } = original.value
      const extension = /\.[^.]+$/.exec(name)?.[0] ?? ''
      const path = await context.dialogs.chooseExportFile(
        join(context.surroundings.documents(), basename(name)),
        extension,
      )
      if (path === null) return ok(null)
      const written = await attempt('file-unwritable', path, () => writeOut(path, bytes))
      return written.ok ? ok({ path }) : written
    }),
  } satisfies Partial<Requests>
}
