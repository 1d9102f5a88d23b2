/** What the program is and what it is built on. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { About } from '../ipc/contract.ts'

/** The oldest major release of Electron that was still supported at the time of this release. */
const OLDEST_SUPPORTED = 40

/** The versions, for the About window; `version` is Factmark's own. */
export function aboutProgram(version: string): About {
  const { electron = '', chrome = '', node } = process.versions
  return {
    version,
    electron,
    chromium: chrome,
    node,
    outOfSupport: Number.parseInt(electron, 10) < OLDEST_SUPPORTED,
  }
}

/** Factmark's licence, and those of what is in it, as far as the build has put them into the program's `folder`. */
export async function licencesIn(folder: string): Promise<string> {
  const files = ['LICENSE', join('out', 'THIRD_PARTY_NOTICES.txt')]
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8').catch(() => '')))
  return texts.filter((text) => text !== '').join('\n\n')
}
