/** The library: its list, searching it, correcting and removing what is in it. */
import { mayAnnotateAs } from '../../core/model/ids.ts'
import { ok } from '../../core/result.ts'
import type { Library, Requests } from '../../ipc/contract.ts'
import { layerPlaces } from '../../workspace/layers/layers.ts'
import { editDetails } from '../../workspace/library/articles.ts'
import { readGuidelines } from '../../workspace/library/guidelines.ts'
import type { Summary } from '../../workspace/library/summaries.ts'
import { restoreFromTrash, trashArticle, trashLayer } from '../../workspace/library/trash.ts'
import { type Context, sessionOf } from '../context.ts'
import { logBug } from '../log.ts'
import type { OpenSession } from '../sessions.ts'

/** How long the window has to show the list before its files are looked at again, in milliseconds. */
const AFTER_THE_ANSWER = 300

/** Answers what is asked about the library. */
export function libraryHandlers(context: Context) {
  const { stamps } = context
  return {
    library: async () => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { catalogue, annotator, store, texts, watch } = session.value
      const listed = await catalogue.summaries(annotator.id)
      if (!listed.ok) return listed
      // After the answer, which would wait for them: both look at every file.
      setTimeout(() => texts.readAhead(listed.value.entries).then(watch).catch(logBug), AFTER_THE_ANSWER)
      const articles = listed.value.entries.map((summary) => rowOf(summary, store))
      return ok<Library>({ articles, problems: listed.value.problems })
    },
    guidelines: async () => {
      const session = sessionOf(context)
      return session.ok ? readGuidelines(session.value.workspace.root) : session
    },
    searchTexts: async ({ query }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      return session.value.texts.search(query)
    },
    editDetails: async ({ id, details }) => {
      const session = sessionOf(context)
      return session.ok ? editDetails(session.value.workspace.root, id, details) : session
    },
    trashArticle: async ({ id }) => {
      const settled = await settledSession(context)
      if (!settled.ok) return settled
      const { workspace, store, alone } = settled.value
      const annotators = (await layerPlaces(workspace.root, { article: id })).map((place) => place.annotator)
      return alone(annotators.filter(mayAnnotateAs), async () => {
        // Else the store would put the layer back, as one that something else removed.
        store.forget(id)
        const trashed = await trashArticle(workspace.root, id, stamps)
        store.forget(id)
        return trashed.ok ? ok({ trash: trashed.value }) : trashed
      })
    },
    trashLayer: async ({ id }) => {
      const settled = await settledSession(context)
      if (!settled.ok) return settled
      const { workspace, store, annotator, alone } = settled.value
      return alone([annotator.id], async () => {
        store.forget(id)
        const trashed = await trashLayer(workspace.root, id, annotator.id, stamps)
        store.forget(id)
        return trashed.ok ? ok({ trash: trashed.value }) : trashed
      })
    },
    restore: async ({ trash }) => {
      const settled = await settledSession(context)
      if (!settled.ok) return settled
      const { workspace, store, annotator, alone } = settled.value
      return alone([annotator.id], async () => {
        const restored = await restoreFromTrash(workspace.root, trash)
        if (!restored.ok) return restored
        store.forget(restored.value.article)
        return ok(null)
      })
    },
  } satisfies Partial<Requests>
}

/** The session with everything in it on the disk; the problem if that can't be had now. */
async function settledSession(context: Context) {
  const session = sessionOf(context)
  if (!session.ok) return session
  const flushed = await session.value.store.flush()
  return flushed.ok ? session : flushed
}

/** A row of the list; what is in memory is newer than what is on the disk. */
function rowOf({ sha256: _, ...summary }: Summary, store: OpenSession['store']) {
  return { ...summary, ...(store.facts(summary.id) ?? {}) }
}
