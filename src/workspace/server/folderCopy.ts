/** The working copy of a server's workspace, on a folder: layers, trails and articles as they always are. */
import { parseLayer } from '../../core/model/files.ts'
import { ADJUDICATED, isId } from '../../core/model/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Place } from '../../core/sync/remote.ts'
import { placeKey } from '../../core/sync/state.ts'
import { headOf, type Trail, type TrailLine, trailLine } from '../../core/sync/trailLines.ts'
import type { CopiedLayer, WorkingCopy } from '../../core/sync/workingCopy.ts'
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

/** How many layers are remembered between two cycles, so that one that didn't change isn't read again. */
const REMEMBERED = 500

/** The working copy in `root`. */
export function folderCopy({ root, member, now, alone }: FolderCopyOptions): WorkingCopy {
  const read = createReader(root)
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
    state: () => readState(root),
    keepState: (state) => writeState(root, state),
    ownArticles: async (annotator) => {
      const ids = (await namesIn(auditFolder(root))).filter(isId)
      const found = await Promise.all(ids.map((id) => exists(auditPath(root, id, annotator)).catch(() => false)))
      return ids.filter((_id, index) => found[index])
    },
    read,
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

/** Reads layers, and remembers those whose files stay as they are. */
function createReader(root: string): WorkingCopy['read'] {
  const known = new Map<string, { readonly key: string; readonly layer: CopiedLayer }>()
  return async (place) => {
    const { article, annotator } = place
    const paths = [auditPath(root, article, annotator), layerPath(root, article, annotator), articlePath(root, article)]
    const key = JSON.stringify(await Promise.all(paths.map(contentFingerprint)))
    const before = known.get(placeKey(place))
    if (before?.key === key) return before.layer
    const layer = await readCopied(root, place)
    known.delete(placeKey(place))
    if (layer) known.set(placeKey(place), { key, layer })
    for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest)
    return layer
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
