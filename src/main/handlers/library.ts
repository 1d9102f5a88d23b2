/** The library: its list, searching it, correcting and removing what is in it. */
import { mayAnnotateAs } from '../../core/model/ids.ts'
import { ok } from '../../core/result.ts'
import type { Library } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import { layerPlaces } from '../../workspace/layers/layers.ts'
import { editDetails } from '../../workspace/library/articles.ts'
import { readGuidelines } from '../../workspace/library/guidelines.ts'
import type { Summary } from '../../workspace/library/summaries.ts'
import { restoreFromTrash, trashArticle, trashLayer } from '../../workspace/library/trash.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'
import { logBug } from '../log.ts'
import type { OpenSession } from '../sessions.ts'

/** How long the window has to show the list before its files are looked at again, in milliseconds. */
const AFTER_THE_ANSWER = 300

/** Answers what is asked about the library. */
export function libraryHandlers(context: Context) {
  const { stamps } = context
  return {
    library: withSession<void, Library>(context, async ({ catalogue, annotator, store, texts, watch }) => {
      const listed = await catalogue.summaries(annotator.id)
      if (!listed.ok) return listed
      // After the answer, which would wait for them: both look at every file.
      setTimeout(() => texts.readAhead(listed.value.entries).then(watch).catch(logBug), AFTER_THE_ANSWER)
      const articles = listed.value.entries.map((summary) => rowOf(summary, store))
      return ok<Library>({ articles, problems: listed.value.problems })
    }),
    guidelines: withSession<void, string | null>(context, ({ workspace }) => readGuidelines(workspace.root)),
    searchTexts: withSession(context, ({ texts }, { query }) => texts.search(query)),
    editDetails: withSession(context, ({ workspace }, { id, details }) => editDetails(workspace.root, id, details)),
    trashArticle: withSavedSession(context, async ({ workspace, store, alone }, { id }) => {
      const annotators = (await layerPlaces(workspace.root, { article: id })).map((place) => place.annotator)
      return alone(annotators.filter(mayAnnotateAs), async () => {
        // Else the store would restore the layer, as one that something else removed.
        store.forget(id)
        const trashed = await trashArticle(workspace.root, id, stamps)
        store.forget(id)
        return trashed.ok ? ok({ trash: trashed.value }) : trashed
      })
    }),
    trashLayer: withSavedSession(context, ({ workspace, store, annotator, alone }, { id }) =>
      alone([annotator.id], async () => {
        store.forget(id)
        const trashed = await trashLayer(workspace.root, id, annotator.id, stamps)
        store.forget(id)
        return trashed.ok ? ok({ trash: trashed.value }) : trashed
      }),
    ),
    restore: withSavedSession(context, ({ workspace, store, annotator, alone }, { trash }) =>
      alone([annotator.id], async () => {
        const restored = await restoreFromTrash(workspace.root, trash)
        if (!restored.ok) return restored
        store.forget(restored.value.article)
        return ok(null)
      }),
    ),
  } satisfies Partial<Requests>
}

/** A row of the list; what is in memory is newer than what is on the disk. */
function rowOf({ sha256: _, ...summary }: Summary, store: OpenSession['store']) {
  return { ...summary, ...(store.facts(summary.id) ?? {}) }
}
