/** Two figures of which somebody said that they are no contradiction. */
import type { Span } from './span.ts'

/** A place in an article. An article's text never changes, so its offsets stay right. */
export interface FigurePlace extends Span {
  readonly article: string
}

/** Two places, the one that sorts first (by article, start, end) first. */
export interface DismissedPair {
  readonly one: FigurePlace
  readonly other: FigurePlace
}

/** Two figures as a pair, whichever is given first. */
export function pairOf(a: FigurePlace, b: FigurePlace): DismissedPair {
  const [one, other] = compare(a, b) <= 0 ? [a, b] : [b, a]
  return { one: placeOf(one), other: placeOf(other) }
}

/** All pairs of some figures. */
export function pairsOf(figures: readonly FigurePlace[]): readonly DismissedPair[] {
  return figures.flatMap((figure, index) => figures.slice(index + 1).map((other) => pairOf(figure, other)))
}

/** A pair's key. */
export function keyOfPair({ one, other }: DismissedPair): string {
  return `${keyOf(one)} ${keyOf(other)}`
}

/** The order of pairs. */
export function comparePairs(a: DismissedPair, b: DismissedPair): number {
  return compare(a.one, b.one) || compare(a.other, b.other)
}

function placeOf({ article, start, end }: FigurePlace): FigurePlace {
  return { article, start, end }
}

function keyOf({ article, start, end }: FigurePlace): string {
  return `${article} ${start} ${end}`
}

function compare(a: FigurePlace, b: FigurePlace): number {
  return (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) || a.start - b.start || a.end - b.end
}
