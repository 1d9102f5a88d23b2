/** The ids of people who are named: of somebody who is known, or of somebody new. */
import { ADJUDICATED, slug } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { distinctId, isSameName, personId } from '../../core/model/people.ts'
import { nameUnder } from './people.ts'

/**
 * The annotator of this name. Whoever has a layer here under this name keeps its id, also one that version 0.1 made;
 * somebody new gets an id that nobody else has, so that nobody gets another’s layer because their names look alike.
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

/** Somebody new of this name, with an id that nobody has here, also where somebody of the same name does. */
export async function newPerson(root: string, name: string): Promise<Annotator> {
  const written = name.normalize('NFC').trim()
  const plain = personId(written)
  if ((await nameUnder(root, plain)) === null) return { id: plain, name: written }
  for (let number = 1; ; number += 1) {
    const id = distinctId(number === 1 ? written : `${written} ${number}`)
    if ((await nameUnder(root, id)) === null) return { id, name: written }
  }
}
