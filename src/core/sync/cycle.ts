/**
 * One cycle between a working copy and its server: what changed there, what is to be sent, what is to be fetched. Each
 * layer is dealt with on its own: one that is refused, damaged or locked delays no other. A call that fails because the
 * server can't be reached ends the cycle, and the next begins where this one stopped.
 */
import type { Problem } from '../problem.ts'
import { err, ok, type Result } from '../result.ts'
import { fetchArticles, offerArticles } from './articles.ts'
import { fetchLayer } from './fetchLayer.ts'
import type { Place, Remote, Welcome } from './remote.ts'
import { sendLayer } from './sendLayer.ts'
import { NO_STATE, placeKey, viewOf } from './state.ts'
import type { CycleReport, Syncing, SyncTools } from './syncing.ts'
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
  const welcome = await remote.hello()
  if (!welcome.ok) return welcome
  const at = await begin({ remote, copy, tools, pull }, welcome.value)
  try {
    await work(at)
  } finally {
    await copy.keepState(at.state)
  }
  return at.stopped ? err(at.stopped) : ok(at.report)
}

async function begin({ remote, copy, tools, pull }: CycleOptions, welcome: Welcome): Promise<Syncing> {
  const kept = await copy.state()
  const view = viewOf(welcome)
  // Another server, a restored one, or other rights: what was seen before says nothing. What is here says what to do.
  const state = kept.view === view ? kept : { ...NO_STATE, view }
  const report = { welcome, sent: 0, taken: [], merged: [], held: [], unsent: 0, added: [], fetched: [] }
  return { remote, copy, tools, pull, welcome, state, report, stopped: null }
}

async function work(at: Syncing): Promise<void> {
  await lookForChanges(at)
  if (at.stopped) return
  await offerArticles(at)
  await fetchArticles(at)
  if (at.stopped) return
  for (const place of await ownPlaces(at)) {
    await sendLayer(at, place)
    if (at.stopped) return
  }
  // My own layer may have opened my colleagues' to me.
  if (at.report.sent > 0) await lookForChanges(at)
  const here = await at.copy.articles()
  for (const head of Object.values(at.state.layers)) {
    if (at.stopped) return
    if (head.annotator !== at.welcome.member.id && here.has(head.article)) await fetchLayer(at, head)
  }
}

/** Takes in what changed, page by page; the cursor moves on with what is known, so that a cut loses nothing. */
async function lookForChanges(at: Syncing): Promise<void> {
  for (let more = true; more; ) {
    const changes = await at.remote.changes(at.state.cursor, PAGE)
    if (!changes.ok) return stop(at, changes.error)
    const layers = { ...at.state.layers }
    const articles = { ...at.state.articles }
    for (const head of changes.value.layers) layers[placeKey(head)] = head
    for (const article of changes.value.articles) articles[article.id] = article
    for (const article of changes.value.revealed) {
      const heads = await at.remote.layersOn(article)
      if (!heads.ok) return stop(at, heads.error)
      for (const head of heads.value) layers[placeKey(head)] = head
    }
    at.state = { ...at.state, layers, articles, cursor: changes.value.cursor }
    more = changes.value.more
  }
}

async function ownPlaces(at: Syncing): Promise<readonly Place[]> {
  const annotator = at.welcome.member.id
  const here = await at.copy.ownArticles(annotator)
  const there = Object.values(at.state.layers).filter((head) => head.annotator === annotator)
  const articles = new Set([...here, ...there.map(({ article }) => article)])
  return [...articles].map((article) => ({ article, annotator }))
}

function stop(at: Syncing, problem: Problem): void {
  at.stopped = problem
}
