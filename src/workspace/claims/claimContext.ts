/** What words about claim records need of the workspace: its findings, its articles, its people. */
import type { ClaimReviewContext } from '../../core/claims/claimReview/write.ts'
import { findingsOf } from '../../core/claims/findings.ts'
import type { Article } from '../../core/model/article.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import type { Summary } from '../library/summaries.ts'
import { allPages } from '../paging.ts'
import type { Shelf, SummaryPage } from '../shelf.ts'

/** Reads it all once. Articles that can't be read count as gone. */
export async function claimContext(
  shelf: Pick<Shelf, 'codebook' | 'library' | 'people'>,
  language: ClaimReviewContext['language'],
): Promise<ClaimReviewContext> {
  const [codebook, listed, people] = await Promise.all([
    shelf.codebook.current(),
    allPages<Summary, SummaryPage>((page) => shelf.library.summaries(ADJUDICATED, page)),
    shelf.people.list(),
  ])
  const articles = new Map(listed.ok ? listed.value.entries.map((summary) => [summary.id, summary]) : [])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    findings: findingsOf(codebook.ok ? codebook.value : null),
    language,
    articleOf: (id) => articles.get(id) ?? null,
    nameOf: (annotator) => names.get(annotator) ?? annotator,
  }
}

/** The articles that records appear in, by id; those that are gone are left out. */
export async function articlesOf(
  shelf: Pick<Shelf, 'library'>,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Article>> {
  const articles = new Map<string, Article>()
  for (const id of new Set(ids)) {
    const stored = await shelf.library.article(id)
    if (stored.ok) articles.set(id, stored.value.article)
  }
  return articles
}
