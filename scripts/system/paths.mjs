/** The folders that the scripts share: one place, so that no script depends on where it was started. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of the project, absolute and without a trailing separator. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Where set-up keeps what it fetched: outside the repository, so that a clean checkout doesn't fetch it again. */
export function cacheFolder() {
  const { FACTMARK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (FACTMARK_CACHE) return resolve(process.env.INIT_CWD ?? process.cwd(), FACTMARK_CACHE)
  if (XDG_CACHE_HOME) return join(resolve(XDG_CACHE_HOME), 'factmark')
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'factmark')
  return join(homedir(), '.cache', 'factmark')
}

/**
 * A file or folder of the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(PROJECT, ...parts)
}
