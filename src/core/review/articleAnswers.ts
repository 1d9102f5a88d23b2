/**
 * What layers answer about the article as a whole, compared question by question, and what the adjudicated layer keeps of
 * it. Its own answers about the article are the result: there is no annotation that a decision could be about.
 */
import type { ComparedLayer } from '../compare/compare.ts'
import type { Edit } from '../edits/edit.ts'
import { type Answered, type Attributes, valuesOf } from '../model/attributes.ts'
import type { Layer } from '../model/layer.ts'

/** One answer, and who gives it. */
export interface ArticleSide {
  /** As the layer of the first of them has it. */
  readonly answer: Attributes[string]
  /** The lowest revision of the codebook that one of them names. */
  readonly codebook: number | undefined
  readonly annotators: readonly string[]
}

/** A question that somebody answers: one side where all who answer say the same. */
export interface ArticleQuestion {
  readonly key: string
  readonly sides: readonly ArticleSide[]
}

type Answering = Pick<ComparedLayer, 'annotator' | 'answered'>

/** The questions that layers answer about the article; those of `order` first, in that order. */
export function articleQuestions(layers: readonly Answering[], order: readonly string[]): readonly ArticleQuestion[] {
  const sorted = [...layers].sort((a, b) => (a.annotator < b.annotator ? -1 : 1))
  const keys = new Set(sorted.flatMap(({ answered }) => Object.keys(answered?.attributes ?? {})))
  const ordered = new Set([...order.filter((key) => keys.has(key)), ...[...keys].sort()])
  return [...ordered].flatMap((key) => {
    const sides = sidesOf(sorted, key)
    return sides.length > 0 ? [{ key, sides }] : []
  })
}

function sidesOf(layers: readonly Answering[], key: string): readonly ArticleSide[] {
  const sides = new Map<string, ArticleSide>()
  for (const { annotator, answered } of layers) {
    const answer = answered?.attributes?.[key]
    const said = saidBy(answered, key)
    if (answer === undefined || said === null) continue
    const known = sides.get(said)
    sides.set(said, {
      answer: known?.answer ?? answer,
      codebook: lowest([known?.codebook, answered?.codebook]),
      annotators: [...(known?.annotators ?? []), annotator],
    })
  }
  return [...sides.values()]
}

/** What is answered, whatever the order of several values; null for nothing. */
function saidBy(answered: Answered | undefined, key: string): string | null {
  const values = valuesOf(answered?.attributes, key)
  return values.length === 0 ? null : JSON.stringify([...values].sort())
}

function lowest(revisions: readonly (number | undefined)[]): number | undefined {
  const named = revisions.filter((one) => one !== undefined)
  return named.length > 0 ? Math.min(...named) : undefined
}

/**
 * The side that the adjudicated layer keeps; undefined while the question is open. Where nobody gives the answer that was
 * kept any more, the question is open again.
 */
export function keptSide(adjudicated: Answered, { key, sides }: ArticleQuestion): ArticleSide | undefined {
  const kept = saidBy(adjudicated, key)
  return sides.find(({ answer }) => saidBy({ attributes: { [key]: answer } }, key) === kept)
}

/** A question and the side to keep; null withdraws what is kept. */
export interface ArticleChoice {
  readonly key: string
  readonly side: ArticleSide | null
}

/** The edit of the adjudicated layer that keeps answers about the article, as one step of undo. */
export function planArticleAnswers({ attributes = {}, codebook }: Layer, choices: readonly ArticleChoice[]): Edit {
  const chosen = new Map(choices.map(({ key, side }) => [key, side]))
  const staying = Object.entries(attributes).filter(([key]) => !chosen.has(key))
  const kept = choices.flatMap(({ key, side }) => (side ? [{ key, side }] : []))
  const after = Object.fromEntries([...staying, ...kept.map(({ key, side }) => [key, side.answer] as const)])
  if (Object.keys(after).length === 0) return { type: 'article-attributes', attributes: null, codebook: null }
  const before = staying.length > 0 ? codebook : undefined
  const revision = lowest([before, ...kept.map(({ side }) => side.codebook)])
  return { type: 'article-attributes', attributes: after, codebook: revision ?? null }
}
