/**
 * The same figure stated differently, in one article or across a workspace: "40.000 man" here, "ruim 30.000 man" there.
 *
 * Whether two figures describe the same thing is judged by what annotations carry: kind and unit of the value, and the
 * words of the anchor, so that no article's text is needed. Two figures describe the same thing when
 * - their kinds and units are the same; "huurwoningen" are other things than "woningen";
 * - where the unit isn't what is counted (euros, per cent, hours), a word right beside both of them is the same;
 * - both are a target, something that came about, something lost, or none of these that words tell (`figureRoles.ts`);
 * - the words of their sentences beside them have at least two long words in common (three where a unit says little; one
 *   where it says much: gevechtsvliegtuigen), other than words of time and words that stand beside many figures; words
 *   are compared by their beginning, so that forms of one word are one;
 * - neither names years where the other names only different ones: 12 in 2021 and 15 in 2022 are two figures;
 * - in one article, they don't stand so close that their anchors overlap: those would share words by that alone.
 * A group holds figures that each describe the same thing as every other in it, and is a conflict when their values differ.
 */
import { type Anchor, CONTEXT_LENGTH, type FigureValue } from '../model/annotation.ts'
import { type DismissedPair, keyOfPair, pairOf } from '../model/dismissedPair.ts'
import { overlaps, type Span } from '../model/span.ts'
import { rolesIn } from './figureRoles.ts'

/** A figure that somebody annotated, with the article that it is in. */
export interface StatedFigure extends Span, Anchor {
  readonly article: string
  readonly value: FigureValue
}

/** A figure of a layer, with whose layer it is. */
export interface LayersFigure extends StatedFigure {
  readonly annotator: string
}

/** Figures that describe the same thing and don't say the same. */
export interface FigureConflict<Figure extends StatedFigure> {
  /** By article, then by place; each once, also where several annotators marked it. */
  readonly figures: readonly Figure[]
  /** Whether two of them can't both be true: 40 and 30, but not 40 and "more than 30". */
  readonly contradicts: boolean
}

/** Words shorter than this say little of what a figure is about. */
const LONG_WORD = 4

/** Words are the same when this many letters at their beginning are. */
const STEM = 6

/** What is counted by a word of this length is rarely counted twice by chance. */
const TELLING_UNIT = 9

/** A word that occurs beside more figures than this of one kind says nothing of what they are about. */
const MOST_SHARED = 50

/** How far "about" reaches on either side of its number, as a share of it. */
const ABOUT = 0.1

interface Candidate<Figure> {
  readonly figure: Figure
  readonly roles: string
  /** The nearest words before and behind it. */
  readonly nearest: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly years: ReadonlySet<string>
}

/**
 * The conflicts among `figures` without the pairs that were dismissed, those that contradict each other first, then by place. Figures without a number are
 * left out. The order of `figures` doesn't matter; articles come by id. Time grows in
 * proportion to their number, because a word leads to `MOST_SHARED` others at most.
 */
export function figureConflicts<Figure extends StatedFigure>(
  figures: readonly Figure[],
  dismissed: readonly DismissedPair[] = [],
): readonly FigureConflict<Figure>[] {
  const apart = new Set(dismissed.map(keyOfPair))
  const ordered = withoutRepeats(figures.filter(({ value }) => value.value !== null).toSorted(byPlace))
  const kinds = new Set(ordered.map(({ value }) => value.kind))
  return [...kinds]
    .flatMap((kind) =>
      groupsOf(
        ordered.filter(({ value }) => value.kind === kind),
        apart,
      ),
    )
    .filter((group) => group.some((figure) => !saysTheSame(figure, group[0] ?? figure)))
    .map((group) => ({
      figures: group,
      contradicts: group.some((figure, index) => group.slice(index + 1).some((other) => contradicts(figure, other))),
    }))
    .sort((a, b) => Number(b.contradicts) - Number(a.contradicts) || byPlace(firstOf(a), firstOf(b)))
}

const firstOf = ({ figures }: FigureConflict<StatedFigure>) => figures[0] as StatedFigure

