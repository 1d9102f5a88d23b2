/**
 * One cycle between a working copy and its server: what changed there, what is to be sent, what is to be fetched. Each
 * layer is dealt with on its own: one that is refused, damaged or locked delays no other. A call that fails because the
 * server can't be reached ends the cycle, and the next begins where this one stopped.
 */

import { ADJUDICATED } from '../model/ids.ts'
import type { Problem } from '../problem.ts'
import { err, ok, type Result } from '../result.ts'
import { fetchArticles, offerArticles } from './articles.ts'
import { syncClaims } from './claims.ts'
import { removeArticles, restoreArticles, syncCorrections } from './corrections.ts'
import { syncDocuments } from './documents.ts'
import { fetchLayers } from './fetchLayer.ts'
import { syncFiles } from './files.ts'
import type { Changes, Place, Remote, Welcome } from './remote.ts'
import { sendLayer } from './sendLayer.ts'
import { NO_STANDING, NO_STATE, placeKey, type SyncState, viewOf } from './state.ts'
import { type CycleReport, emptyReport, type Syncing, type SyncTools } from './syncing.ts'
import { headOf } from './trailLines.ts'
import type { WorkingCopy } from './workingCopy.ts'

/** What one cycle is about. */
export interface CycleOptions {
  readonly remote: Remote
  readonly copy: WorkingCopy
  readonly tools: SyncTools
  /** Which articles are fetched that aren't here, beside those on which the member has a layer. */
  readonly pull: 'all' | readonly string[]
}

/** How many changes are asked for at once. */
const PAGE = 500

/** Runs one cycle; fails where the server can't be reached, or is another one than this folder's. */
export async function syncOnce({ remote, copy, tools, pull }: CycleOptions): Promise<Result<CycleReport>> {
  const kept = await copy.state()
  const greeting = await remote.hello(kept.cursor, PAGE)
  if (!greeting.ok) return greeting
  const { welcome, changes } = greeting.value
  const at = begin({ remote, copy, tools, pull }, welcome, kept)
  // What changed since a cursor of another view says nothing.
  if (at.state.cursor === kept.cursor) await takeIn(at, changes)
  try {
    if (!at.stopped) await work(at, at.state.cursor !== kept.cursor || changes.more)
  } finally {
    await copy.keepState(at.state)
  }
  return at.stopped ? err(at.stopped) : ok(at.report)
}

function begin({ remote, copy, tools, pull }: CycleOptions, welcome: Welcome, kept: SyncState): Syncing {
  const view = viewOf(welcome)
  // Another server, a restored one, or other rights: what was seen before says nothing. What is here says what to do.
  const documents = Object.entries(kept.documents).map(([key, standing]) => [key, { ...standing, there: 0 }] as const)
  // But for versions: a server that has an earlier one lost the later.
  const state = kept.view === view ? kept : { ...NO_STATE, view, documents: Object.fromEntries(documents) }
  const ahead = Date.parse(tools.now()) - Date.parse(welcome.now)
  const report = emptyReport(welcome, ahead)
  return { remote, copy, tools, pull, welcome, state, report, stopped: null }
}

async function work(at: Syncing, isBehind: boolean): Promise<void> {
  if (isBehind) await lookForChanges(at)
  if (at.stopped) return
  const steps = [offerArticles, restoreArticles, fetchArticles, sendOwn, lookAgain, fetchOthers, syncCorrections]
  // Files come last: they are large, and no edit has to wait for them.
  for (const step of [...steps, syncDocuments, syncClaims, removeArticles, syncFiles]) {
    await step(at)
    if (at.stopped) return
  }
  if (at.report.sent > 0) await at.remote.nudge()
}

async function sendOwn(at: Syncing): Promise<void> {
  for (const place of await ownPlaces(at)) {
    await sendLayer(at, place)
    if (at.stopped) return
  }
}

/** My own layer may have opened my colleagues' to me. */
async function lookAgain(at: Syncing): Promise<void> {
  if (at.report.sent > 0) await lookForChanges(at)
}

async function fetchOthers(at: Syncing): Promise<void> {
  const here = await at.copy.articles()
  const own = new Set((await ownPlaces(at)).map(placeKey))
  const others = Object.values(at.state.layers).filter((head) => !own.has(placeKey(head)) && here.has(head.article))
  await fetchLayers(at, others)
}

/** Takes in what changed, page by page. */
async function lookForChanges(at: Syncing): Promise<void> {
  for (let more = true; more && !at.stopped; ) {
    const changes = await at.remote.changes(at.state.cursor, PAGE)
    if (!changes.ok) return stop(at, changes.error)
    await takeIn(at, changes.value)
    more = changes.value.more
  }
}

/** Takes in one page; the cursor moves on with what is known, so that a cut loses nothing. */
async function takeIn(at: Syncing, changes: Changes): Promise<void> {
  const layers = { ...at.state.layers }
  const articles = { ...at.state.articles }
  const documents = { ...at.state.documents }
  const claims = { ...at.state.claims }
  for (const head of changes.layers) layers[placeKey(head)] = head
  for (const article of changes.articles) articles[article.id] = article
  for (const { id, version } of changes.documents) documents[id] = { ...(documents[id] ?? NO_STANDING), there: version }
  for (const { id, version } of changes.claims) claims[id] = { ...(claims[id] ?? NO_STANDING), there: version }
  for (const article of changes.revealed) {
    const heads = await at.remote.layersOn(article)
    if (!heads.ok) return stop(at, heads.error)
    for (const head of heads.value) layers[placeKey(head)] = head
    // What of a record rests on those layers is to be seen now, whatever its version.
    const records = await at.remote.claims.on(article)
    if (!records.ok) return stop(at, records.error)
    for (const { id, version } of records.value)
      claims[id] = { ...(claims[id] ?? NO_STANDING), there: version, version: 0 }
  }
  at.state = { ...at.state, layers, articles, documents, claims, cursor: changes.cursor }
}

/** The member's own layers, and adjudicated ones with decisions that the server doesn't have. */
async function ownPlaces(at: Syncing): Promise<readonly Place[]> {
  const annotator = at.welcome.member.id
  const here = await at.copy.ownArticles(annotator)
  const there = Object.values(at.state.layers).filter((head) => head.annotator === annotator)
  const articles = new Set([...here, ...there.map(({ article }) => article)])
  const places = [...articles].map((article) => ({ article, annotator }))
  for (const article of await at.copy.ownArticles(ADJUDICATED)) {
    const place = { article, annotator: ADJUDICATED }
    if (await isUnsent(at, place)) places.push(place)
  }
  return places
}

/** Whether a layer here is none that the server had. */
async function isUnsent(at: Syncing, place: Place): Promise<boolean> {
  const local = await at.copy.read(place)
  if (!local || local.trail.lines.length === 0) return false
  const head = at.state.layers[placeKey(place)]
  const isThere = head?.hash === headOf(local.trail).hash && head.file === local.file
  return !isThere && (local.file === null || (await at.copy.base(place, local.file)) === null)
}

function stop(at: Syncing, problem: Problem): void {
  at.stopped = problem
}
