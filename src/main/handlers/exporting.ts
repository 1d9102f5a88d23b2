/** Exporting annotations, showing the exported file, printing. */
import { join } from 'node:path'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import type { ExportFormat } from '../../core/formats/names.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import { reviewsOfRecords } from '../../workspace/claims/reviewsOfRecords.ts'
import { type Context, sessionOf } from '../context.ts'

/** Answers what is asked about exporting and printing. */
export function exportingHandlers(context: Context) {
  const exported = new Set<string>()
  let running: { aborted: boolean } | null = null

  /** The layers to export, as they lie on the disk: the annotator's own, and for ClaimReview the adjudicated ones where there are any. */
  const chosen = async (format: ExportFormat, article: string | null) => {
    const session = sessionOf(context)
    if (!session.ok) return session
    const { shelf, desk, annotator } = session.value
    const flushed = await desk.layers.flush()
    if (!flushed.ok) return flushed
    const on = article === null ? {} : { article }
    const adjudicated = format === 'claimreview' ? await shelf.layers.places({ annotator: ADJUDICATED, ...on }) : []
    const places = adjudicated.length > 0 ? adjudicated : await shelf.layers.places({ annotator: annotator.id, ...on })
    return places.length === 0 ? fail('export-nothing') : ok({ shelf, places, annotator })
  }
  return {
    planExport: async ({ format, article }) => {
      const found = await chosen(format, article)
      return found.ok ? found.value.shelf.exchange.preflight(found.value.places, format) : found
    },
    cancelExport: async () => {
      if (running) running.aborted = true
    },
    export: async ({ format, article, leaveOut, bom }) => {
      const found = await chosen(format, article)
      if (!found.ok) return found
      const { shelf, places, annotator } = found.value
      const { extension } = INTERCHANGE_FORMATS[format]
      const name = article === null ? `${annotator.id}-${format}` : `${article}-${annotator.id}${extension}`
      const proposal = join(context.surroundings.documents(), name)
      const out = await (article === null
        ? context.dialogs.chooseExportFolder(proposal)
        : context.dialogs.chooseExportFile(proposal, extension))
      if (out === null) return ok(null)
      const as = article === null ? 'folder' : 'file'
      const signal = { aborted: false }
      running = signal
      const onProgress = (done: number, total: number) => context.tell('exporting', { done, total })
      const reviews =
        format === 'claimreview' ? await reviewsOfRecords(shelf, context.language(), annotator.id) : ok(undefined)
      if (!reviews.ok) return reviews
      const reviewOf = reviews.value
      const report = await shelf.exchange.export({
        reviewOf,
        places,
        format,
        out,
        as,
        leaveOut,
        bom,
        signal,
        onProgress,
      })
      if (report.ok) exported.add(report.value.path)
      return report
    },
    showFile: async ({ path }) => {
      if (exported.has(path)) context.surroundings.showFile(path)
    },
    print: () => context.surroundings.print(),
  } satisfies Partial<Requests>
}
