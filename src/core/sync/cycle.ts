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
import type { Greeting, LayerHead, Place, Remote } from './remote.ts'
import { sendLayer } from './sendLayer.ts'
import { NO_STATE, placeKey, type SyncState, viewOf } from './state.ts'
import { articlesHere, type CycleReport, emptyReport, isInStep, type Syncing, type SyncTools } from './syncing.ts'
import { ownArticlesOn, takeIn } from './takeIn.ts'
import { isOnTrail } from './trailLines.ts'
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
  const { changes } = greeting.value
  const at = begin({ remote, copy, tools, pull }, greeting.value, kept)
  // What changed since a cursor of another view says nothing.
  const goesOn = at.state.cursor === kept.cursor
  if (goesOn) await takeIn(at, changes)
  try {
    if (!at.stopped) await work(at, !goesOn || changes.more)
  } finally {
    if (isWorthKeeping(kept, at.state)) await copy.keepState(at.state)
  }
  return at.stopped ? err(at.stopped) : ok(at.report)
}

function begin(
  { remote, copy, tools, pull }: CycleOptions,
  { welcome, isContinued }: Greeting,
  kept: SyncState,
): Syncing {
  const view = viewOf(welcome)
  // Another server, a restored one, or other rights: what was seen before says nothing. What is here says what to do.
  const documents = Object.entries(kept.documents).map(([key, standing]) => [key, { ...standing, there: 0 }] as const)
  // But for versions: a server that has an earlier one lost the later.
  const goesOn = kept.view === view && isContinued
  const state = goesOn ? kept : { ...NO_STATE, view, documents: Object.fromEntries(documents) }
  const ahead = Date.parse(tools.now()) - Date.parse(welcome.now)
  const report = emptyReport(welcome, ahead)
  return { remote, copy, tools, pull, welcome, state, report, here: null, stopped: null }
}

async function work(at: Syncing, isBehind: boolean): Promise<void> {
  if (isBehind) await lookForChanges(at)
  if (at.stopped) return
  const steps: readonly Step[] = [
    sending('articles', offerArticles),
    restoreArticles,
    fetchArticles,
    // My own layer may have opened my colleagues' to me.
    sending('layers', sendLayers),
    fetchOthers,
    sending('articles', syncCorrections),
    sending('documents', syncDocuments),
    sending('claims', syncClaims),
    removeArticles,
    // Files come last: they are large, and no edit has to wait for them.
    syncFiles,
  ]
  for (const step of steps) {
    await step(at)
    if (at.stopped) return
  }
  if (at.report.sent > 0) await at.remote.nudge()
}

type Step = (at: Syncing) => Promise<void>

/**
 * A step that sends, and looks for changes after it, so that the cursor knows of what was sent: by the cursor a server is
 * noticed that loses that later. Where the cursor doesn't come so far, nothing counts as sent, and is sent once more.
 */
function sending(kind: 'articles' | 'layers' | 'documents' | 'claims', step: Step): Step {
  return async (at) => {
    const before = at.state
    await step(at)
    if (at.state[kind] === before[kind]) return
    if (!at.stopped) await lookForChanges(at)
    if (at.stopped && at.state.cursor === before.cursor) at.state = { ...at.state, [kind]: before[kind] }
  }
}

async function sendLayers(at: Syncing): Promise<void> {
  for (const place of await ownPlaces(at)) {
    await sendLayer(at, place)
    if (at.stopped) return
  }
}

/** Fetches colleagues' layers on the articles that are here, and decisions on which nothing was decided here since. */
async function fetchOthers(at: Syncing): Promise<void> {
  const here = await articlesHere(at)
  const member = at.welcome.member.id
  const others: LayerHead[] = []
  for (const head of Object.values(at.state.layers)) {
    if (head.annotator === member || !here.has(head.article)) continue
    if (head.annotator !== ADJUDICATED || !(await isUnsent(at, head))) others.push(head)
  }
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

/** Where the member's own layer, or an adjudicated one with decisions made here, isn't as the server has it. */
async function ownPlaces(at: Syncing): Promise<readonly Place[]> {
  const annotator = at.welcome.member.id
  const here = await at.copy.ownArticles(annotator)
  const places: Place[] = []
  for (const article of new Set([...here, ...ownArticlesOn(at.state, annotator)])) {
    const place = { article, annotator }
    const local = await at.copy.head(place)
    if (local && !isInStep(at, place, local)) places.push(place)
  }
  for (const article of await at.copy.ownArticles(ADJUDICATED)) {
    const place = { article, annotator: ADJUDICATED }
    if (await isUnsent(at, place)) places.push(place)
  }
  return places
}

/** Whether a layer here is none that the server had, or that it went back from. */
async function isUnsent(at: Syncing, place: Place): Promise<boolean> {
  const local = await at.copy.head(place)
  if (!local || local.entries === 0 || isInStep(at, place, local)) return false
  if (local.file === null || (await at.copy.base(place, local.file)) === null) return true
  const there = at.state.layers[placeKey(place)]
  if (there && there.entries >= local.entries) return false
  const whole = await at.copy.read(place)
  return whole !== null && (!there || isOnTrail(whole.trail, there))
}

/** Whether anything but the cursor differs: an older one only asks again for what was no news. */
function isWorthKeeping(kept: SyncState, state: SyncState): boolean {
  return Object.keys(state).some((name) => name !== 'cursor' && Reflect.get(kept, name) !== Reflect.get(state, name))
}

function stop(at: Syncing, problem: Problem): void {
  at.stopped = problem
}
