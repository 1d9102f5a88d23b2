/** Takes a folder with its articles, layers and trails over to a server, whoever's the layers are. */
import { serializeLayer } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { syncClaims } from '../../core/sync/claims.ts'
import { syncDocuments } from '../../core/sync/documents.ts'
import { syncFiles } from '../../core/sync/files.ts'
import type { Head, Place, Remote, Welcome } from '../../core/sync/remote.ts'
import { stateOf } from '../../core/sync/rows.ts'
import { NO_STATE } from '../../core/sync/state.ts'
import { emptyReport, type Syncing } from '../../core/sync/syncing.ts'
import { headOf, layerAt, linesAfter } from '../../core/sync/trailLines.ts'
import type { CopiedLayer, WorkingCopy } from '../../core/sync/workingCopy.ts'
import { sha256Of } from '../disk/digest.ts'
import { layerPlaces } from '../layers/layers.ts'
import type { Connection } from './connection.ts'
import { folderCopy } from './folderCopy.ts'
import { layerValues, postgresRemote, pushedIn } from './postgres.ts'
import { mayPass } from './serverErrors.ts'

/** What came of it. */
export interface Adopted {
  readonly articles: number
  readonly layers: number
  /** What stayed behind, and why. */
  readonly refused: readonly Problem[]
}

/** Sends everything in `root` that the server doesn't have; can be run again. Nobody may work in the folder meanwhile. */
export async function adoptFolder(connection: Connection, root: string, now: () => string): Promise<Result<Adopted>> {
  const copy = folderCopy({ root, member: '', now, alone: (_article, work) => work() })
  const refused: Problem[] = []
  let articles = 0
  let layers = 0
  const remote = postgresRemote(connection)
  for (const id of (await copy.articles()).keys()) {
    const article = await copy.article(id)
    if (!article) continue
    const added = await remote.addArticle(article)
    if (!added.ok && mayPass(added.error)) return added
    if (added.ok && added.value.outcome === 'added') articles += 1
    if (!added.ok) refused.push(added.error)
    else if (added.value.id !== id) refused.push(unsent(id, 'article-elsewhere', added.value.id))
    else if (added.value.outcome === 'taken') refused.push(unsent(id, 'article-taken'))
  }
  for (const place of await layerPlaces(root)) {
    const sent = await adoptLayer(connection, copy, place)
    if (!sent.ok && mayPass(sent.error)) return sent
    if (sent.ok) layers += Number(sent.value)
    else refused.push(sent.error)
  }
  const shared = await adoptShared(connection, copy, remote)
  return shared.ok ? ok({ articles, layers, refused: [...refused, ...shared.value] }) : shared
}

/** Sends guidelines, codebook, claim records and files; what stayed behind. Nothing in the folder is changed. */
async function adoptShared(
  { query }: Connection,
  folder: WorkingCopy,
  remote: Remote,
): Promise<Result<readonly Problem[]>> {
  const asked = await query('SELECT largest_file FROM factmark.server')
  if (!asked.ok) return asked
  const kept: Problem[] = []
  const copy: WorkingCopy = {
    ...folder,
    keepDocumentBase: () => Promise.resolve(),
    putDocument: () => Promise.resolve(ok(true)),
    putClaim: () => Promise.resolve(ok(null)),
    takeFile: () => Promise.resolve(ok(true)),
    keepAside: (file) => {
      kept.push({ code: 'file-unsent', details: { file, reason: 'unsent-elsewhere' } })
      return Promise.resolve(ok(file))
    },
  }
  const welcome = { ...NOBODY, largestFile: Number(asked.value[0]?.largest_file) }
  const at: Syncing = {
    ...{ remote, copy, pull: [], welcome, state: NO_STATE, here: null, stopped: null },
    tools: { sha256: sha256Of, isTransient: mayPass, ...UNUSED },
    report: emptyReport(welcome, 0),
  }
  for (const step of [syncDocuments, syncClaims, syncFiles]) {
    await step(at)
    if (at.stopped) return { ok: false, error: at.stopped }
  }
  return ok([...kept, ...at.report.held.map(({ problem }) => problem)])
}

/** Whoever administers the database is no member. */
const NOBODY: Omit<Welcome, 'largestFile'> = {
  title: '',
  epoch: '',
  system: '',
  member: { id: '', name: '' },
  rights: [],
  blind: false,
  now: '',
}

/** What only layers need. */
const UNUSED = {
  newId: () => '',
  now: () => '',
  isSound: () => true,
  check: () => Promise.resolve(null),
}

function unsent(article: string, reason: 'article-elsewhere' | 'article-taken', other = ''): Problem {
  return { code: 'article-unsent', details: { article, reason, other } }
}

/** Whether the server got anything of a layer that it didn't have. */
async function adoptLayer({ query }: Connection, copy: WorkingCopy, place: Place): Promise<Result<boolean>> {
  const layer = await settled(copy, place)
  if (!layer) return { ok: false, error: { code: 'layer-unsent', details: { ...place, reason: 'unsent-trail' } } }
  if (!layer.layer || layer.file === null) return ok(false)
  if (sha256Of(serializeLayer(layer.layer)) !== layer.file)
    return { ok: false, error: { code: 'layer-unsent', details: { ...place, reason: 'unsent-form' } } }
  const state = stateOf(layer.layer, layer.file, null)
  let after: Head = headOf(layer.trail, 0)
  for (;;) {
    const lines = linesAfter(layer.trail, after.entries)
    const isEnd = after.entries + lines.length === layer.trail.lines.length
    const values = layerValues({
      ...place,
      after,
      lines: lines.map(({ line }) => line),
      state: isEnd ? state : null,
      fence: null,
    })
    const places = ['$1', '$2', ...values.map((_value, index) => `$${index + 3}`)].join(', ')
    const answer = await query(
      `SELECT * FROM factmark.adopt(${places})`,
      [place.article, place.annotator, ...values],
      120_000,
    )
    if (!answer.ok) return answer
    const { outcome } = pushedIn(answer.value[0] ?? {})
    if (outcome === 'forked')
      return { ok: false, error: { code: 'layer-unsent', details: { ...place, reason: 'unsent-differs' } } }
    if (isEnd) return ok(outcome === 'applied')
    after = headOf(layer.trail, after.entries + lines.length)
  }
}

/** The layer with a trail that ends in its file; null where it can't be had. The adjudicated one is taken as it is. */
async function settled(copy: WorkingCopy, place: Place): Promise<CopiedLayer | null> {
  const ends = (layer: CopiedLayer | null) => layer?.isSound === true && (layerAt(layer.trail) ?? null) === layer.file
  const before = await copy.read(place)
  if (ends(before) || place.annotator === ADJUDICATED) return ends(before) ? before : null
  if (!before?.isSound) return null
  await copy.settle(place)
  const after = await copy.read(place)
  return ends(after) ? after : null
}
