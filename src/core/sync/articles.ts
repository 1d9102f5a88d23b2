/** Articles from and to the server. An article's text never changes, so one that is there is never sent again. */
import { isReasonCode } from '../reasons.ts'
import { hold, type Syncing } from './syncing.ts'

/** Offers the articles of this folder that the server doesn't have, if the member may add any. */
export async function offerArticles(at: Syncing): Promise<void> {
  if (!at.welcome.rights.includes('articles')) return
  for (const id of (await at.copy.articles()).keys()) {
    if (at.state.articles[id] || at.state.refusedArticles[id]) continue
    const article = await at.copy.article(id)
    if (!article) continue
    const added = await at.remote.addArticle(article)
    if (!added.ok && at.tools.isTransient(added.error)) {
      at.stopped = added.error
      return
    }
    if (added.ok && added.value.outcome === 'added') {
      const articles = { ...at.state.articles, [id]: { id, file: at.tools.sha256(article.json), removed: false } }
      at.state = { ...at.state, articles, agreed: { ...at.state.agreed, [id]: at.tools.sha256(article.json) } }
      at.report = { ...at.report, added: [...at.report.added, id] }
    } else if (!added.ok || added.value.id !== id || added.value.outcome === 'taken') {
      const other = added.ok ? added.value.id : ''
      const taken = added.ok && added.value.outcome === 'taken' ? 'article-taken' : 'article-elsewhere'
      const reason = added.ok ? taken : String(added.error.details.reason ?? '')
      at.state = { ...at.state, refusedArticles: { ...at.state.refusedArticles, [id]: { reason, other } } }
    }
  }
  const here = await at.copy.articles()
  for (const [article, { reason, other }] of Object.entries(at.state.refusedArticles)) {
    if (!here.has(article)) continue
    const details = { article, reason: isReasonCode(reason) ? reason : ('unsent-other' as const), other }
    hold(at, { article, annotator: '' }, { code: 'article-unsent', details })
  }
}

/** Fetches the articles that are wanted here: those that were asked for, and those on which the member has a layer. */
export async function fetchArticles(at: Syncing): Promise<void> {
  if (at.stopped) return
  const { pull, state, welcome } = at
  const here = await at.copy.articles()
  const mine = new Set(
    Object.values(state.layers)
      .filter(({ annotator }) => annotator === welcome.member.id)
      .map(({ article }) => article),
  )
  for (const { id, removed } of Object.values(state.articles)) {
    if (here.has(id) || removed || !(pull === 'all' || pull.includes(id) || mine.has(id))) continue
    const json = await at.remote.article(id)
    if (!json.ok) {
      at.stopped = json.error
      return
    }
    const put = json.value === null ? null : await at.copy.putArticle(id, json.value)
    if (!put?.ok || json.value === null) continue
    at.state = { ...at.state, agreed: { ...at.state.agreed, [id]: at.tools.sha256(json.value) } }
    at.report = { ...at.report, fetched: [...at.report.fetched, id] }
  }
}
