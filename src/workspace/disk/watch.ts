/**
 * What changes in a workspace from outside: by a colleague, a sync client, an editor. The system tells of most changes;
 * network folders tell of none, so that every so often all files are looked at as well.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isId } from '../../core/model/ids.ts'
import { namesIn } from './files.ts'
import { followFolder } from './folderEvents.ts'
import { articlesFolder, layersFolder, memoryFolder, nameWithin, workspaceFilePath } from './paths.ts'

/** A file that changed, came or went: an article's (annotator null), a layer's, or another beside a layer's. */
export interface Change {
  readonly article: string
  readonly annotator: string | null
}

/** What watching needs. */
export interface WatchOptions {
  readonly root: string
  /** Told of changes, a few at a time. */
  readonly onChange: (changes: readonly Change[]) => void
  /** Told once, when every change from then on will be seen. */
  readonly onStart?: () => void
  /** Told of whose memory changed. */
  readonly onMemory?: (annotator: string) => void
  /** Told when the workspace's own file changed. */
  readonly onWorkspaceFile?: () => void
  /** How often all files are looked at, in milliseconds. */
  readonly interval?: number
  /** How often the folder is asked whether it is still the one that the system tells of, in milliseconds. */
  readonly presence?: number
  /** Whether the system is asked to tell; not in tests of what it doesn't. */
  readonly events?: boolean
}

const WORKSPACE_FILE = workspaceFilePath('')

/** How long changes are gathered before they are told, in milliseconds; chokidar is silent for 50 after each of a file. */
const GATHER = 150

/** Watches until the function that it gives is called. */
export function watchWorkspace({
  root,
  onStart,
  onChange,
  onMemory,
  onWorkspaceFile,
  interval = 10_000,
  presence = 2000,
  events = true,
}: WatchOptions): () => Promise<void> {
  const gathered = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let seen: Map<string, string> | null = null
  let isOver = false

  const gather = (file: string) => {
    if (isOver || (!changeOf(file) && memoryOf(file) === null && file !== WORKSPACE_FILE)) return
    gathered.add(file)
    timer ??= setTimeout(() => {
      const files = [...gathered]
      gathered.clear()
      timer = null
      if (files.includes(WORKSPACE_FILE)) onWorkspaceFile?.()
      const changes = files.flatMap((changed) => changeOf(changed) ?? [])
      if (changes.length > 0) onChange(changes)
      for (const annotator of files.flatMap((changed) => memoryOf(changed) ?? [])) onMemory?.(annotator)
    }, GATHER)
  }
  const lookAtAll = async () => {
    const found = await stampsIn(root)
    for (const file of new Set([...(seen?.keys() ?? []), ...found.keys()])) {
      if (seen && seen.get(file) !== found.get(file)) gather(file)
    }
    seen = found
  }
  let looking = lookAtAll()
  const lookAgain = () => {
    looking = looking.then(lookAtAll)
  }
  const polling = setInterval(lookAgain, interval)
  polling.unref()
  const following = events
    ? followFolder({
        root,
        isWatched,
        presence,
        onFile: (file, isGone) => {
          // A file that comes back before the next look at all files has to be seen there.
          if (isGone) seen?.delete(file)
          gather(file)
        },
        onMoved: lookAgain,
      })
    : null
  void Promise.all([looking, following?.ready]).then(() => {
    if (!isOver) onStart?.()
  })

  return async () => {
    isOver = true
    clearInterval(polling)
    if (timer) clearTimeout(timer)
    await following?.end()
    await looking
  }
}

/** Whether a path is one of what is watched, or a folder above it. */
function isWatched(file: string): boolean {
  const [top, below] = file.split('/')
  if (top === '.factmark') return below === undefined || below === 'memory'
  return file === '' || file === WORKSPACE_FILE || top === 'articles' || top === 'layers'
}

/** Whose memory a file is; null for any other. */
function memoryOf(file: string): string | null {
  const id = /^\.factmark\/memory\/([^/]+)\.json$/.exec(file)?.[1]
  return id !== undefined && isId(id) ? id : null
}

/** What a changed file means; null for files that mean nothing here. */
function changeOf(file: string): Change | null {
  const parts = file.split('/')
  const name = parts.at(-1)
  if (!name?.endsWith('.json') || name.startsWith('.')) return null
  const id = name.slice(0, -'.json'.length)
  if (parts[0] === 'articles' && parts.length === 2) return isId(id) ? { article: id, annotator: null } : null
  const [, article] = parts
  if (parts[0] !== 'layers' || parts.length !== 3 || article === undefined || !isId(article)) return null
  return { article, annotator: id }
}

/** The time and size of each article, layer and memory and of the workspace's own file, by its name within the workspace. */
async function stampsIn(root: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>()
  const note = async (file: string) => {
    const found = await stat(join(root, file)).catch(() => null)
    if (found?.isFile()) stamps.set(file, `${found.mtimeMs} ${found.size} ${found.ino}`)
  }
  await note(WORKSPACE_FILE)
  for (const folder of [articlesFolder(root), memoryFolder(root)])
    for (const name of await namesIn(folder).catch(() => [])) await note(nameWithin(root, join(folder, name)))
  for (const article of (await namesIn(layersFolder(root)).catch(() => [])).filter(isId)) {
    for (const name of await namesIn(layersFolder(root, article)).catch(() => []))
      await note(`layers/${article}/${name}`)
  }
  return stamps
}
