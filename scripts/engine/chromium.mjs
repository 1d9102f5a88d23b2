/** The browser with the engine that users get: Debian's own Chromium, of the same version as their Electron's. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../system/failure.mjs'

/** Debian's package, and where it puts the browser. */
export const CHROMIUM_PACKAGE = 'chromium'
const EXECUTABLE = '/usr/bin/chromium'

/**
 * The browser that is there: what `FACTMARK_CHROMIUM` names, or the system's.
 * @returns {string | null} its absolute path
 * @throws {Failure} if the environment names one that doesn't exist
 */
export function findChromium() {
  const named = process.env.FACTMARK_CHROMIUM
  if (!named) return existsSync(EXECUTABLE) ? EXECUTABLE : null
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), named)
  if (!existsSync(path)) throw new Failure(`FACTMARK_CHROMIUM names ${path}, which doesn't exist.`)
  return path
}
