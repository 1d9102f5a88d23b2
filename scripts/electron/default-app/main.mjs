/**
 * The application that `EXECUTABLE FOLDER` starts where the runtime came without Electron's own `default_app.asar`:
 * it finds the folder among the arguments and hands over to it, as Electron's does. Set-up copies this file into the
 * runtime, so it imports nothing of the project.
 *
 * The top-level `await` is what makes it work: Electron holds back `ready` until this module is evaluated, and so
 * until the application's own main module is.
 */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as publicApp } from 'electron'

/**
 * With the two methods that Electron keeps for its own default application.
 * @typedef {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} DefaultApp
 */
const app = /** @type {DefaultApp} */ (publicApp)

/**
 * The first argument that is a folder with a package.json, or a script. Switches are passed over wherever they
 * stand; the value of a switch (`--user-data-dir DIR`) is too, unless it is itself an application's folder.
 * @param {readonly string[]} argv
 * @returns {{ folder: string, manifest: Record<string, unknown> } | { script: string } | null}
 */
function findApplication(argv) {
  for (const argument of argv) {
    if (argument.startsWith('-')) continue
    const path = resolve(argument)
    const manifest = readManifest(path)
    if (manifest) return { folder: path, manifest }
    if (/\.[cm]?js$/.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile()) return { script: path }
  }
  return null
}

/**
 * @param {string} folder
 * @returns {Record<string, unknown> | null}
 */
function readManifest(folder) {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return typeof manifest === 'object' && manifest !== null ? manifest : null
  } catch {
    return null
  }
}

/** @param {Record<string, unknown>} manifest */
function introduce({ name, productName, version, desktopName }) {
  const title = typeof productName === 'string' ? productName : name
  if (typeof title === 'string') app.setName(title)
  if (typeof version === 'string') app.setVersion(version)
  if (process.platform === 'linux')
    app.setDesktopName(typeof desktopName === 'string' ? desktopName : `${app.getName()}.desktop`)
}

const found = findApplication(process.argv.slice(1))
if (!found) {
  console.error('Electron was started without the folder of an application: EXECUTABLE FOLDER [ARGUMENTS]')
  app.exit(1)
} else {
  // `process.defaultApp` is how an application tells `electron .` from its packaged self.
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false })
  try {
    if ('folder' in found) {
      introduce(found.manifest)
      app.setAppPath(found.folder)
    }
    const entry = 'script' in found ? found.script : createRequire(import.meta.url).resolve(found.folder)
    await import(pathToFileURL(entry).href)
  } catch (error) {
    console.error('The application failed to start:', error)
    app.exit(1)
  }
}
