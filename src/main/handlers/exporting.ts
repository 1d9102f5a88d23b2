/** Exporting annotations, showing the exported file, printing. */
import { extname, join } from 'node:path'
import type { AnnotationFilter } from '../../core/annotations/annotationFilter.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { isNewsroomFormat, type NewsroomFormat } from '../../core/newsroom/formats.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { TableRequest, TableResult } from '../../core/table/annotationsTable.ts'
import { dateLocale } from '../../i18n/dates.ts'
import { filterName } from '../../i18n/filterName.ts'
import type { Exported } from '../../ipc/contract.ts'
import type { ExportedWhat, ExportStep } from '../../ipc/exchange.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { ShownTableFile } from '../../ipc/table.ts'
import { reviewsOfRecords } from '../../workspace/claims/reviewsOfRecords.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import { type Context, sessionOf, withSavedSession } from '../context.ts'
import { exportablePeople, exportedPlaces } from '../exportedPlaces.ts'
import { type NewsroomThread, newsroomApart } from '../newsroom/newsroomApart.ts'
import type { ArticlesTask, NewsroomTask } from '../newsroom/newsroomTasks.ts'
import type { OpenSession } from '../sessions.ts'
import { rowsInTable } from '../tableRows.ts'

/** How a file for newsrooms is made. */
interface NewsroomChoice {
  readonly format: NewsroomFormat
  readonly filter?: AnnotationFilter | null
  /** The key of the question whose answers colour the text; null for the tags. */
  readonly colourBy: string | null
}

/** Answers calls about exporting and printing. */
export function exportingHandlers(context: Context) {
  const exported = new Set<string>()
  let running: AbortController | null = null
  let planning: AbortController | null = null
  const onProgress = (step: ExportStep, done: number, total: number) => context.tell('exporting', { step, done, total })

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
  /** Does what can be cancelled, one at a time. */
  const cancellable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const run = new AbortController()
    running = run
    try {
      return await work(run.signal)
    } finally {
      if (running === run) running = null
    }
  }
  /** Makes a file in a thread of its own, once `before` is done there. */
  const inThread = async (
    signal: AbortSignal,
    before: (thread: NewsroomThread) => Promise<Result<NewsroomTask>>,
  ): Promise<Result<Exported | null>> => {
    const thread = newsroomApart()
    try {
      const task = await before(thread)
      if (!task.ok) return task
      const pdf = context.surroundings.printToPdf
      const made = await thread.perform(task.value, { onProgress, signal, pdf })
      if (!made.ok) return made
      const { path, ...counts } = made.value
      exported.add(path ?? '')
      return ok({ path: path ?? '', ...counts, losses: [], leftOut: [] })
    } finally {
      thread.end()
    }
  }
  /** Asks where to, gives a thread the rows of the table that are asked for, and has it do what `taskOf` makes of them. */
  const exportRows = async (
    session: OpenSession,
    request: TableRequest,
    format: NewsroomFormat | ShownTableFile['format'],
    taskOf: (found: TableResult, path: string) => Promise<Result<NewsroomTask>>,
  ): Promise<Result<Exported | null>> => {
    const place = await placeFor(session, context.translator().t('exchange.newsroom.tableName'), format)
    if (!place.ok || place.value === null) return place as Result<null>
    const path = place.value
    return cancellable((signal) =>
      inThread(signal, async ({ give }) => {
        const onRead = (done: number, total: number) => onProgress('reading', done, total)
        const found = await rowsInTable(session.table, request, give, { onProgress: onRead, signal })
        return found.ok ? taskOf(found.value, path) : found
      }),
    )
  }
  const newsroom = async (
    { shelf, annotator }: OpenSession,
    places: ArticlesTask['places'],
    { format, filter = null, colourBy }: NewsroomChoice,
    path: string,
  ): Promise<Result<ArticlesTask>> => {
    const [listed, codebook, people] = await Promise.all([
      shelf.claims.list(),
      shelf.codebook.current(),
      shelf.people.list(),
    ])
    if (!listed.ok) return listed
    const language = context.language()
    const { t } = context.translator()
    const book = codebook.ok ? codebook.value : null
    const date = new Date().toLocaleDateString(dateLocale(language), { dateStyle: 'long' })
    return ok({
      kind: 'articles',
      root: shelf.path,
      title: shelf.title,
      places,
      claims: await visibleTo(listed.value.claims, annotator.id, shelf.review),
      codebook: book,
      names: new Map([...people, annotator].map(({ id, name }) => [id, name])),
      language,
      facts: [
        t('exchange.newsroom.made', { date }),
        ...(filter ? [t('exchange.newsroom.only', { what: filterName(t, filter, book, language) })] : []),
      ],
      filter,
      colourBy,
      format,
      path,
    })
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
      planning?.abort()
      planning = new AbortController()
      const { path: root, title } = session.shelf
      const task: NewsroomTask = { kind: 'count', root, title, places, format, filter: what.filter }
      const counted = await newsroomApart().perform(task, { signal: planning.signal })
      return counted.ok ? ok({ ...counted.value, losses: [] }) : counted
    },
    cancelExport: async () => {
      running?.abort()
    },
    export: async ({ format, leaveOut, bom, separator, colourBy, ...what }) => {
      const found = await chosen(what)
      if (!found.ok) return found
      const { session, places } = found.value
      const { shelf, annotator } = session
      const article = onlyOf(what.articles)
      if (isNewsroomFormat(format)) {
        const place = await placeFor(session, article ?? `${annotator.id}-${format}`, format)
        if (!place.ok || place.value === null) return place as Result<null>
        const path = place.value
        const choice = { format, filter: what.filter, colourBy }
        return cancellable((signal) => inThread(signal, () => newsroom(session, places, choice, path)))
      }
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
      const reviews =
        format === 'claimreview' ? await reviewsOfRecords(shelf, context.language(), annotator.id) : ok(undefined)
      if (!reviews.ok) return reviews
      const onLayer = (done: number, total: number) => onProgress('reading', done, total)
      const options = { leaveOut, bom, separator, onProgress: onLayer, reviewOf: reviews.value }
      const report = await cancellable((signal) =>
        shelf.exchange.export({ places, format, out, as, ...options, signal }),
      )
      if (report.ok) exported.add(report.value.path)
      return report
    },
    exportTable: withSavedSession<NewsroomChoice & { readonly query: string }, Exported | null>(
      context,
      (session, { query, format, colourBy }) =>
        exportRows(session, { query, sort: [], group: null }, format, (_, path) =>
          newsroom(session, null, { format, colourBy }, path),
        ),
    ),
    exportShownTable: withSavedSession<ShownTableFile, Exported | null>(context, (session, shown) => {
      const { query, sort, group, columns, widths, format, bom, separator } = shown
      return exportRows(session, { query, sort, group }, format, async (found, path) => {
        const codebook = await session.shelf.codebook.current()
        return ok({
          kind: 'table',
          shown: { columns, widths, group, format, bom, separator },
          found,
          codebook: codebook.ok ? codebook.value : null,
          language: context.language(),
          path,
        })
      })
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
