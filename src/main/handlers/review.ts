/** Review: colleagues' layers, adjudication, bundles, what is measured, reports. */
import { join } from 'node:path'
import { serializeArticle, serializeLayer } from '../../core/model/files.ts'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { ColleagueLayers } from '../../ipc/review.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { type Context, sessionOf, withSavedSession, withSession } from '../context.ts'
import { measurablePlaces, measuredArticle } from '../measurable.ts'

/** Answers calls about review. */
export function reviewHandlers(context: Context) {
  const { idsAndClock, dialogs, surroundings } = context
  return {
    colleagues: withSavedSession<{ readonly article: string }, ColleagueLayers>(
      context,
      async ({ shelf, annotator, team }, { article }) => {
        const found = await shelf.review.colleagues({ article, annotator: annotator.id })
        if (!found.ok || !team) return found
        const people = await shelf.people.list()
        return ok({ ...found.value, names: Object.fromEntries(people.map(({ id, name }) => [id, name])) })
      },
    ),
    earlierColleagues: withSavedSession(context, ({ shelf, annotator }, { article }) =>
      shelf.review.earlierColleagues({ article, annotator: annotator.id }),
    ),
    isBlind: async () => {
      const session = sessionOf(context)
      return !session.ok || session.value.shelf.review.isBlind()
    },
    setBlind: withSession(context, async ({ shelf, desk, team }, { blind }) => {
      const lifts = !blind && (await shelf.review.isBlind())
      if (team) {
        if (lifts && !(await dialogs.askUnblind(shelf.title))) return fail('cancelled')
        const { switchBlind } = await import('../../workspace/server/administer.ts')
        const switched = await team.on((connection) => switchBlind(connection, blind))
        if (!switched.ok) return switched
        const told = await desk.setBlind(blind)
        await team.exchangeNow()
        return told
      }
      return lifts && !(await dialogs.askUnblind(shelf.title)) ? fail('cancelled') : desk.setBlind(blind)
    }),
    openAdjudication: withSavedSession(context, async ({ shelf, desk, annotator }, { article }) => {
      if (!(await shelf.review.maySee({ article, annotator: annotator.id }))) return fail('layer-blind')
      return desk.adjudication.open(article)
    }),
    adjudicate: withSession(context, async ({ desk, table }, { article, edit }) => {
      const answer = await desk.adjudication.edit(article, edit)
      table.touched(article)
      return answer
    }),
    continueHere: withSession(context, async ({ shelf, desk, annotator }, { adjudicated }) => {
      if (adjudicated === null) return desk.takeOver()
      const maySee = await shelf.review.maySee({ article: adjudicated, annotator: annotator.id })
      return maySee ? desk.adjudication.takeOver(adjudicated) : fail('layer-blind')
    }),
    closeAdjudication: async ({ article }) => {
      const session = sessionOf(context)
      if (session.ok) await session.value.desk.adjudication.close(article)
    },
    sendForReview: withSavedSession(context, async ({ shelf, annotator }, { article, annotators, allVersions }) => {
      const others = annotators.some((id) => id !== annotator.id)
      if (others && !(await maySeeAll(shelf, annotator.id, article, allVersions))) return fail('layer-blind')
      const proposal = join(surroundings.documents(), `${article}-${annotator.id}.factmark.json`)
      const path = await dialogs.chooseExportFile(proposal, '.json')
      if (path === null) return ok(null)
      const choice = { article, annotators, by: annotator, made: idsAndClock.now(), allVersions }
      const written = await shelf.exchange.writeBundle(path, choice)
      return written.ok ? ok({ path }) : written
    }),
    sendSeveral: withSavedSession<{ articles: readonly string[] }, { path: string } | null>(
      context,
      async ({ shelf, annotator }, { articles }) => {
        const name = context.translator().t('overview.sendFolder')
        const folder = await dialogs.chooseExportFolder(join(surroundings.documents(), name))
        if (folder === null) return ok(null)
        const refused = await shelf.exchange.exportRefused({ out: folder, as: 'folder' })
        if (refused) return { ok: false, error: refused }
        const made = idsAndClock.now()
        for (const article of articles) {
          const path = join(folder, `${article}-${annotator.id}.factmark.json`)
          const choice = { article, annotators: [annotator.id], by: annotator, made }
          const written = await shelf.exchange.writeBundle(path, choice)
          if (!written.ok) return written
        }
        return ok({ path: folder })
      },
    ),
    measurable: withSavedSession(context, (session, { article }) => measurablePlaces(session, article)),
    measurableArticle: withSession(context, async (session, { state, ...place }) => {
      const read = await measuredArticle(session, place, state)
      if (!read.ok) return read
      const { article, layers, ...facts } = read.value
      return ok({ article: serializeArticle(article), layers: layers.map(serializeLayer), ...facts })
    }),
    saveReport: withSavedSession(context, async (session, request) => {
      const { article, as } = request
      const extension = `.${as}`
      const proposal = join(surroundings.documents(), `${article ?? 'workspace'}-review${extension}`)
      const path = await dialogs.chooseExportFile(proposal, extension)
      if (path === null) return ok(null)
      const { makeReport } = await import('../reporting.ts')
      const report = await makeReport(context, session, request)
      if (!report.ok) return report
      const content = as === 'html' ? report.value : await surroundings.printToPdf([report.value])
      const written = await attempt('file-unwritable', path, () => writeOut(path, content))
      return written.ok ? ok({ path }) : written
    }),
  } satisfies Partial<Requests>
}

/** Whether an annotator may see colleagues' layers on an article, and on all versions before it where those are meant. */
async function maySeeAll({ library, layers, review }: Shelf, annotator: string, id: string, allVersions: boolean) {
  const stored = allVersions ? await library.article(id) : null
  const earlier = stored?.ok ? await layers.earlierVersions(stored.value.article) : null
  const ids = [id, ...(earlier?.ok ? earlier.value.map((version) => version.id) : [])]
  return (await Promise.all(ids.map((article) => review.maySee({ article, annotator })))).every(Boolean)
}
