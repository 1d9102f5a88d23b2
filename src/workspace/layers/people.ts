/** Who works in a workspace: the ids under which people's layers are kept. */

import { ADJUDICATED, slug } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { distinctId, isSameName, personId } from '../../core/model/people.ts'
import { layerPlaces, readLayer } from './layers.ts'

/**
 * The annotator of this name. Whoever has a layer here under this name keeps its id, also one that version 0.1 made;
 * somebody new gets an id that nobody else has, so that no layer is taken over by a likeness of names.
 */
export async function annotatorNamed(root: string, name: string): Promise<Annotator> {
  const written = name.normalize('NFC').trim()
  // Where a name was typed differently, the id decides whose it is; the name is that of today.
  for (const id of new Set([slug(written, 'annotator'), personId(written)])) {
    const known = id === ADJUDICATED ? null : await nameUnder(root, id)
    if (known !== null && isSameName(known, written)) return { id, name: written }
  }
  const id = personId(written)
  const isTaken = (await nameUnder(root, id)) !== null
  return { id: isTaken ? distinctId(written) : id, name: written }
}

/** The name in a layer of this annotator; null where there is none that can be read. */
async function nameUnder(root: string, annotator: string): Promise<string | null> {
  for (const { article } of await layerPlaces(root, { annotator })) {
    const layer = await readLayer(root, article, annotator)
    if (layer.ok) return layer.value.annotator.name
  }
  return null
}
