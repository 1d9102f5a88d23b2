/** The library: its list, searching it, correcting and removing what is in it. */
import { ADJUDICATED, mayAnnotateAs } from '../../core/model/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import { colleaguesQuery } from '../../core/table/colleaguesQuery.ts'
import type { Library } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { TrashedThing } from '../../ipc/storage.ts'
import type { Hit } from '../../workspace/library/search.ts'
import type { Summary } from '../../workspace/library/summaries.ts'
import { allPages } from '../../workspace/paging.ts'
import type { Desk, Page } from '../../workspace/shelf.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'
import { logBug } from '../log.ts'
import { takers } from '../takers.ts'

/** How long the window has to show the list before its files are looked at again, in milliseconds. */
const AFTER_THE_ANSWER = 300

/** How many annotations are given at most: a list that is looked through has a few. */
const MOST_ANNOTATIONS = 40

/** Answers calls about the library. */
export function libraryHandlers(context: Context) {
  const { idsAndClock } = context
  return {
    library: withSession<void, Library>(context, async ({ shelf, desk, annotator, team, listing, table }) => {
      const { library } = shelf
      const listed = await listing.list()
      if (!listed.ok) return listed
      const { entries, problems } = listed.value
      const assigned = await shelf.assignments.current()
      const takersOf = takers(assigned.ok ? assigned.value : null, { team, annotator })
      // After the answer, which would otherwise wait, and after the table's first reading: all look at every file.
      const lookOn = () =>
        table
          .settled()
          .then(() => library.readAhead(entries))
          .then(desk.watch)
      setTimeout(() => lookOn().catch(logBug), AFTER_THE_ANSWER)
      return ok<Library>({
        articles: entries.map((summary) => ({ ...rowOf(summary, desk), assigned: takersOf(summary.id) })),
        problems,
      })
    }),
    guidelines: withSession<void, string | null>(context, ({ shelf }) => shelf.guidelines.text()),
    searchTexts: withSession(context, async ({ shelf }, { query }) => {
      const found = await allPages<Hit, Page<Hit>>((page) => shelf.library.search(query, page))
      return found.ok ? ok(found.value.entries) : found
    }),
    searchAnnotations: withSession(context, async ({ shelf, annotator }, { query }) => {
      const found = await shelf.library.searchAnnotations(annotator.id, query, { after: null, size: MOST_ANNOTATIONS })
      return found.ok ? ok(found.value.entries) : found
    }),
    searchColleagues: withSession(context, async ({ table }, { query }) => {
      const terms = colleaguesQuery(query)
      if (terms === null) return ok([])
      const found = await table.search(terms, MOST_ANNOTATIONS)
      if (!found.ok) return found
      return ok(
        found.value.map(({ article, id, tag, start, end, quote, note, name }) => {
          return { article, id, tag, start, end, quote, note, name }
        }),
      )
    }),
    tourSample: withSession(context, ({ shelf }, { language }) =>
      shelf.library.sample(context.surroundings.samples(), language),
    ),
    editDetails: withSession(context, ({ shelf }, { id, details }) => shelf.library.editDetails(id, details)),
    trashArticle: withSavedSession(context, async ({ shelf, desk, annotator }, { id }) => {
      const layers = (await shelf.layers.places({ article: id })).map((place) => place.annotator)
      return aloneOn(desk, { article: id, layers }, async () => {
        // Otherwise the desk would restore the layer, as if something else had removed it.
        desk.layers.forget(id)
        const trashed = await shelf.trash.article(id, { ...idsAndClock, by: annotator })
        desk.layers.forget(id)
        return trashed.ok ? ok({ trash: trashed.value }) : trashed
      })
    }),
    trashLayer: withSavedSession(context, ({ shelf, desk, annotator }, { id }) =>
      desk.alone([annotator.id], async () => {
        desk.layers.forget(id)
        const place = { article: id, annotator: annotator.id }
        const trashed = await shelf.trash.layer(place, { ...idsAndClock, by: annotator })
        desk.layers.forget(id)
        return trashed.ok ? ok({ trash: trashed.value }) : trashed
      }),
    ),
    trash: withSession<void, readonly TrashedThing[]>(context, ({ shelf }) => shelf.trash.entries()),
    restore: withSavedSession(context, async ({ shelf, desk }, { trash }) => {
      const entry = await shelf.trash.entry(trash)
      if (!entry.ok) return entry
      return aloneOn(desk, entry.value, async () => {
        const restored = await shelf.trash.restore(trash)
        if (!restored.ok) return restored
        desk.layers.forget(restored.value.article)
        return ok(null)
      })
    }),
    deleteFromTrash: withSession(context, ({ shelf }, { trash }) => shelf.trash.remove(trash)),
    emptyTrash: withSession<void, null>(context, async ({ shelf }) => {
      const emptied = await shelf.trash.empty()
      return emptied.ok ? ok(null) : emptied
    }),
  } satisfies Partial<Requests>
}

/** Does `work` while nobody else edits these layers on an article, the adjudicated one among them. */
function aloneOn<T>(
  desk: Desk,
  { article, layers }: { readonly article: string; readonly layers: readonly string[] },
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  return desk.alone(layers.filter(mayAnnotateAs), () =>
    layers.includes(ADJUDICATED) ? desk.adjudication.alone(article, work) : work(),
  )
}

/** A row of the list; what is in memory is newer than what is on the disk. */
function rowOf({ sha256: _, sketch: _s, ...summary }: Summary, { layers }: Desk) {
  return { ...summary, ...(layers.facts(summary.id) ?? {}) }
}
