/**
 * Takes in what changed on a server. Of a workspace with many articles only what concerns this folder is remembered: the
 * articles that are here or wanted here, and the layers on them. What was passed over is asked for with its article.
 */
import type { Changes } from './remote.ts'
import { NO_STANDING, placeKey, type SyncState } from './state.ts'
import { articlesHere, type Syncing } from './syncing.ts'

/** Takes in one page; the cursor moves on with what is known, so that a cut loses nothing. */
export async function takeIn(at: Syncing, changes: Changes): Promise<void> {
  const { cursor } = changes
  const isNews = ['layers', 'articles', 'revealed', 'documents', 'claims'] as const
  // The cursor moves on without any news, too; the state is not copied for that.
  if (isNews.every((kind) => changes[kind].length === 0)) {
    at.state = { ...at.state, cursor }
    return
  }
  const concerns = await concernsOf(at)
  const layers = { ...at.state.layers }
  const articles = { ...at.state.articles }
  const documents = { ...at.state.documents }
  const claims = { ...at.state.claims }
  const take = (heads: Changes['layers']) => {
    for (const head of heads) {
      if (head.annotator === at.welcome.member.id || concerns(head.article)) layers[placeKey(head)] = head
      // It is asked for once more, with all layers, if it is ever wanted.
      else delete articles[head.article]
    }
  }
  take(changes.layers)
  for (const article of changes.articles) {
    // What was removed is never fetched, whoever comes to want it.
    if (article.removed || concerns(article.id)) articles[article.id] = article
    else delete articles[article.id]
  }
  for (const { id, version } of changes.documents) documents[id] = { ...(documents[id] ?? NO_STANDING), there: version }
  for (const { id, version } of changes.claims) claims[id] = { ...(claims[id] ?? NO_STANDING), there: version }
  for (const article of changes.revealed) {
    const heads = await at.remote.layersOn(article)
    if (!heads.ok) return stop(at, heads.error)
    take(heads.value)
    // What of a record rests on those layers is to be seen now, whatever its version.
    const records = await at.remote.claims.on(article)
    if (!records.ok) return stop(at, records.error)
    for (const { id, version } of records.value)
      claims[id] = { ...(claims[id] ?? NO_STANDING), there: version, version: 0 }
  }
  at.state = { ...at.state, layers, articles, documents, claims, cursor }
}

/** Whether an article is here, is to come, or was moved to the trash by its mark. */
async function concernsOf(at: Syncing): Promise<(article: string) => boolean> {
  const { pull, state, welcome } = at
  if (pull === 'all') return () => true
  const here = await articlesHere(at)
  const wanted = new Set([...pull, ...ownArticlesOn(state, welcome.member.id)])
  return (article) => here.has(article) || wanted.has(article) || state.trashed[article] !== undefined
}

/** The articles on which the server has a layer by this member. */
export function ownArticlesOn({ layers }: SyncState, member: string): readonly string[] {
  return Object.values(layers).flatMap(({ article, annotator }) => (annotator === member ? [article] : []))
}

/** Remembers an article that was passed over when it changed, as its file there says it, with the layers on it. */
export async function learnArticle(at: Syncing, id: string, json: string): Promise<void> {
  if (at.state.articles[id]) return
  const heads = await at.remote.layersOn(id)
  if (!heads.ok) return stop(at, heads.error)
  const layers = { ...at.state.layers }
  for (const head of heads.value) layers[placeKey(head)] = head
  const articles = { ...at.state.articles, [id]: { id, file: at.tools.sha256(json), removed: false } }
  at.state = { ...at.state, articles, layers }
}

function stop(at: Syncing, problem: NonNullable<Syncing['stopped']>): void {
  at.stopped = problem
}
