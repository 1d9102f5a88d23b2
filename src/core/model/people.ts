/** Ids of people, made from their names so that two people never share one. */
import transliterate from '@sindresorhus/transliterate'
import { ADJUDICATED, isId, mayAnnotateAs, slug } from './ids.ts'

/** The longest part of an id that is made from the name itself. */
const LONGEST = 48

/**
 * The id of somebody new. A name of Latin letters and digits without accents, in words parted by spaces, is its own id
 * (`Ann Smit` is `ann-smit`). Any other loses something on the way to `[a-z0-9-]`, so that two people could end up with
 * one id (José and Jose, Иван and Ivan, Ann-Marie and Ann Marie); six characters made from the whole name tell them
 * apart (`jose-1xk3q9`). The same name always gives the same id, on every computer.
 */
export function personId(name: string): string {
  const written = spelling(name)
  const plain = written.toLowerCase().replaceAll(' ', '-')
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/i.test(written) && plain.length <= LONGEST && mayAnnotateAs(plain)) return plain
  return distinctId(name)
}

/** An id for somebody whose plain id somebody else has already. */
export function distinctId(name: string): string {
  const readable = slug(transliterate(spelling(name)), 'annotator')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  const id = `${readable === ADJUDICATED ? 'annotator' : readable}-${mark(spelling(name).toLowerCase())}`
  if (!isId(id)) throw new Error(`not an id: ${id}`)
  return id
}

/** Whether two names are one, letter case and the number of spaces aside. */
export function isSameName(one: string, other: string): boolean {
  return spelling(one).toLowerCase() === spelling(other).toLowerCase()
}

function spelling(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ')
}

/** Six base-36 digits of the 32-bit FNV-1a hash of a text's UTF-16 code units. */
function mark(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6)
}
