/** What the table needs to know beside the layers: who looks, what may be seen, the articles, and what claims came to. */
import type { LayerStatus } from '../model/layer.ts'
import type { VerdictState } from './queryNames.ts'
import type { RowStore, StoredLayer } from './rowStore.ts'

/** An article, as its annotations' rows show it. */
export interface TableArticle {
  readonly id: string
  readonly title: string
  readonly published: string | null
  /** Which version of its article it is, from 1; null where there is one alone. */
  readonly version: number | null
}

/** A record that an annotation's claim has; `finding` is the key of a finding, null for none yet. */
export interface TableFinding {
  readonly article: string
  readonly annotator: string
  readonly annotation: string
  readonly claim: string
  readonly finding: string | null
}

/** What holds for one look at the table. */
export interface TableContext {
  readonly me: string
  /** Whether colleagues' layers on an article stay hidden until the own one is done. */
  readonly blind: boolean
  /** The status of own layers that are open in memory, by article: newer than what the index says. */
  readonly own: Readonly<Record<string, LayerStatus>>
  readonly articles: readonly TableArticle[]
  readonly findings: readonly TableFinding[]
}

/** What of the rows may be seen, and what colleagues and claim records say of each. */
export interface SeenRows {
  readonly context: TableContext
  readonly articles: ReadonlyMap<string, TableArticle>
  /** The layers that may be seen, in the order of the table: by article's title, article and annotator. */
  readonly layers: readonly StoredLayer[]
  /** All rows that may be seen, in the same order. */
  readonly rows: Int32Array
  /** For each row how many agree and dispute; a record's finding as a term (0: no record), and the record's id. */
  readonly agree: Uint8Array
  readonly dispute: Uint8Array
  readonly finding: Int32Array
  readonly claim: ReadonlyMap<number, string>
}

/** The finding of a claim record that nothing was found for yet. */
export const NOT_CHECKED = 'not-checked'

const TITLES = new Intl.Collator()

/** The rows that `context` lets be seen: own ones, and colleagues' where they aren't hidden. What hidden layers say of others is hidden too. */
export function seenRows(store: RowStore, context: TableContext): SeenRows {
  const { me, blind, own } = context
  const articles = new Map(context.articles.map((article) => [article.id, article]))
  const isDone = (article: string) =>
    (own[article] ?? store.layers.get(`${article}/${me}`)?.status ?? 'open') === 'done'
  const maySee = ({ article, annotator }: StoredLayer) => annotator === me || !blind || isDone(article)
  const titles = [...context.articles].sort((a, b) => TITLES.compare(a.title, b.title) || compare(a.id, b.id))
  const places = new Map(titles.map(({ id }, place) => [id, place]))
  const layers = [...store.layers.values()]
    .filter((layer) => places.has(layer.article) && maySee(layer))
    .sort((a, b) => (places.get(a.article) ?? 0) - (places.get(b.article) ?? 0) || compare(a.annotator, b.annotator))
  const rows = new Int32Array(layers.reduce((sum, { from, to }) => sum + to - from, 0))
  let at = 0
  for (const { from, to } of layers) for (let row = from; row < to; row += 1) rows[at++] = row

  const agree = new Uint8Array(store.size())
  const dispute = new Uint8Array(store.size())
  const rowOf = (article: string, annotator: string, annotation: string) => {
    const layer = store.layers.get(`${article}/${annotator}`)
    if (!layer) return -1
    for (let row = layer.from; row < layer.to; row += 1) if (store.columns.id[row] === annotation) return row
    return -1
  }
  for (const { article, verdicts } of layers) {
    for (const { annotator, annotation, verdict } of verdicts) {
      const counts = verdict === 'agree' ? agree : dispute
      const row = rowOf(article, annotator, annotation)
      if (row >= 0) counts[row] = (counts[row] ?? 0) + 1
    }
  }
  const finding = new Int32Array(store.size())
  const claim = new Map<number, string>()
  for (const one of context.findings) {
    const row = rowOf(one.article, one.annotator, one.annotation)
    if (row < 0) continue
    finding[row] = store.terms.numberOf(one.finding ?? NOT_CHECKED)
    claim.set(row, one.claim)
  }
  return { context, articles, layers, rows, agree, dispute, finding, claim }
}

/** What the verdicts on a row come to; null for none. */
export function verdictOf({ agree, dispute }: SeenRows, row: number): VerdictState | null {
  const isAgreed = (agree[row] ?? 0) > 0
  const isDisputed = (dispute[row] ?? 0) > 0
  if (!isAgreed && !isDisputed) return null
  return isAgreed && isDisputed ? 'mixed' : isAgreed ? 'agreed' : 'disputed'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
