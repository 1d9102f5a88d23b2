/** Opening an article and editing the annotator's layer on it. */

import { carriesAnnotations } from '../../core/versions/carries.ts'
import type { Requests } from '../../ipc/methods.ts'
import { type Context, withSession } from '../context.ts'
import { followVersion } from '../followVersion.ts'

/** Answers what the reader asks. */
export function annotatingHandlers(context: Context) {
  const { settings } = context
  return {
    openArticle: withSession(context, async ({ desk, shelf }, { id }) => {
      const opened = await desk.layers.open(id)
      if (opened.ok) settings.change({ lastArticle: { ...settings.get().lastArticle, [shelf.path]: id } })
      return opened
    }),
    edit: withSession(context, async (session, { article, edit }) => {
      const { layers } = session.desk
      const carries = carriesAnnotations(edit, layers.layer(article))
      const done = await layers.edit(article, edit)
      session.table.touched(article)
      if (done.ok && carries) await followVersion(context, session, article, { isNew: true })
      return done
    }),
  } satisfies Partial<Requests>
}
