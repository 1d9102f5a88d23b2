/** Articles from and to the server. An article's text never changes, so one that is there is never sent again. */
import { isReasonCode } from '../reasons.ts'
import { articlesHere, hold, type Syncing } from './syncing.ts'
import { learnArticle, ownArticlesOn } from './takeIn.ts'

/** Offers the articles of this folder that the server doesn't have, if the member may add any. */
export async function offerArticles(at: Syncing): Promise<void> {
  if (!at.welcome.rights.includes('articles')) return
  for (const id of (await articlesHere(at)).keys()) {
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
    } else {
      // It was passed over when it came there: it is known from now on.
      const json = await at.remote.article(id)
      if (!json.ok) return hold(at, { article: id, annotator: '' }, json.error)
      if (json.value !== null) await learnArticle(at, id, json.value)
      if (at.stopped) return
    }
  }
  const here = await articlesHere(at)
  for (const [article, { reason, other }] of Object.entries(at.state.refusedArticles)) {
    if (!here.has(article)) continue
    const details = { article, reason: isReasonCode(reason) ? reason : ('unsent-other' as const), other }
    hold(at, { article, annotator: '' }, { code: 'article-unsent', details })
  }
}

/** Fetches the articles that are wanted here: those that were asked for, and those on which the member has a layer. */
export async function fetchArticles(at: Syncing): Promise<void> {
  const { pull, state, welcome } = at
  const here = await articlesHere(at)
  const asked = pull === 'all' ? Object.keys(state.articles) : pull
  for (const id of new Set([...asked, ...ownArticlesOn(state, welcome.member.id)])) {
    if (here.has(id) || state.articles[id]?.removed) continue
    const json = await at.remote.article(id)
    if (!json.ok) {
      hold(at, { article: id, annotator: '' }, json.error)
      if (at.stopped) return
      continue
    }
    // Removed in this moment, or not for this member: there is nothing to fetch.
    if (json.value === null) continue
    const put = await at.copy.putArticle(id, json.value)
    if (!put.ok) {
      hold(at, { article: id, annotator: '' }, put.error)
      if (at.stopped) return
      continue
    }
    at.here = null
    await learnArticle(at, id, json.value)
    if (at.stopped) return
    at.state = { ...at.state, agreed: { ...at.state.agreed, [id]: at.tools.sha256(json.value) } }
    at.report = { ...at.report, fetched: [...at.report.fetched, id] }
  }
}
