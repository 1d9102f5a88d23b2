/**
 * Claim records and the versions of articles: findings whose words or passages say something else in a later version are
 * marked, and passages are found there.
 */
import { alignTexts } from '../../core/anchoring/alignment.ts'
import { placingIn } from '../../core/anchoring/placeAgain.ts'
import { isSameWords } from '../../core/anchoring/sameWords.ts'
import type { ClaimWriter } from '../../core/claims/changes.ts'
import { type PassageAfter, recheckForPassages, recheckForWords } from '../../core/claims/recheck.ts'
import type { Article } from '../../core/model/article.ts'
import type { Claim, Passage, PassageNow } from '../../core/model/claim.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import type { Layer } from '../../core/model/layer.ts'
import { ok, type Result } from '../../core/result.ts'
import { type WordsChanged, wordsChanged } from '../../core/versions/wordsChanged.ts'
import type { Summary } from '../library/summaries.ts'
import { allPages } from '../paging.ts'
import type { Shelf, SummaryPage } from '../shelf.ts'

/** A later version of an article, and whose layer on it is compared with the one before; null for none. */
export interface LaterVersion {
  readonly article: string
  readonly layer: Layer | null
  /** Whether findings made after that version came in are marked too: right after a layer was carried to it. */
  readonly isNew: boolean
}

/** What of a shelf is read and written. */
type FollowingShelf = Pick<Shelf, 'library' | 'layers' | 'claims'>

/**
 * Marks the findings that a later version leaves behind; the ids of the records that were changed. Nothing where the
 * article is no later version. What was dealt with once isn't marked for the same words again.
 */
export async function recheckAfter(
  shelf: FollowingShelf,
  { article: id, layer, isNew }: LaterVersion,
  writer: ClaimWriter,
): Promise<Result<readonly string[]>> {
  const stored = await shelf.library.article(id)
  if (!stored.ok) return stored
  const { article } = stored.value
  if (!article.previous) return ok([])
  const listed = await shelf.claims.list()
  if (!listed.ok) return listed
  const withFinding = listed.value.claims.filter(({ finding }) => finding !== null && finding.recheck === null)
  if (withFinding.length === 0) return ok([])
  const earlier = await shelf.layers.earlierVersions(article)
  if (!earlier.ok) return earlier
  const changed = layer === null ? [] : await changedWords(shelf, article, layer)
  const found = resting(withFinding, earlier.value, changed)
  const texts = passageReader(earlier.value, article)
  const marked: string[] = []
  for (const { id: claimId } of found) {
    const done = await shelf.claims.change(
      claimId,
      (claim) => {
        const { finding } = claim
        if (finding === null) return []
        const isOlder = finding.at < article.imported
        const at = writer.now()
        const words = isNew || isOlder ? recheckForWords(claim, changed, at) : null
        const passages = words || !isOlder ? null : recheckForPassages(claim, texts(claim), at)
        const change = words ?? passages
        return change ? [change] : []
      },
      writer,
    )
    if (!done.ok) return done
    if (done.value.written.length > 0) marked.push(claimId)
  }
  return ok(marked)
}

/** The records that have to do with a version: their files are read, and most records are about other articles. */
function resting(
  claims: readonly Claim[],
  earlier: readonly Article[],
  changed: readonly WordsChanged[],
): readonly Claim[] {
  const articles = new Set(earlier.map(({ id }) => id))
  const annotations = new Set(changed.map(({ annotation }) => annotation))
  return claims.filter(
    ({ appearances, evidence }) =>
      appearances.some(({ annotation }) => annotations.has(annotation)) ||
      evidence.some(({ passage }) => passage !== null && articles.has(passage.article)),
  )
}

async function changedWords(
  { layers }: FollowingShelf,
  article: Article,
  layer: Layer,
): Promise<readonly WordsChanged[]> {
  const earlier = await layers.earlierLayer(article, layer.annotator.id)
  return earlier.ok && earlier.value ? wordsChanged(earlier.value.layer, layer) : []
}

/** What a record's passages of the earlier versions say in the later one. Each pair of texts is compared once. */
function passageReader(earlier: readonly Article[], later: Article): (claim: Claim) => readonly PassageAfter[] {
  const readers = new Map<string, (passage: Passage) => Passage | null>()
  return ({ evidence }) =>
    evidence.flatMap(({ id, passage }) => {
      const from = passage && earlier.find((one) => one.id === passage.article)
      if (!passage || !from) return []
      const read = readers.get(from.id) ?? placeOfPassage(from, later)
      readers.set(from.id, read)
      return [{ evidence: id, article: later.id, quote: read(passage)?.quote ?? null }]
    })
}

/** A function that finds passages of one version in a later one; null for those that have no place there. */
function placeOfPassage(from: Article, later: Article): (passage: Passage) => Passage | null {
  const place = placingIn(alignTexts(from.text, later.text))
  return (passage) => {
    const found = place(passage)
    if (!('start' in found)) return null
    const { start, end } = found
    return { article: later.id, start, end, quote: later.text.slice(start, end) }
  }
}

/** Where a record's passages are by now, by the id of their evidence. */
export async function passagesNow(
  shelf: Pick<Shelf, 'library'>,
  { evidence }: Claim,
): Promise<Result<Readonly<Record<string, PassageNow>>>> {
  const withPassage = evidence.flatMap(({ id, passage }) => (passage ? [{ id, passage }] : []))
  if (withPassage.length === 0) return ok({})
  const listed = await allPages<Summary, SummaryPage>((page) => shelf.library.summaries(ADJUDICATED, page))
  if (!listed.ok) return listed
  const places: Record<string, PassageNow> = {}
  for (const { id, passage } of withPassage)
    places[id] = await passageNow(shelf, passage, latestOf(listed.value.entries, passage.article))
  return ok(places)
}

async function passageNow({ library }: Pick<Shelf, 'library'>, passage: Passage, latest: string): Promise<PassageNow> {
  const from = await library.article(passage.article)
  if (!from.ok) return { ...passage, as: 'missing' }
  if (latest === passage.article) return { ...passage, as: 'same' }
  const later = await library.article(latest)
  if (!later.ok) return { ...passage, as: 'same' }
  const now = placeOfPassage(from.value.article, later.value.article)(passage)
  if (!now) return { ...passage, as: 'gone' }
  return { ...now, as: isSameWords(passage.quote, now.quote) ? 'same' : 'changed' }
}

/** The id of the newest version that leads back to an article; its own where there is none. */
function latestOf(articles: readonly Pick<Summary, 'id' | 'previous' | 'imported'>[], id: string): string {
  const seen = new Set([id])
  for (let at = id; ; ) {
    const [next] = articles
      .filter(({ previous, id: one }) => previous === at && !seen.has(one))
      .toSorted((a, b) => (a.imported < b.imported ? 1 : -1))
    if (!next) return at
    seen.add(next.id)
    at = next.id
  }
}
