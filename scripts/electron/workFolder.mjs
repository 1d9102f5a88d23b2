/**
 * Building a folder of the cache so that it is there whole or not at all: in a work folder beside it, moved into place
 * at the end. Set-up may be interrupted at any moment, and may run twice at once.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/**
 * @param {string} folder the folder to make; its parent is made if need be
 * @param {(work: string) => Promise<string>} build fills the work folder and returns what in it is to become `folder`
 * @throws whatever `build` throws; nothing is left behind then
 */
export async function buildInPlace(folder, build) {
  const parent = dirname(folder)
  mkdirSync(parent, { recursive: true })
  removeLeftovers(parent, basename(folder))
  const work = mkdtempSync(join(parent, `${prefixFor(basename(folder))}${process.pid}-`))
  const removeWork = () => rmSync(work, { recursive: true, force: true })
  const interrupted = () => {
    removeWork()
    process.exit(130)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    moveInto(await build(work), folder)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    removeWork()
  }
}

/**
 * @param {string} built
 * @param {string} folder
 */
function moveInto(built, folder) {
  try {
    renameSync(built, folder)
  } catch (error) {
    // Another set-up was quicker: what it put there was built in the same way.
    if (!existsSync(folder)) throw error
  }
}

/** @param {string} name */
const prefixFor = (name) => `${name}.partial-${hostname()}-`

/**
 * Removes what set-ups on this machine left behind that were killed outright.
 * @param {string} parent
 * @param {string} name
 */
function removeLeftovers(parent, name) {
  const prefix = prefixFor(name)
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(prefix)) continue
    if (!isRunning(Number.parseInt(entry.slice(prefix.length), 10)))
      rmSync(join(parent, entry), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
