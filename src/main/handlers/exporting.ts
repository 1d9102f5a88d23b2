/** Exporting annotations, showing the exported file, printing. */
import { extname, join } from 'node:path'
import { findingsOf } from '../../core/claims/findings.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { isNewsroomFormat, MOST_COMMENTS_IN_WORD, type NewsroomFormat } from '../../core/newsroom/formats.ts'
import { partsOf } from '../../core/newsroom/source.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { dateLocale } from '../../i18n/dates.ts'
import { newsroomWords } from '../../i18n/newsroomWords.ts'
import type { Exported } from '../../ipc/contract.ts'
import type { ExportedWhat } from '../../ipc/exchange.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { ShownTableFile } from '../../ipc/table.ts'
import { reviewsOfRecords } from '../../workspace/claims/reviewsOfRecords.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import type { LayerPlace } from '../../workspace/layers/layers.ts'
import { gatherNewsroom, type NewsroomWork, writeNewsroom } from '../../workspace/newsroom/writeNewsroom.ts'
import { type Context, sessionOf, withSavedSession } from '../context.ts'
import { exportablePeople, exportedPlaces } from '../exportedPlaces.ts'
import type { OpenSession } from '../sessions.ts'
import { writeShownTable } from '../shownTable.ts'
import { byLayer, rowsInTable } from '../tableRows.ts'

