/** Review: colleagues' layers, settling, bundles, what is measured, reports. */
import { join } from 'node:path'
import { app } from 'electron'
import { serializeLayer } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Requests } from '../../ipc/contract.ts'
import type { MeasurablePlace } from '../../ipc/review.ts'
import { sha256Of } from '../../workspace/disk/digest.ts'
import { attempt, readText, writeAtomically } from '../../workspace/disk/files.ts'
import { writeBundle } from '../../workspace/exchange/bundles.ts'
import { type Adjudication, createAdjudication } from '../../workspace/layers/adjudication.ts'
import { agreementPlaces } from '../../workspace/layers/agreementInput.ts'
import { isBlind } from '../../workspace/layers/blindness.ts'
import { maySee, readColleagues } from '../../workspace/layers/colleagues.ts'
import { readCheckedLayer } from '../../workspace/layers/layers.ts'
import { readArticle } from '../../workspace/library/articles.ts'
import { type Context, sessionOf } from '../context.ts'
import { printToPdf } from '../reportPdf.ts'
import type { OpenSession } from '../sessions.ts'

/** Answers what is asked about review. */
export function reviewHandlers(context: Context) {
  const { stamps, dialogs } = context
  const adjudications = new WeakMap<OpenSession, Adjudication>()
  const settlingOf = (session: OpenSession): Adjudication => {
    const known = adjudications.get(session)
    if (known) return known
    const { annotator, workspace } = session
    const made = createAdjudication({ root: workspace.root, annotator, now: stamps.now })
    adjudications.set(session, made)
    return made
  }
  /** The session, with what is shown in the window on the disk: layers are read from there. */
  const flushed = async (): Promise<Result<OpenSession>> => {
    const session = sessionOf(context)
    if (!session.ok) return session
    const done = await session.value.store.flush()
    return done.ok ? session : done
  }
  return {
    colleagues: async ({ article }) => {
      const session = await flushed()
      if (!session.ok) return session
      return readColleagues(session.value.workspace.root, article, session.value.annotator.id)
    },
    isBlind: async () => {
      const session = sessionOf(context)
      return !session.ok || isBlind(session.value.workspace.root)
    },
    setBlind: async ({ blind }) => {
      const session = sessionOf(context)
      return session.ok ? session.value.blindness.set(blind) : session
    },
    openSettling: async ({ article }) => {
      const session = await flushed()
      if (!session.ok) return session
      const { workspace, annotator } = session.value
      if (!(await maySee(workspace.root, article, annotator.id))) return fail('layer-blind')
      return settlingOf(session.value).open(article)
    },
    settle: async ({ article, edit }) => {
      const session = sessionOf(context)
      return session.ok ? settlingOf(session.value).edit(article, edit) : session
    },
    closeSettling: async ({ article }) => {
      const session = sessionOf(context)
      if (session.ok) await settlingOf(session.value).close(article)
    },
    sendForReview: async ({ article, annotators }) => {
      const session = await flushed()
      if (!session.ok) return session
      const { workspace, annotator } = session.value
      const others = annotators.some((id) => id !== annotator.id)
      if (others && !(await maySee(workspace.root, article, annotator.id))) return fail('layer-blind')
      const proposal = join(app.getPath('documents'), `${article}-${annotator.id}.factmark.json`)
      const path = await dialogs.chooseExportFile(proposal, '.json')
      if (path === null) return ok(null)
      const choice = { article, annotators, by: annotator, made: stamps.now() }
      const written = await writeBundle(workspace.root, path, choice)
      return written.ok ? ok({ path }) : written
    },
    measurable: async ({ article }) => {
      const session = await flushed()
      if (!session.ok) return session
      const { workspace, annotator, catalogue } = session.value
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
    },
    measurableArticle: async ({ article, annotators }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { root } = session.value.workspace
      if (!(await maySee(root, article, session.value.annotator.id))) return fail('layer-blind')
      const stored = await readArticle(root, article)
      if (!stored.ok) return stored
      const layers: string[] = []
      for (const annotator of annotators) {
        const layer = await readCheckedLayer(root, stored.value.article, annotator)
        if (layer.ok) layers.push(serializeLayer(layer.value))
        else if (annotator !== ADJUDICATED || layer.error.code !== 'layer-missing') return layer
      }
      return ok({ article: stored.value.json, layers })
    },
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
      const written = await attempt('file-unwritable', path, () => writeAtomically(path, content))
      return written.ok ? ok({ path }) : written
    },
  } satisfies Partial<Requests>
}
