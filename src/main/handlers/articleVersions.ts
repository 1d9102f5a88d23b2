/** The versions of an article: their texts, the annotator's layer on an earlier one, and who has not carried theirs. */
import { join } from 'node:path'
import type { Article } from '../../core/model/article.ts'
import { serializeLayer } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { emptyLayer, type Layer } from '../../core/model/layer.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import { ok } from '../../core/result.ts'
import { changeLog } from '../../core/versions/changeLog.ts'
import { changeLogHtml } from '../../core/versions/changeLogHtml.ts'
import { planVerdicts } from '../../core/versions/planVerdicts.ts'
import { quotedPassages } from '../../core/versions/quotedPassages.ts'
import { changeLogWords } from '../../i18n/changeLogWords.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { WrittenFile } from '../../ipc/review.ts'
import type { ArticleVersions, EarlierArticle } from '../../ipc/versions.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'
import type { OpenSession } from '../sessions.ts'

/** The handlers for versions of an article. */
export function articleVersionsHandlers(context: Context) {
  return {
    articleVersions: withSession<{ article: string }, ArticleVersions>(context, async (session, { article: id }) => {
      const { shelf, annotator } = session
      const stored = await shelf.library.article(id)
      if (!stored.ok) return stored
      const { article } = stored.value
      const earlier = await shelf.layers.earlierVersions(article)
      const found = await shelf.layers.earlierLayer(article, annotator.id)
      const own = found.ok ? found.value : null
      const [before] = earlier.ok ? earlier.value : []
      return ok({
        earlier: earlier.ok ? earlier.value.map(factsOf) : own ? [factsOf(own.article)] : [],
        problem: earlier.ok ? (found.ok ? null : found.error) : earlier.error,
        own: own && { article: own.article.id, layer: serializeLayer(own.layer) },
        outstanding: before ? await outstandingOn(shelf, before.id, id, annotator.id) : [],
        verdicts: own && (await verdictsFor(session, article, own)),
      })
    }),
    saveChangeLog: withSavedSession<{ article: string; as: 'html' | 'pdf' | 'json' }, WrittenFile | null>(
      context,
      async ({ shelf, annotator }, { article: id, as }) => {
        const { dialogs, surroundings } = context
        const stored = await shelf.library.article(id)
        if (!stored.ok) return stored
        const { article } = stored.value
        const earlier = await shelf.layers.earlierVersions(article)
        if (!earlier.ok) return earlier
        const extension = `.${as}`
        const chosen = await dialogs.chooseExportFile(
          join(surroundings.documents(), `${id}-changes${extension}`),
          extension,
        )
        if (chosen === null) return ok(null)
        const path = chosen.toLowerCase().endsWith(extension) ? chosen : `${chosen}${extension}`
        const versions = [...earlier.value.toReversed(), article]
        // As in the window: what colleagues tag may be hidden from this annotator.
        const quoted = await quotedPassages(versions, async (version) => {
          const layer = await shelf.layers.checked(version, annotator.id)
          return layer.ok ? [layer.value] : []
        })
        const log = changeLog(versions, quoted)
        const page = changeLogHtml(log, changeLogWords(context.translator(), context.language(), article, new Date()))
        const written = await attempt('file-unwritable', path, async () => {
          if (as === 'json') return writeOut(path, `${JSON.stringify(log, null, 2)}\n`)
          return writeOut(path, as === 'html' ? page : await surroundings.printToPdf([page]))
        })
        return written.ok ? ok({ path }) : written
      },
    ),
  } satisfies Partial<Requests>
}

function factsOf({ id, title, published, captured = null, imported, text }: Article): EarlierArticle {
  return { id, title, published, captured, imported, text }
}

/** Which others have a layer on one article and none on the other. */
async function outstandingOn({ layers, people }: Shelf, before: string, now: string, self: string) {
  const there = new Set((await layers.places({ article: now })).map(({ annotator }) => annotator))
  const left = (await layers.places({ article: before })).filter(
    ({ annotator }) => annotator !== ADJUDICATED && annotator !== self && !there.has(annotator),
  )
  return Promise.all(left.map(({ annotator }) => people.withId(annotator)))
}

async function verdictsFor(
  { shelf, desk, annotator }: OpenSession,
  article: Article,
  own: { readonly article: Article; readonly layer: Layer },
): Promise<ArticleVersions['verdicts']> {
  if (own.layer.reviews.length + own.layer.replies.length === 0) return null
  const colleagues = await shelf.review.colleagues({ article: article.id, annotator: annotator.id })
  if (!colleagues.ok) return null
  const layer = desk.layers.layer(article.id) ?? emptyLayer(article, annotator)
  const theirs = colleagues.value.layers.map((text) => parseTrusted<Layer>(text))
  return planVerdicts(own, { article, layer }, theirs)
}
