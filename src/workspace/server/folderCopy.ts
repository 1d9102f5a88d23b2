/** The working copy of a server's workspace, on a folder: layers, trails and articles as they always are. */
import { parseLayer } from '../../core/model/files.ts'
import { ADJUDICATED, isId } from '../../core/model/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Place } from '../../core/sync/remote.ts'
import { placeKey, type SyncState } from '../../core/sync/state.ts'
import { headOf, type Trail, type TrailLine, trailLine } from '../../core/sync/trailLines.ts'
import type { CopiedLayer, LocalHead, WorkingCopy } from '../../core/sync/workingCopy.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { exists, namesIn, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import {
  articlePath,
  articlesFolder,
  auditFolder,
  auditPath,
  layerPath,
  nameWithin,
  serverBasePath,
  serverStatePath,
} from '../disk/paths.ts'
import { whileSettling } from '../layers/adjudicationLock.ts'
import { checkTrail } from '../layers/auditEntries.ts'
import { readArticle } from '../library/articles.ts'
import { articleIn, originalIn, putArticle } from './folderArticles.ts'
import { folderShared } from './folderShared.ts'
import { replaceLayer, settleLayer } from './replaceLayer.ts'
import { keepLoosely, readState, writeState } from './serverFiles.ts'

/** What a working copy works with. */
export interface FolderCopyOptions {
  readonly root: string
  /** Who works here. */
  readonly member: string
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Does `work` while nobody edits this own layer; null where somebody does, in another program. */
  readonly alone: <T>(article: string, work: () => Promise<T>) => Promise<T | null>
}

/** How many layers are remembered whole, so that one that is edited isn't read again for each edit. */
const REMEMBERED = 500

/** The working copy in `root`. */
export function folderCopy({ root, member, now, alone }: FolderCopyOptions): WorkingCopy {
  const { read, head } = createReader(root)
  const state = rememberedState(root)
  const facts = new Map<string, ArticleFacts>()
  const guarded = async <T>(place: Place, work: () => Promise<T>): Promise<T | null> => {
    if (place.annotator === member) return alone(place.article, work)
    if (place.annotator !== ADJUDICATED) return work()
    const done = await whileSettling(root, place.article, async () => ok(await work()))
    return done.ok ? done.value : null
  }

  const look = () => articleFacts(root, facts)
  const originals = async () => new Set([...(await look()).values()].flatMap(({ original }) => original ?? []))

  return {
    ...folderShared({ root, now, alone, originals }),
    state,
    keepState: (state) => writeState(root, state),
    ownArticles: async (annotator) => {
      const ids = (await namesIn(auditFolder(root))).filter(isId)
      const found = await Promise.all(ids.map((id) => exists(auditPath(root, id, annotator)).catch(() => false)))
      return ids.filter((_id, index) => found[index])
    },
    read,
    head,
    settle: async (place) => (await guarded(place, () => settleLayer(root, place, { member, now }))) ?? false,
    base: async ({ article, annotator }, file) => {
      const text = await readText(serverBasePath(root, article, annotator))
      if (!text.ok || sha256Of(text.value) !== file) return null
      const layer = parseLayer(text.value, annotator)
      return layer.ok ? layer.value : null
    },
    keepBase: ({ article, annotator }, text) => keepLoosely(root, serverBasePath(root, article, annotator), text),
    replace: async (place, expected, by) => {
      const work = async (): Promise<Result<boolean>> => {
        const here = await read(place)
        if (!here || headOf(here.trail).hash !== expected.hash) return ok(false)
        return replaceLayer(root, place, {
          ...by,
          isOwn: place.annotator === member || place.annotator === ADJUDICATED,
          now: now(),
        })
      }
      return (await guarded(place, work)) ?? ok(false)
    },
    articles: async () => new Map([...(await look())].map(([id, { file }]) => [id, file])),
    article: (id) => articleIn(root, id),
    putArticle: (id, json) => putArticle(root, id, json),
  }
}

function idOf(name: string): readonly string[] {
  const id = name.replace(/\.json$/, '')
  return id !== name && isId(id) ? [id] : []
}

