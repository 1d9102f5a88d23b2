/** Reading a layer's file; what is damaged, gone or half written is rescued, and its annotator told. */

import { FILE_FORMATS } from '../../core/model/files.ts'
import type { Layer } from '../../core/model/layer.ts'
import { parseNewer } from '../../core/model/newer.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { guardPath } from '../disk/guard.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { readSettled } from '../disk/readSettled.ts'
import { ChangedMeanwhile } from '../disk/replaceFile.ts'
import { guardAll, type LayerFileState, note, parseAs, putAside } from './layerFileState.ts'
import { refusal } from './layers.ts'
import { finishInterrupted, rescueLayer } from './recover.ts'
import { writeLayerFile } from './writeLayerFile.ts'

/** The layer in the file; null for none. Throws `UnusableFile` or the system's error. */
export async function readLayerFile(state: LayerFileState): Promise<Layer | null> {
  try {
    return await readOnce(state)
  } catch (error) {
    // Something else wrote the file while it was being repaired.
    if (error instanceof ChangedMeanwhile) return readLayerFile(state)
    throw error
  }
}

async function readOnce(state: LayerFileState): Promise<Layer | null> {
  const { options, places, trail } = state
  const { root, article, annotator } = options
  state.notices = []
  state.readOnly = null
  await guardAll(state, guardPath)
  state.fingerprint = await contentFingerprint(places.layer)
  const reading = await readSettled(places.layer, places.name, (text) => parseAs(state, text))
  const before = await trail.layer()
  if (!reading.ok) {
    if (reading.error.code !== 'file-missing') throw new UnusableFile(reading.error)
    state.sha256 = null
    return before ? readGone(state) : null
  }
  const { text, parsed } = reading.value
  const sha256 = sha256Of(text)
  state.sha256 = sha256
  if (parsed.ok) {
    const { layer, isAsStored } = parsed.value
    state.asRead = isAsStored ? { layer, text } : null
    if (before === sha256) return layer
    const finished = await finishInterrupted(root, article, annotator, { layer, sha256 })
    if (!finished) note(state, { event: 'found', layer: sha256 })
    else if (options.mayWrite()) await writeLayerFile(state, finished, [])
    return finished ?? layer
  }
  if (parsed.error.code === 'version-newer') {
    const newer = parseNewer(text, FILE_FORMATS.layer)
    if (!newer || refusal(root, newer, article, annotator.id)) throw new UnusableFile(parsed.error)
    state.readOnly = { code: 'layer-newer', details: { file: places.name, found: parsed.error.details.found ?? '' } }
    return newer
  }
  if (!options.mayWrite()) throw new UnusableFile(parsed.error)
  const details = await putAside(state, parsed.error)
  const rescued = await rescueLayer(root, article, annotator, text)
  state.notices = [{ code: rescued.code, details: { ...details, ...rescued.details } }]
  if (rescued.layer) await writeLayerFile(state, rescued.layer, [])
  else if (before) note(state, { event: 'found', layer: null })
  return rescued.layer
}

/** What was last saved of a layer whose file is missing though its trail is there: the trash takes both. */
async function readGone(state: LayerFileState): Promise<Layer | null> {
  const { root, article, annotator, mayWrite } = state.options
  const { code, layer, details } = await rescueLayer(root, article, annotator, '')
  if (code === 'layer-recovered' && layer && mayWrite()) {
    state.notices = [{ code: 'layer-gone', details: { file: state.places.name, ...details } }]
    await writeLayerFile(state, layer, [])
    return layer
  }
  note(state, { event: 'found', layer: null })
  return null
}
