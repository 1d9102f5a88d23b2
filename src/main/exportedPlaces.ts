/** The layers that an export means: on which articles and whose, as far as the annotator may see them. */
import { ADJUDICATED } from '../core/model/ids.ts'
import type { ExportablePerson, ExportedWhat } from '../ipc/exchange.ts'
import type { LayerPlace } from '../workspace/layers/layers.ts'
import type { OpenSession } from './sessions.ts'

type Exporting = Pick<OpenSession, 'annotator' | 'shelf'>

/** The places of the layers that are meant and may be seen. */
export async function exportedPlaces(
  session: Exporting,
  { articles, whose, annotators }: ExportedWhat,
): Promise<readonly LayerPlace[]> {
  const me = session.annotator.id
  if (whose === 'mine') return placesOn(session, articles, me)
  if (whose === 'adjudicated') return placesOn(session, articles, ADJUDICATED)
  const visible = await visiblePlaces(session, articles)
  return whose === 'everyone' ? visible : visible.filter(({ annotator }) => annotators.includes(annotator))
}

/** Everybody who has a layer on the articles that may be seen, by name, the resolved ones last. */
export async function exportablePeople(
  session: Exporting,
  articles: ExportedWhat['articles'],
): Promise<readonly ExportablePerson[]> {
  const counts = new Map<string, number>()
  for (const { annotator } of await visiblePlaces(session, articles))
    counts.set(annotator, (counts.get(annotator) ?? 0) + 1)
  const names = new Map((await session.shelf.people.list()).map(({ id, name }) => [id, name]))
  return [...counts]
    .map(([id, layers]) => ({ id, name: names.get(id) ?? id, layers }))
    .sort((a, b) => Number(a.id === ADJUDICATED) - Number(b.id === ADJUDICATED) || a.name.localeCompare(b.name))
}

async function placesOn(
  { shelf }: Exporting,
  articles: ExportedWhat['articles'],
  annotator?: string,
): Promise<readonly LayerPlace[]> {
  const by = annotator === undefined ? {} : { annotator }
  const [article, ...others] = articles ?? []
  if (article !== undefined && others.length === 0) return shelf.layers.places({ ...by, article })
  const all = await shelf.layers.places(by)
  if (articles === null) return all
  const meant = new Set(articles)
  return all.filter((place) => meant.has(place.article))
}

/** The annotator's own layers, and colleagues' on articles where none stays hidden from them. */
async function visiblePlaces(session: Exporting, articles: ExportedWhat['articles']): Promise<readonly LayerPlace[]> {
  const { shelf, annotator } = session
  const all = await placesOn(session, articles)
  const may = new Map<string, boolean>()
  for (const { article } of all)
    if (!may.has(article)) may.set(article, await shelf.review.maySee({ article, annotator: annotator.id }))
  return all.filter((place) => place.annotator === annotator.id || may.get(place.article) === true)
}
