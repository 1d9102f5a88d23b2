/** Annotations go out: exported, shown where they were exported to, printed. */
import { join } from 'node:path'
import { app, shell } from 'electron'
import { FORMATS } from '../../core/formats/formats.ts'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/contract.ts'
import { exportLayers } from '../../workspace/exportLayers.ts'
import { layerPlaces } from '../../workspace/layers.ts'
import { type Context, sessionOf } from '../context.ts'

/** Answers what is asked about exporting and printing. */
export function exportingHandlers(context: Context) {
  const exported = new Set<string>()
  return {
    export: async ({ format, article }) => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { workspace, annotator, store } = session.value
      const flushed = await store.flush()
      if (!flushed.ok) return flushed
      const filter = { annotator: annotator.id, ...(article !== null && { article }) }
      const places = await layerPlaces(workspace.root, filter)
      if (places.length === 0) return fail('export-nothing')
      const { extension } = FORMATS[format]
      const name = article === null ? `${annotator.id}-${format}` : `${article}-${annotator.id}${extension}`
      const proposal = join(app.getPath('documents'), name)
      const out = await (article === null
        ? context.dialogs.chooseExportFolder(proposal)
        : context.dialogs.chooseExportFile(proposal, extension))
      if (out === null) return ok(null)
      const as = article === null ? 'folder' : 'file'
      const report = await exportLayers({ root: workspace.root, places, format, out, as })
      if (report.ok) exported.add(report.value.path)
      return report
    },
    showFile: async ({ path }) => {
      if (exported.has(path)) shell.showItemInFolder(path)
    },
    print: () =>
      new Promise<void>((resolve) => {
        const window = context.window()
        // Whether it was printed or cancelled, the system has told its user.
        if (window) window.webContents.print({ printBackground: true }, () => resolve())
        else resolve()
      }),
  } satisfies Partial<Requests>
}
