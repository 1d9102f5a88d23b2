/** Opening an article and editing the annotator's layer on it. */
import type { Requests } from '../../ipc/contract.ts'
import { type Context, sessionOf } from '../context.ts'

/** Answers what is asked of the reader. */
export function annotatingHandlers(context: Context) {
  const { settings } = context
  return {
    openArticle: async ({ id }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { store, workspace } = session.value
      const opened = await store.open(id)
      if (opened.ok) settings.change({ lastArticle: { ...settings.get().lastArticle, [workspace.root]: id } })
      return opened
    },
    edit: async ({ article, edit }) => {
      const session = sessionOf(context)
      return session.ok ? session.value.store.edit(article, edit) : session
    },
  } satisfies Partial<Requests>
}
