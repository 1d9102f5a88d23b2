/** What is remembered of reading, for each workspace and annotator, in `views.json` of the user-data folder. */
import { join } from 'node:path'
import { z } from 'zod'
import { changedView, NO_VIEW, type View, type ViewPatch, viewSchema } from '../ipc/view.ts'
import { openRemembered, type RememberedFile } from './rememberedFile.ts'

/** Of whom and of which workspace a view is. */
export interface ViewKey {
  readonly workspace: string
  readonly annotator: string
}

/** The views. The file is read when it is first needed. */
export interface Views {
  readonly get: (key: ViewKey) => Promise<View>
  /** Changes a view; it is written soon after. */
  readonly change: (key: ViewKey, patch: ViewPatch) => Promise<void>
  /** Waits until all is on the disk, or a try to write it failed. */
  readonly flush: () => Promise<unknown>
}

/** How many views are remembered; the one that wasn't changed for the longest time goes first. */
const MOST_VIEWS = 24

const entrySchema = viewSchema.extend({ workspace: z.string(), annotator: z.string() })
const fileSchema = z.object({ views: z.array(entrySchema).catch([]) })

type ViewsFile = z.infer<typeof fileSchema>

/** The views in `folder`. */
export function createViews(folder: string): Views {
  let opened: Promise<RememberedFile<ViewsFile>> | null = null
  const file = () => {
    opened ??= openRemembered(join(folder, 'views.json'), fileSchema, { views: [] })
    return opened
  }
  const viewIn = ({ views }: ViewsFile, key: ViewKey): View => views.find((entry) => isOf(entry, key)) ?? NO_VIEW
  return {
    get: async (key) => {
      const { tabs, places } = viewIn((await file()).get(), key)
      return { tabs, places }
    },
    change: async ({ workspace, annotator }, patch) => {
      const store = await file()
      const { views } = store.get()
      const key = { workspace, annotator }
      const changed = { ...key, ...changedView(viewIn({ views }, key), patch) }
      store.set({ views: [changed, ...views.filter((entry) => !isOf(entry, key))].slice(0, MOST_VIEWS) })
    },
    flush: async () => (await opened)?.flush(),
  }
}

function isOf(entry: ViewKey, key: ViewKey): boolean {
  return entry.workspace === key.workspace && entry.annotator === key.annotator
}
