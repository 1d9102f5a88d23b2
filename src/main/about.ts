/** What the program is and what it is built on. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { About } from '../ipc/contract.ts'

/** The oldest major release of Electron that its makers still mend, at the time of this release. */
const OLDEST_SUPPORTED = 40

/** The versions, for the About window. */
export function about(): About {
  const { electron = '', chrome = '', node } = process.versions
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    outOfSupport: Number.parseInt(electron, 10) < OLDEST_SUPPORTED,
  }
}

/** Factmark's licence, and those of what is in it as far as the build has gathered them. */
export async function licences(): Promise<string> {
  const files = ['LICENSE', join('out', 'THIRD_PARTY_NOTICES.txt')]
  const texts = await Promise.all(files.map((file) => readFile(join(app.getAppPath(), file), 'utf8').catch(() => '')))
  return texts.filter((text) => text !== '').join('\n\n')
}