interface ArticleFacts {
  readonly fingerprint: string | null
  readonly file: string
  readonly original: string | null
}

/** The articles here, read again only where their files have changed. */
async function articleFacts(
  root: string,
  known: Map<string, ArticleFacts>,
): Promise<ReadonlyMap<string, ArticleFacts>> {
  const found = new Map<string, ArticleFacts>()
  for (const id of (await namesIn(articlesFolder(root))).flatMap(idOf)) {
    const path = articlePath(root, id)
    const fingerprint = await contentFingerprint(path)
    const before = known.get(id)
    const fact = before?.fingerprint === fingerprint ? before : await readFacts(root, path, fingerprint)
    if (!fact) continue
    known.set(id, fact)
    found.set(id, fact)
  }
  return found
}

async function readFacts(root: string, path: string, fingerprint: string | null): Promise<ArticleFacts | null> {
  if (await guardPath(root, path)) return null
  const text = await readText(path)
  return text.ok ? { fingerprint, file: sha256Of(text.value), original: originalIn(text.value) } : null
}

/** The state in its file, read again only where that has changed: another program may exchange this folder, too. */
function rememberedState(root: string): WorkingCopy['state'] {
  let known: { readonly fingerprint: string | null; readonly state: SyncState } | null = null
  return async () => {
    const fingerprint = await contentFingerprint(serverStatePath(root))
    if (known?.fingerprint !== fingerprint) known = { fingerprint, state: await readState(root) }
    return known.state
  }
}

/** Reads layers; how far each is stays known as long as its files stay as they are, and of the last ones all that is in them. */
function createReader(root: string): Pick<WorkingCopy, 'read' | 'head'> {
  const heads = new Map<string, { readonly key: string; readonly head: LocalHead | null }>()
  const layers = new Map<string, { readonly key: string; readonly layer: CopiedLayer }>()
  const keyOf = async ({ article, annotator }: Place) => {
    const paths = [auditPath(root, article, annotator), layerPath(root, article, annotator), articlePath(root, article)]
    return JSON.stringify(await Promise.all(paths.map(contentFingerprint)))
  }
  const readAs = async (place: Place, key: string): Promise<CopiedLayer | null> => {
    const name = placeKey(place)
    const before = layers.get(name)
    if (before?.key === key) return before.layer
    const layer = await readCopied(root, place)
    heads.set(name, { key, head: layer && { ...headOf(layer.trail), file: layer.file, isSound: layer.isSound } })
    layers.delete(name)
    if (layer) layers.set(name, { key, layer })
    for (const oldest of layers.keys()) if (layers.size > REMEMBERED) layers.delete(oldest)
    return layer
  }
  return {
    read: async (place) => readAs(place, await keyOf(place)),
    head: async (place) => {
      const key = await keyOf(place)
      if (heads.get(placeKey(place))?.key !== key) await readAs(place, key)
      return heads.get(placeKey(place))?.head ?? null
    },
  }
}

async function readCopied(root: string, { article, annotator }: Place): Promise<CopiedLayer | null> {
  const stored = await readArticle(root, article)
  if (!stored.ok) return null
  const trailPath = auditPath(root, article, annotator)
  const filePath = layerPath(root, article, annotator)
  if ((await guardPath(root, trailPath)) || (await guardPath(root, filePath))) return null
  const trailText = await readText(trailPath)
  const text = await readText(filePath)
  const { sha256 } = stored.value.article
  const lines = trailText.ok ? trailText.value.split('\n').slice(0, -1) : []
  const read = lines.map(trailLine)
  const isSound = !read.includes(null) && checkTrail(trailText.ok ? trailText.value : '', sha256).broken.length === 0
  const trail: Trail = { root: sha256, lines: read.filter((line): line is TrailLine => line !== null) }
  const layer = text.ok ? parseLayer(text.value, nameWithin(root, filePath)) : null
  return { trail, file: text.ok ? sha256Of(text.value) : null, isSound, layer: layer?.ok ? layer.value : null }
}
