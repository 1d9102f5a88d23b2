/** The audit trail of a layer that came as a whole, from another program or workspace. */
import { parseLayer } from '../../core/model/files.ts'
import { sha256Of } from '../disk/digest.ts'
import { guardWrite } from '../disk/guard.ts'
import { auditPath } from '../disk/paths.ts'
import { openTrail } from './auditTrail.ts'
import type { LayerPlace } from './layers.ts'

/** Begins a trail, or goes on with the one that there is, with the layer's file as it was found. Throws the system's error. */
export async function beginTrail(root: string, { article, annotator }: LayerPlace, bytes: Uint8Array): Promise<void> {
  const path = auditPath(root, article, annotator)
  const layer = parseLayer(Buffer.from(bytes).toString('utf8'), annotator)
  if (!layer.ok || (await guardWrite(root, path))) return
  const trail = openTrail(path, layer.value.article.sha256)
  await trail.append([{ at: new Date().toISOString(), by: annotator, event: 'found', layer: sha256Of(bytes) }])
}
