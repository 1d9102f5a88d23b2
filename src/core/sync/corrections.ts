/** Corrected details of articles, either way, and articles that were removed on the server. */
import type { Problem } from '../problem.ts'
import type { ReasonCode } from '../reasons.ts'
import { placeKey } from './state.ts'
import { articlesHere, hold, isRefused, NOWHERE, noteShared, refuse, type Syncing, setAside } from './syncing.ts'
import { headOf, layerAt } from './trailLines.ts'

/** Brings articles' details to the same. Where both sides changed them, the server's stand and what was here is kept. */
export async function syncCorrections(at: Syncing): Promise<void> {
  for (const [id, local] of await articlesHere(at)) {
    if (at.stopped) return
    const there = at.state.articles[id]
    if (!there || there.removed) continue
    if (local !== there.file) await correct(at, id, { local, there: there.file })
    else if (at.state.agreed[id] !== local) agree(at, id, local)
  }
}

function agree(at: Syncing, id: string, file: string): void {
  at.state = { ...at.state, agreed: { ...at.state.agreed, [id]: file } }
}

async function correct(
  at: Syncing,
  id: string,
  { local, there }: { readonly local: string; readonly there: string },
): Promise<void> {
  const file = `articles/${id}.json`
  const problemOf = (reason: ReasonCode): Problem => ({
    code: 'article-unsent',
    details: { article: id, reason, other: '' },
  })
  const article = await at.copy.article(id)
  if (!article || at.tools.sha256(article.json) !== local) return
  if (at.state.agreed[id] === there) {
    if (isRefused(at, `:${file}`, local, problemOf)) return
    const { title, language, json } = article
    const sent = await at.remote.correct({ id, file: there, title, language, json })
    if (!sent.ok) return refuse(at, { key: `:${file}`, head: local, problem: sent.error }, problemOf)
    // Somebody else corrected it meanwhile: the next cycle knows what.
    if (sent.value === 'moved') return
    const articles = { ...at.state.articles, [id]: { id, file: local, removed: false } }
    at.state = { ...at.state, articles }
    return agree(at, id, local)
  }
  const json = await at.remote.article(id)
  if (!json.ok) return hold(at, NOWHERE, json.error)
  if (json.value === null) return
  if (at.state.agreed[id] !== local && !(await setAside(at, file, article.json))) return
  const put = await at.copy.correctArticle(id, local, json.value)
  if (!put.ok) return hold(at, NOWHERE, put.error)
  if (!put.value) return
  at.here = null
  noteShared(at, file)
  agree(at, id, at.tools.sha256(json.value))
}

/** Restores articles that are no longer marked as removed, before what isn't here is fetched. */
export async function restoreArticles(at: Syncing): Promise<void> {
  const here = await articlesHere(at)
  for (const [id, trash] of Object.entries(at.state.trashed))
    if (at.state.articles[id]?.removed === false) await restore(at, { id, trash, isHere: here.has(id) })
}

/** Moves articles that are marked to the trash, once what was made on them is sent. */
export async function removeArticles(at: Syncing): Promise<void> {
  const here = await articlesHere(at)
  for (const { id, removed } of Object.values(at.state.articles)) {
    if (at.stopped) return
    // Whoever restored it here keeps it.
    if (removed && at.state.trashed[id] === undefined && here.has(id)) await remove(at, id)
  }
}

async function remove(at: Syncing, id: string): Promise<void> {
  const place = { article: id, annotator: at.welcome.member.id }
  const own = await at.copy.read(place)
  if (own && own.trail.lines.length > 0) {
    const there = at.state.layers[placeKey(place)]
    const isSent = there?.hash === headOf(own.trail).hash && there.file === (layerAt(own.trail) ?? null)
    if (!isSent) return
  }
  const moved = await at.copy.trashArticle(id)
  if (!moved.ok) return hold(at, NOWHERE, moved.error)
  if (moved.value === null) return
  at.here = null
  at.state = { ...at.state, trashed: { ...at.state.trashed, [id]: moved.value } }
  at.report = { ...at.report, removed: [...at.report.removed, id] }
}

async function restore(
  at: Syncing,
  { id, trash, isHere }: { readonly id: string; readonly trash: string; readonly isHere: boolean },
): Promise<void> {
  const { [id]: _gone, ...trashed } = at.state.trashed
  // Whoever emptied the trash gets the article from the server when they ask for it.
  const isBack = !isHere && (await at.copy.restoreArticle(trash)).ok
  at.state = { ...at.state, trashed }
  at.here = null
  if (isBack) at.report = { ...at.report, restored: [...at.report.restored, id] }
}