/** Answers calls about exporting and printing. */
export function exportingHandlers(context: Context) {
  const exported = new Set<string>()
  let running: { aborted: boolean } | null = null
  const onProgress = (done: number, total: number) => context.tell('exporting', { done, total })

  /** The layers to export, as they lie on the disk. */
  const chosen = async (what: ExportedWhat) => {
    const session = sessionOf(context)
    if (!session.ok) return session
    const flushed = await session.value.desk.layers.flush()
    if (!flushed.ok) return flushed
    const places = await exportedPlaces(session.value, what)
    return places.length === 0 ? fail('export-nothing') : ok({ session: session.value, places })
  }
  /** Where a file goes, with its ending, and whether it may; null where nobody said. */
  const placeFor = async ({ shelf }: OpenSession, name: string, ending: string): Promise<Result<string | null>> => {
    const proposal = join(context.surroundings.documents(), `${name}.${ending}`)
    const out = await context.dialogs.chooseExportFile(proposal, `.${ending}`)
    if (out === null) return ok(null)
    const path = out.toLowerCase().endsWith(`.${ending}`) ? out : `${out}.${ending}`
    const refused = await shelf.exchange.exportRefused({ out: path, as: 'file' })
    return refused ? { ok: false, error: refused } : ok(path)
  }
  const newsroom = async (
    session: OpenSession,
    places: readonly LayerPlace[],
    format: NewsroomFormat,
    name: string,
    only?: NewsroomWork['only'],
  ): Promise<Result<Exported | null>> => {
    const { shelf, annotator } = session
    const place = await placeFor(session, name, format)
    if (!place.ok) return place
    if (place.value === null) return ok(null)
    const path = place.value
    const signal = { aborted: false }
    running = signal
    const [listed, codebook, people] = await Promise.all([
      shelf.claims.list(),
      shelf.codebook.current(),
      shelf.people.list(),
    ])
    if (!listed.ok) return listed
    const claims = await visibleTo(listed.value.claims, annotator.id, shelf.review)
    const source = await gatherNewsroom(shelf, places, claims, { onProgress, signal, only })
    if (!source.ok) return source
    const book = codebook.ok ? codebook.value : null
    const names = new Map([...people, annotator].map(({ id, name }) => [id, name]))
    const language = context.language()
    const translator = context.translator()
    const nameOf = (id: string) => names.get(id) ?? id
    const words = newsroomWords(translator, language, { codebook: book, findings: findingsOf(book), nameOf })
    const date = new Date().toLocaleDateString(dateLocale(language), { dateStyle: 'long' })
    const facts = [translator.t('exchange.newsroom.made', { date })]
    const pdf = context.surroundings.printToPdf
    const written = await writeNewsroom(source.value, format, path, { language, words, facts, pdf })
    if (!written.ok) return written
    exported.add(written.value.path)
    return ok({ ...written.value, losses: [], leftOut: [] })
  }
  return {
    exportablePeople: withSavedSession(context, async (session, { articles }) =>
      ok(await exportablePeople(session, articles)),
    ),
    planExport: async ({ format, ...what }) => {
      const found = await chosen(what)
      if (!found.ok) return found
      const { session, places } = found.value
      if (!isNewsroomFormat(format)) return session.shelf.exchange.preflight(places, format)
      const source = await gatherNewsroom(session.shelf, places, [])
      if (!source.ok) return source
      const { articles } = source.value
      const annotations = articles
        .flatMap(({ layers }) => layers)
        .reduce((sum, layer) => sum + layer.annotations.length, 0)
      const files = format === 'docx' ? partsOf(articles, MOST_COMMENTS_IN_WORD).length : 1
      return ok({ layers: places.length, annotations, losses: [], files })
    },
    cancelExport: async () => {
      if (running) running.aborted = true
    },
    export: async ({ format, leaveOut, bom, separator, ...what }) => {
      const found = await chosen(what)
      if (!found.ok) return found
      const { session, places } = found.value
      const { shelf, annotator } = session
      const article = onlyOf(what.articles)
      if (isNewsroomFormat(format)) return newsroom(session, places, format, article ?? `${annotator.id}-${format}`)
      const { extension } = INTERCHANGE_FORMATS[format]
      const [place] = places
      const as = article !== null && places.length === 1 ? 'file' : 'folder'
      const name =
        as === 'folder' ? `${article ?? annotator.id}-${format}` : `${article}-${place?.annotator}${extension}`
      const proposal = join(context.surroundings.documents(), name)
      const chosenPath = await (as === 'folder'
        ? context.dialogs.chooseExportFolder(proposal)
        : context.dialogs.chooseExportFile(proposal, extension))
      if (chosenPath === null) return ok(null)
      // A name always gets its extension.
      const out = as === 'file' && extname(chosenPath) === '' ? `${chosenPath}${extension}` : chosenPath
      const signal = { aborted: false }
      running = signal
      const reviews =
        format === 'claimreview' ? await reviewsOfRecords(shelf, context.language(), annotator.id) : ok(undefined)
      if (!reviews.ok) return reviews
      const options = { leaveOut, bom, separator, signal, onProgress, reviewOf: reviews.value }
      const report = await shelf.exchange.export({ places, format, out, as, ...options })
      if (report.ok) exported.add(report.value.path)
      return report
    },
    exportTable: withSavedSession<{ readonly query: string; readonly format: NewsroomFormat }, Exported | null>(
      context,
      async (session, { query, format }) => {
        const found = await rowsInTable(session.table, { query, sort: [], group: null })
        if (!found.ok) return found
        const { layers, only } = byLayer(found.value.rows)
        if (layers.length === 0) return fail('export-nothing')
        return newsroom(session, layers, format, context.translator().t('exchange.newsroom.tableName'), only)
      },
    ),
    exportShownTable: withSavedSession<ShownTableFile, Exported | null>(context, async (session, shown) => {
      const name = context.translator().t('exchange.newsroom.tableName')
      const place = await placeFor(session, name, shown.format)
      if (!place.ok) return place
      if (place.value === null) return ok(null)
      const signal = { aborted: false }
      running = signal
      const written = await writeShownTable(context, session, shown, place.value, { onProgress, signal })
      if (!written.ok) return written
      exported.add(written.value.path)
      return ok({ ...written.value, losses: [], leftOut: [] })
    }),
    showFile: async ({ path }) => {
      if (exported.has(path)) context.surroundings.showFile(path)
    },
    print: () => context.surroundings.print(),
  } satisfies Partial<Requests>
}

/** The one article that is meant; null for several. */
function onlyOf(articles: ExportedWhat['articles']): string | null {
  return articles?.length === 1 ? (articles[0] ?? null) : null
}
