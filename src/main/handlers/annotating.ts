/** Opening an article and editing the annotator's layer on it. */
import type { Requests } from '../../ipc/methods.ts'
import { type Context, withSession } from '../context.ts'

/** Answers what the reader asks. */
export function annotatingHandlers(context: Context) {
  const { settings } = context
  return {
    openArticle: withSession(context, async ({ store, workspace }, { id }) => {
      const opened = await store.open(id)
      if (opened.ok) settings.change({ lastArticle: { ...settings.get().lastArticle, [workspace.root]: id } })
      return opened
    }),
    edit: withSession(context, ({ store }, { article, edit }) => store.edit(article, edit)),
  } satisfies Partial<Requests>
}
