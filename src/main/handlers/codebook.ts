/** The codebook: read and saved; and what was answered under older wording. */
import type { OpenedCodebook } from '../../core/model/codebook.ts'
import type { OlderAnswer, ShownExample } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'

/** The handlers for the codebook. */
export function codebookHandlers(context: Context) {
  const { idsAndClock } = context
  return {
    codebook: withSession<void, OpenedCodebook>(context, ({ shelf }) => shelf.codebook.open()),
    saveCodebook: withSession(context, ({ shelf, annotator }, { base, next, note }) => {
      const by = { id: idsAndClock.newId(), at: idsAndClock.now(), by: annotator.id, note }
      return shelf.codebook.save({ base, next, note: by })
    }),
    codebookExamples: withSavedSession<void, readonly ShownExample[]>(context, ({ shelf, annotator }) =>
      shelf.codebook.examples(annotator.id),
    ),
    olderAnswers: withSavedSession<void, readonly OlderAnswer[]>(context, ({ shelf, annotator }) =>
      shelf.codebook.olderAnswers(annotator.id),
    ),
  } satisfies Partial<Requests>
}
