/** Review: colleagues' layers, adjudication, bundles, what is measured, reports. */
import { join } from 'node:path'
import { serializeLayer } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { MeasurablePlace } from '../../ipc/review.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import type { Summary } from '../../workspace/library/summaries.ts'
import { allPages } from '../../workspace/paging.ts'
import type { SummaryPage } from '../../workspace/shelf.ts'
import { type Context, sessionOf, withSavedSession, withSession } from '../context.ts'

/** Answers what is asked about review. */
export function reviewHandlers(context: Context) {
  const { idsAndClock, dialogs, surroundings } = context
  return {
    colleagues: withSavedSession(context, ({ shelf, annotator }, { article }) =>
      shelf.review.colleagues({ article, annotator: annotator.id }),
    ),
    isBlind: async () => {
      const session = sessionOf(context)
      return !session.ok || session.value.shelf.review.isBlind()
    },
    setBlind: withSession(context, async ({ shelf, desk }, { blind }) => {
      const lifts = !blind && (await shelf.review.isBlind())
      return lifts && !(await dialogs.askUnblind(shelf.title)) ? fail('cancelled') : desk.setBlind(blind)
    }),
    openAdjudication: withSavedSession(context, async ({ shelf, desk, annotator }, { article }) => {
      if (!(await shelf.review.maySee({ article, annotator: annotator.id }))) return fail('layer-blind')
      return desk.adjudication.open(article)
    }),
    adjudicate: withSession(context, ({ desk }, { article, edit }) => desk.adjudication.edit(article, edit)),
    continueHere: withSession(context, async ({ shelf, desk, annotator }, { adjudicated }) => {
      if (adjudicated === null) return desk.takeOver()
      const maySee = await shelf.review.maySee({ article: adjudicated, annotator: annotator.id })
      return maySee ? desk.adjudication.takeOver(adjudicated) : fail('layer-blind')
    }),
    closeAdjudication: async ({ article }) => {
      const session = sessionOf(context)
      if (session.ok) await session.value.desk.adjudication.close(article)
    },
    sendForReview: withSavedSession(context, async ({ shelf, annotator }, { article, annotators }) => {
      const others = annotators.some((id) => id !== annotator.id)
      if (others && !(await shelf.review.maySee({ article, annotator: annotator.id }))) return fail('layer-blind')
      const proposal = join(surroundings.documents(), `${article}-${annotator.id}.factmark.json`)
      const path = await dialogs.chooseExportFile(proposal, '.json')
      if (path === null) return ok(null)
      const choice = { article, annotators, by: annotator, made: idsAndClock.now() }
      const written = await shelf.exchange.writeBundle(path, choice)
      return written.ok ? ok({ path }) : written
    }),
    measurable: withSavedSession(context, async ({ shelf, annotator }, { article }) => {
      const listed = await allPages<Summary, SummaryPage>((page) => shelf.library.summaries(annotator.id, page))
      if (!listed.ok) return listed
      const titles = new Map(listed.value.entries.map(({ id, title }) => [id, title]))
      const places = await shelf.review.agreementPlaces({ article: article ?? undefined })
      if (!places.ok) return places
      const seen: MeasurablePlace[] = []
      for (const place of places.value) {
        const title = titles.get(place.article)
        if (title === undefined || place.annotators.length < 2) continue
        const isSeen = await shelf.review.maySee({ article: place.article, annotator: annotator.id })
        if (isSeen) seen.push({ ...place, title })
      }
      return ok(seen)
    }),
    measurableArticle: withSession(context, async ({ shelf, annotator }, { article, annotators }) => {
      if (!(await shelf.review.maySee({ article, annotator: annotator.id }))) return fail('layer-blind')
      const stored = await shelf.library.article(article)
      if (!stored.ok) return stored
      const layers: string[] = []
      for (const by of annotators) {
        const layer = await shelf.layers.checked(stored.value.article, by)
        if (layer.ok) layers.push(serializeLayer(layer.value))
        else if (by !== ADJUDICATED || layer.error.code !== 'layer-missing') return layer
      }
      return ok({ article: stored.value.json, layers })
    }),
    guidelinesVersion: async () => {
      const session = sessionOf(context)
      return session.ok ? session.value.shelf.guidelines.version() : null
    },
    saveReport: async ({ name, html, as }) => {
      const extension = `.${as}`
      const path = await dialogs.chooseExportFile(join(surroundings.documents(), `${name}${extension}`), extension)
      if (path === null) return ok(null)
      const content = as === 'html' ? html : await surroundings.printToPdf(html)
      const written = await attempt('file-unwritable', path, () => writeOut(path, content))
      return written.ok ? ok({ path }) : written
    },
  } satisfies Partial<Requests>
}
