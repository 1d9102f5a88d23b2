/** Sets an unusable file aside unchanged, under a name that says why and when. */
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem, ProblemDetails } from '../../core/problem.ts'
import { exists } from './files.ts'
import { makeFolder, syncFolder } from './folders.ts'
import { guardWrite } from './guard.ts'
import { UnusableFile } from './jsonFile.ts'
import { nameWithin, setAsideFolder } from './paths.ts'

/** Why a file is set aside. */
export type Fault =
  | 'damaged'
  | 'torn'
  | 'not-a-layer'
  | 'not-a-memory'
  | 'of-another-text'
  | 'inconsistent'
  | 'conflict-copy'

/** The fault that a problem with a layer's file is. */
export function faultOf({ code, details }: Problem): Fault {
  if (code === 'file-not-json') return 'torn'
  if (code !== 'layer-disagrees') return 'not-a-layer'
  return details.path === 'article.sha256' ? 'of-another-text' : 'inconsistent'
}

/** Why a layer's file can't be used, as details of the problem that tells that it was set aside. */
export function reasonOf({ code, details }: Problem): ProblemDetails {
  if (details.reason) return details
  return { ...details, reason: code === 'id-differs' ? 'layer-elsewhere' : 'layer-differs' }
}

/** Moves a layer's file, or another one of an annotator, to `.factmark/set-aside/`; gives its name there. Throws `UnusableFile` for a link, and the system's error. */
export async function setAside(
  root: string,
  path: string,
  layer: { readonly article: string; readonly annotator: string },
  { fault, time }: { readonly fault: Fault; readonly time: string },
): Promise<string> {
  const folder = setAsideFolder(root, layer.article)
  const unsafe = await guardWrite(root, folder)
  if (unsafe) throw new UnusableFile(unsafe)
  await makeFolder(folder)
  const name = `${layer.annotator}-${fault}-${time.replace(/[-:.]/g, '')}`
  let aside = join(folder, `${name}.json`)
  for (let copy = 2; await exists(aside); copy += 1) aside = join(folder, `${name}-${copy}.json`)
  await rename(path, aside)
  await syncFolder(folder)
  await syncFolder(dirname(path))
  return nameWithin(root, aside)
}
