/** What something else made of an open layer's file: a colleague's program, a sync client, an editor. */
import type { Layer } from '../../core/model/layer.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { readSettled } from '../disk/readSettled.ts'
import { type LayerFileState, note, parseAs, putAside } from './layerFileState.ts'

/** Another layer in the file, or (null) a damaged one that was set aside: then the layer in memory has to be written. */
export interface Outside {
  readonly layer: Layer | null
}

/**
 * What the file holds that was neither read nor written here; null if it is the same, or nothing that may be taken in
 * now. Throws `UnusableFile` where something is there that can't be read, and the system's error. `isNoted`: the audit
 * trail ends in that file already.
 */
export async function changedOutside(state: LayerFileState, isNoted = false): Promise<Outside | null> {
  const { options, places } = state
  const found = await contentFingerprint(places.layer)
  if (found === null) return takeGone(state)
  if (found === state.fingerprint || (await guardPath(options.root, places.layer))) return null
  const reading = await readSettled(places.layer, places.name, (text) => parseAs(state, text))
  // Something else is there that can't be read for now: it must not be written over.
  if (!reading.ok) throw new UnusableFile(reading.error)
  // From before the reading: what is written meanwhile is looked at next.
  state.fingerprint = found
  const { text, parsed } = reading.value
  const isNewer = !parsed.ok && parsed.error.code === 'version-newer'
  state.readOnly = isNewer
    ? { code: 'layer-newer-outside', details: { file: places.name, found: parsed.error.details.found ?? '' } }
    : null
  const sha256 = sha256Of(text)
  if (sha256 === state.sha256 || isNewer) return null
  if (!parsed.ok) {
    if (!options.mayWrite()) return null
    const details = await putAside(state, parsed.error)
    state.notices = [{ code: 'layer-recovered', details: { ...details, time: state.written ?? options.now() } }]
    return { layer: null }
  }
  state.sha256 = sha256
  if (!isNoted) note(state, { event: 'found', layer: sha256 })
  // What the other side wrote is kept as a version before it is replaced.
  state.lastVersion = Number.NEGATIVE_INFINITY
  return { layer: parsed.value.layer }
}

/** The file of an open layer is gone: it has to be written again, unless the workspace itself is out of reach. */
async function takeGone(state: LayerFileState): Promise<Outside | null> {
  const { options, places, written } = state
  if (state.sha256 === null || !options.mayWrite() || (await guardWrite(options.root, places.layer))) return null
  state.sha256 = null
  state.fingerprint = null
  note(state, { event: 'found', layer: null })
  state.notices = [{ code: 'layer-gone', details: { file: places.name, time: written ?? options.now() } }]
  return { layer: null }
}
