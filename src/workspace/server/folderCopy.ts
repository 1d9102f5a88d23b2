/** The working copy of a server's workspace, on a folder: layers, trails and articles as they always are. */
import { parseArticle, parseLayer } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { ArticlePush, Place } from '../../core/sync/remote.ts'
import { placeKey } from '../../core/sync/state.ts'
import { headOf, type Trail, type TrailLine, trailLine } from '../../core/sync/trailLines.ts'
import type { CopiedLayer, WorkingCopy } from '../../core/sync/workingCopy.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { attempt, createExclusively, exists, namesIn, readText } from '../disk/files.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import {
  articlePath,
  articlesFolder,
  auditFolder,
  auditPath,
  layerPath,
  nameWithin,
  serverBasePath,
} from '../disk/paths.ts'
import { checkTrail } from '../layers/auditEntries.ts'
import { keepCopy } from '../library/articleCopies.ts'
import { readArticle } from '../library/articles.ts'
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
  const facts = new Map<string, { readonly fingerprint: string | null; readonly file: string }>()
  const guarded = async <T>(place: Place, work: () => Promise<T>): Promise<T | null> =>
    place.annotator === member ? alone(place.article, work) : work()

  return {
    state: () => readState(root),
    keepState: (state) => writeState(root, state),
    ownArticles: async (annotator) => {
      const ids = (await namesIn(auditFolder(root))).filter(isId)
      const found = await Promise.all(ids.map((id) => exists(auditPath(root, id, annotator)).catch(() => false)))
      return ids.filter((_id, index) => found[index])
    },
    read,
    settle: async (place) => (await guarded(place, () => settleLayer(root, place, now))) ?? false,
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
        return replaceLayer(root, place, { ...by, isOwn: place.annotator === member, now: now() })
      }
      return (await guarded(place, work)) ?? ok(false)
    },
    articles: async () => {
      const ids = (await namesIn(articlesFolder(root))).flatMap((name) => idOf(name))
      const found = new Map<string, string>()
      for (const id of ids) {
        const path = articlePath(root, id)
        const fingerprint = await contentFingerprint(path)
        const known = facts.get(id)
        const file = known?.fingerprint === fingerprint ? known.file : await digestOf(root, path)
        if (file === null) continue
        facts.set(id, { fingerprint, file })
        found.set(id, file)
      }
      return found
    },
    article: (id) => articleIn(root, id),
    putArticle: (id, json) => putArticle(root, id, json),
  }
}

function idOf(name: string): readonly string[] {
  const id = name.replace(/\.json$/, '')
  return id !== name && isId(id) ? [id] : []
}

async function digestOf(root: string, path: string): Promise<string | null> {
  if (await guardPath(root, path)) return null
  const text = await readText(path)
  return text.ok ? sha256Of(text.value) : null
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

async function articleIn(root: string, id: string): Promise<ArticlePush | null> {
  const stored = await readArticle(root, id)
  if (!stored.ok) return null
  const { sha256, title, language, text } = stored.value.article
  return { id, sha256, title, language, text, json: stored.value.json }
}

async function putArticle(root: string, id: string, json: string): Promise<Result<null>> {
  const path = articlePath(root, id)
  const file = nameWithin(root, path)
  const article = parseArticle(json, file)
  if (!article.ok) return article
  if (article.value.id !== id) return fail('id-differs', { path: file, found: article.value.id, expected: id })
  if (sha256Of(article.value.text) !== article.value.sha256) return fail('article-changed', { path: file })
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const made = await attempt('file-unwritable', file, () => createExclusively(path, json))
  if (!made.ok) return made
  await keepCopy(root, id, json)
  return ok(null)
}
