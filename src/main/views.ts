/**
 * What is remembered of reading, for each workspace and annotator in a file of its own in `views` of the user-data folder:
 * it changes whenever somebody scrolls, and what is written then stays small.
 */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { changedView, NO_VIEW, type View, type ViewPatch, viewSchema } from '../ipc/view.ts'
import { sha256Of } from '../workspace/disk/digest.ts'
import { openRemembered, type RememberedFile } from './rememberedFile.ts'

/** Of whom and of which workspace a view is. */
export interface ViewKey {
  readonly workspace: string
  readonly annotator: string
}

/** The views. A file is read when it is first needed. */
export interface Views {
  readonly get: (key: ViewKey) => Promise<View>
  /** Changes a view; it is written soon after. */
  readonly change: (key: ViewKey, patch: ViewPatch) => Promise<void>
  /** Waits until all is on the disk, or a try to write it failed. */
  readonly flush: () => Promise<unknown>
}

/** How many views are remembered; the one that wasn't changed for the longest time goes first. */
const MOST_VIEWS = 24

/** The views in a folder. */
export function createViews(userData: string): Views {
  const folder = join(userData, 'views')
  const opened = new Map<string, Promise<RememberedFile<View>>>()
  const file = ({ workspace, annotator }: ViewKey) => {
    const name = `${sha256Of(JSON.stringify([workspace, annotator])).slice(0, 16)}.json`
    const known = opened.get(name) ?? openRemembered(join(folder, name), viewSchema, NO_VIEW)
    // The first one that is needed in a start tidies up after all earlier ones.
    if (opened.size === 0) void keepLatest(folder, name)
    opened.set(name, known)
    return known
  }
  return {
    get: async (key) => (await file(key)).get(),
    change: async (key, patch) => {
      const store = await file(key)
      store.set(changedView(store.get(), patch))
    },
    flush: async () => {
      for (const store of await Promise.all(opened.values())) await store.flush()
    },
  }
}

/** Removes all but the latest files, and never `current`. What can't be removed now goes the next time. */
async function keepLatest(folder: string, current: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name !== current)
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  const old = dated.sort((a, b) => b.at - a.at).slice(MOST_VIEWS - 1)
  for (const { name } of old) await rm(join(folder, name), { force: true }).catch(() => undefined)
}
