/** Layers and articles from and to other workspaces and programs, for a workspace that is a folder. */
import { writeBundle } from '../exchange/bundles.ts'
import { exportLayers, exportRefused } from '../exchange/exportLayers.ts'
import { writeImport } from '../exchange/importAnnotations.ts'
import { planImport } from '../exchange/importPlan.ts'
import { preflight } from '../exchange/stagedLayer.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { ExchangeShelf } from '../shelf.ts'

/** Its part of the port, but for what another thread may do. */
export function folderExchange(
  root: string,
  catalogue: Catalogue,
): Omit<ExchangeShelf, 'incoming' | 'takeIn' | 'takeBack'> {
  return {
    export: (request) => exportLayers({ root, ...request }),
    exportRefused: (request) => exportRefused({ root, ...request }),
    preflight: (places, format, signal) => preflight(root, places, format, signal),
    writeBundle: (path, choice) => writeBundle(root, path, choice),
    planImport: (file, options) => planImport(root, catalogue, file, options),
    writeImport: (plan, options) => writeImport(root, plan, options),
  }
}
