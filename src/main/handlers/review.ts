/** Review: colleagues' layers, settling, bundles, what is measured, reports. */
import { join } from 'node:path'
import { app } from 'electron'
import { serializeLayer } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { MeasurablePlace } from '../../ipc/review.ts'
import { sha256Of } from '../../workspace/disk/digest.ts'
import { attempt, readText } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import { writeBundle } from '../../workspace/exchange/bundles.ts'
import { agreementPlaces } from '../../workspace/layers/agreementInput.ts'
import { isBlind } from '../../workspace/layers/blindness.ts'
import { maySee, readColleagues } from '../../workspace/layers/colleagues.ts'
import { readCheckedLayer } from '../../workspace/layers/layers.ts'
import { readArticle } from '../../workspace/library/articles.ts'
import { type Context, sessionOf, withSavedSession, withSession } from '../context.ts'
import { printToPdf } from '../reportPdf.ts'

/** Answers what is asked about review. */
export function reviewHandlers(context: Context) {
  const { stamps, dialogs } = context
  return {
    colleagues: withSavedSession(context, ({ workspace, annotator }, { article }) =>
      readColleagues(workspace.root, article, annotator.id),
    ),
    isBlind: async () => {
      const session = sessionOf(context)
      return !session.ok || isBlind(session.value.workspace.root)
    },
    setBlind: withSession(context, ({ blindness }, { blind }) => blindness.set(blind)),
    openSettling: withSavedSession(context, async (session, { article }) => {
      const { workspace, annotator } = session
      if (!(await maySee(workspace.root, article, annotator.id))) return fail('layer-blind')
      return session.adjudication.open(article)
    }),
    settle: withSession(context, ({ adjudication }, { article, edit }) => adjudication.edit(article, edit)),
    closeSettling: async ({ article }) => {
      const session = sessionOf(context)
      if (session.ok) await session.value.adjudication.close(article)
    },
    sendForReview: withSavedSession(context, async ({ workspace, annotator }, { article, annotators }) => {
      const others = annotators.some((id) => id !== annotator.id)
      if (others && !(await maySee(workspace.root, article, annotator.id))) return fail('layer-blind')
      const proposal = join(app.getPath('documents'), `${article}-${annotator.id}.factmark.json`)
      const path = await dialogs.chooseExportFile(proposal, '.json')
      if (path === null) return ok(null)
      const choice = { article, annotators, by: annotator, made: stamps.now() }
      const written = await writeBundle(workspace.root, path, choice)
      return written.ok ? ok({ path }) : written
    }),
    measurable: withSavedSession(context, async ({ workspace, annotator, catalogue }, { article }) => {
      const listed = await catalogue.articles()
      if (!listed.ok) return listed
      const titles = new Map(listed.value.entries.map(({ id, title }) => [id, title]))
      const places = await agreementPlaces(workspace.root, { article: article ?? undefined })
      if (!places.ok) return places
      const seen: MeasurablePlace[] = []
      for (const place of places.value) {
        const title = titles.get(place.article)
        if (title === undefined || place.annotators.length < 2) continue
        if (await maySee(workspace.root, place.article, annotator.id)) seen.push({ ...place, title })
      }
      return ok(seen)
    }),
    measurableArticle: withSession(context, async ({ workspace, annotator }, { article, annotators }) => {
      const { root } = workspace
      if (!(await maySee(root, article, annotator.id))) return fail('layer-blind')
      const stored = await readArticle(root, article)
      if (!stored.ok) return stored
      const layers: string[] = []
      for (const by of annotators) {
        const layer = await readCheckedLayer(root, stored.value.article, by)
        if (layer.ok) layers.push(serializeLayer(layer.value))
        else if (by !== ADJUDICATED || layer.error.code !== 'layer-missing') return layer
      }
      return ok({ article: stored.value.json, layers })
    }),
    guidelinesVersion: async () => {
      const session = sessionOf(context)
      if (!session.ok) return null
      const text = await readText(join(session.value.workspace.root, 'guidelines.md'))
      if (!text.ok) return null
      const heading = text.value.split('\n').find((line) => line.trim() !== '') ?? ''
      return { title: heading.replace(/^#+\s*/, ''), sha256: sha256Of(text.value) }
    },
    saveReport: async ({ name, html, as }) => {
      const extension = `.${as}`
      const path = await dialogs.chooseExportFile(join(app.getPath('documents'), `${name}${extension}`), extension)
      if (path === null) return ok(null)
      const content = as === 'html' ? html : await printToPdf(html)
      const written = await attempt('file-unwritable', path, () => writeOut(path, content))
      return written.ok ? ok({ path }) : written
    },
  } satisfies Partial<Requests>
}
