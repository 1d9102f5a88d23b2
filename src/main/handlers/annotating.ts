/** Opening an article and editing the annotator's layer on it. */
import type { Requests } from '../../ipc/methods.ts'
import { type Context, withSession } from '../context.ts'

/** Answers what the reader asks. */
export function annotatingHandlers(context: Context) {
  const { settings } = context
  return {
    openArticle: withSession(context, async ({ desk, shelf }, { id }) => {
      const opened = await desk.layers.open(id)
      if (opened.ok) settings.change({ lastArticle: { ...settings.get().lastArticle, [shelf.path]: id } })
      return opened
    }),
    edit: withSession(context, ({ desk }, { article, edit }) => desk.layers.edit(article, edit)),
  } satisfies Partial<Requests>
}
