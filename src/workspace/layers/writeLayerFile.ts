/**
 * Writing a layer's file. Each step is on the disk before the next: the version before it goes into the history (now and
 * then), the edits into the audit trail, the layer into a temporary file, which then gets the layer's name.
 */
import type { Layer } from '../../core/model/layer.ts'
import { sha256Of } from '../disk/digest.ts'
import { guardWrite } from '../disk/guard.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { replaceFile } from '../disk/replaceFile.ts'
import type { AuditRecord } from './auditEntries.ts'
import { noteAudited } from './audited.ts'
import { layerBytes } from './layerBytes.ts'
import { guardAll, type LayerFileState } from './layerFileState.ts'
import { keepVersion, thinVersions } from './versions.ts'

/** How long after a version was kept the next one is, in milliseconds. */
const BETWEEN_VERSIONS = 5 * 60 * 1000

/**
 * Writes the layer and adds `records` to the trail. Throws `UnusableFile`, `ChangedMeanwhile` where the file isn't the
 * one that is known, or the system's error; records that aren't in the trail then are pending again.
 */
export async function writeLayerFile(
  state: LayerFileState,
  layer: Layer,
  records: readonly AuditRecord[],
): Promise<void> {
  const { layer: path, versions } = state.places
  const { now } = state.options
  let unlogged = records
  try {
    if (state.readOnly) throw new UnusableFile(state.readOnly)
    await guardAll(state, guardWrite)
    const bytes = layerBytes(layer)
    state.asRead = null
    const sha256 = sha256Of(bytes)
    const isDue = state.sha256 !== null && Date.parse(now()) - state.lastVersion >= BETWEEN_VERSIONS
    const removeVersion = isDue ? await keepVersion(versions, path, now()) : null
    try {
      await append(state, records, sha256)
      unlogged = []
      state.fingerprint = await replaceFile(path, bytes, state.fingerprint)
    } catch (error) {
      await removeVersion?.().catch(() => undefined)
      throw error
    }
    if (isDue) {
      state.lastVersion = Date.parse(now())
      await thinVersions(versions).catch(() => undefined)
    }
    state.sha256 = sha256
    state.written = now()
    await noteAudited(state.options.root)
  } catch (error) {
    state.pending = [...unlogged, ...state.pending]
    throw error
  }
}

/** Adds records to the trail, the last with the sha256 that the layer's file will have. */
async function append({ trail, options }: LayerFileState, records: readonly AuditRecord[], sha256: string) {
  if (records.length === 0 && (await trail.layer()) === sha256) return
  const [last, ...before] = [...records].reverse()
  const end: AuditRecord = last ?? { at: options.now(), by: options.by, event: 'merged' }
  await trail.append([...before.reverse(), { ...end, layer: sha256 }])
}