/** By article, place, and value, so that the order is the same also where annotators gave one span different values. */
function byPlace(a: StatedFigure, b: StatedFigure): number {
  return (
    (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
    a.start - b.start ||
    a.end - b.end ||
    (a.value.value ?? 0) - (b.value.value ?? 0) ||
    (a.value.bound < b.value.bound ? -1 : a.value.bound > b.value.bound ? 1 : 0)
  )
}

/** Of figures that overlap, which several annotators marked, the first. */
function withoutRepeats<Figure extends StatedFigure>(ordered: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = []
  for (const figure of ordered) {
    const last = kept.at(-1)
    if (!(last?.article === figure.article && overlaps(last, figure))) kept.push(figure)
  }
  return kept
}

/** Each figure joins the first group of those before it that all describe the same thing as it. */
function groupsOf<Figure extends StatedFigure>(
  figures: readonly Figure[],
  apart: ReadonlySet<string>,
): readonly (readonly Figure[])[] {
  const candidates = figures.map(candidateOf)
  const beside = besideWords(candidates)
  const groups: Candidate<Figure>[][] = []
  const groupOf = new Map<Candidate<Figure>, Candidate<Figure>[]>()
  for (const candidate of candidates) {
    const same = new Set(
      [...sharedWords(candidate, beside)]
        .filter(([other, shared]) => groupOf.has(other) && tellOfTheSame(candidate, other, shared))
        .filter(([other]) => apart.size === 0 || !apart.has(keyOfPair(pairOf(candidate.figure, other.figure))))
        .map(([other]) => other),
    )
    const joined = [...same].map((other) => groupOf.get(other)).find((group) => group?.every((one) => same.has(one)))
    const group = joined ?? []
    if (!joined) groups.push(group)
    group.push(candidate)
    groupOf.set(candidate, group)
  }
  return groups.map((group) => group.map(({ figure }) => figure))
}

function candidateOf<Figure extends StatedFigure>(figure: Figure): Candidate<Figure> {
  const { prefix, suffix } = figure
  const before = prefix.length < CONTEXT_LENGTH - 1 ? prefix : prefix.replace(/^[\p{L}\p{N}]+/u, '')
  const behind = suffix.length < CONTEXT_LENGTH - 1 ? suffix : suffix.replace(/[\p{L}\p{N}]+$/u, '')
  const words = [wordsOf(before.split(SENTENCE_END).at(-1)), wordsOf(behind.split(SENTENCE_END)[0])] as const
  const all = words.flat()
  const telling = words.map((side) => side.filter(isTelling).map((word) => word.slice(0, STEM)))
  const nearest = [telling[0]?.at(-1), telling[1]?.[0]]
  return {
    figure,
    roles: rolesIn(all).join(),
    nearest: new Set(nearest.filter((word) => word !== undefined)),
    words: new Set(telling.flat()),
    years: new Set(all.filter(isYear)),
  }
}

/** Where a sentence ends, as far as an anchor shows it. */
const SENTENCE_END = /[.!?…;]["”’»)]?\s/u

function wordsOf(text = ''): readonly string[] {
  return text.toLowerCase().match(/\p{L}+|(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []
}

/** Words of time stand beside figures of every kind. */
const TIME = /^(?:jaar|jaren|maand|week|weken|dagen|vorig|komend|year|month|weeks?|days?|last|next|this)/

const isTelling = (word: string) => word.length >= LONG_WORD && !isYear(word) && !TIME.test(word)

const isYear = (word: string) => /^\d/.test(word)

/** The figures beside which each word occurs, except words that say nothing since they stand beside many. */
function besideWords<Figure>(
  candidates: readonly Candidate<Figure>[],
): ReadonlyMap<string, readonly Candidate<Figure>[]> {
  const beside = new Map<string, Candidate<Figure>[]>()
  for (const candidate of candidates) {
    for (const word of candidate.words) {
      const others = beside.get(word)
      if (others) others.push(candidate)
      else beside.set(word, [candidate])
    }
  }
  const most = Math.min(MOST_SHARED, Math.max(4, Math.sqrt(candidates.length)))
  return new Map([...beside].filter(([, others]) => others.length <= most))
}

/** How many words each other figure shares with this one. */
function sharedWords<Figure>(
  { words }: Candidate<Figure>,
  beside: ReadonlyMap<string, readonly Candidate<Figure>[]>,
): ReadonlyMap<Candidate<Figure>, number> {
  const shared = new Map<Candidate<Figure>, number>()
  for (const word of words) {
    for (const other of beside.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return shared
}

function tellOfTheSame(a: Candidate<StatedFigure>, b: Candidate<StatedFigure>, shared: number): boolean {
  const unit = a.figure.value.unit
  if (!isSameUnit(unit, b.figure.value.unit)) return false
  const saysLittle = unit === null || a.figure.value.kind !== 'count'
  const needed = saysLittle ? 3 : unit.length >= TELLING_UNIT ? 1 : 2
  if (a.roles !== b.roles) return false
  if (a.figure.value.kind !== 'count' && ![...a.nearest].some((word) => b.nearest.has(word))) return false
  return shared >= needed && !areApart(a.years, b.years) && !standClose(a.figure, b.figure)
}

function isSameUnit(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && a.toLowerCase() === b?.toLowerCase())
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((year) => b.has(year))
}

function standClose(a: StatedFigure, b: StatedFigure): boolean {
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end)
  return a.article === b.article && gap < 2 * CONTEXT_LENGTH
}

/** Whether two figures give the same number, and don't bound it in opposite ways. */
function saysTheSame(a: StatedFigure, b: StatedFigure): boolean {
  const bounds = new Set([a.value.bound, b.value.bound])
  return a.value.value === b.value.value && !(bounds.has('at-least') && bounds.has('at-most'))
}

/** Whether no number fits both. Bounds of any other name than the known ones count as exact. */
function contradicts(a: StatedFigure, b: StatedFigure): boolean {
  const [lowA, highA] = rangeOf(a.value)
  const [lowB, highB] = rangeOf(b.value)
  return highA < lowB || highB < lowA
}

function rangeOf({ value, bound }: FigureValue): readonly [low: number, high: number] {
  const number = value ?? 0
  if (bound === 'at-least') return [number, Number.POSITIVE_INFINITY]
  if (bound === 'at-most') return [Number.NEGATIVE_INFINITY, number]
  const reach = bound === 'about' ? Math.abs(number) * ABOUT : 0
  return [number - reach, number + reach]
}
