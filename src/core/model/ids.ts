/** Ids, which become file names, and how they are made from names. */

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** The annotator id under which an adjudicated layer is kept; no annotator may use it. */
export const ADJUDICATED = 'adjudicated'

const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** Whether `id` may name an article or an annotator: `[a-z0-9][a-z0-9-]{0,63}`. */
export function isId(id: string): boolean {
  return ID.test(id)
}

/**
 * Whether somebody may start working under this id: not the reserved one, nor a Windows device name, because Windows
 * can't create a file of that name. Existing layers under such ids are still read.
 */
export function mayAnnotateAs(id: string): boolean {
  return isId(id) && id !== ADJUDICATED && !WINDOWS_DEVICES.test(id)
}

/**
 * An id made from a name: letters without accents in lower case, everything else one hyphen, at most 64 characters.
 * Gives `fallback` where nothing is left (a name in another script) and for a device name of Windows (`con`).
 */
export function slug(name: string, fallback: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
  return isId(plain) && !WINDOWS_DEVICES.test(plain) ? plain : fallback
}
