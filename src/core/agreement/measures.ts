/**
 * All measures of a workspace except gamma, accumulated article by article, so that texts needn't be kept and progress
 * can be shown. Annotators are compared on the articles where both have a layer, even an empty one: tagging nothing
 * disagrees with tagging something.
 */
import {
  type ComparedLayer,
  compareLayers,
  compareTagged,
  countKinds,
  DIFFERENCE_KINDS,
  type DifferenceKind,
} from '../compare/compare.ts'
import { type Codebook, EMPTY_CODEBOOK } from '../model/codebook.ts'
import { TAGS, type Tag } from '../model/tag.ts'
import { alphaOf, type Disagreement, disagreementOf, disjoint } from './alphaU.ts'
import { addParts, emptyParts, type SharedParts } from './articleParts.ts'
import { type AttributeAgreement, createAttributeTally } from './attributeTally.ts'
import { type Caution, cautionsOf } from './cautions.ts'
import { type BootstrapOptions, type Intervals, intervalSteps } from './intervals.ts'
import { addTally, addUnits, emptyTally, type FleissTally, fleissKappa } from './kappa.ts'
import { type Measure, type Spread, spreadOf, undefinedFor } from './measure.ts'
import { emptyPair, type PairTally, type PreparedLayer, preparedLayer, scoresOfPair, tallyPair } from './pairs.ts'
import { resampler } from './resampled.ts'
import { bitOf, MASKS, tagMasks, tokensOf } from './tokens.ts'

/** An article to be measured: its text, and the layers on it. */
export interface MeasuredArticle {
  readonly id?: string
  readonly text: string
  readonly layers: readonly ComparedLayer[]
}

/** The measures for one tag, or for all. */
export interface Scores {
  readonly f1Exact: Spread
  readonly f1Overlap: Spread
  readonly kappa: Spread
  readonly fleissKappa: Measure
  readonly alphaU: Measure
}

/** The measures of two annotators, over all tags. */
export interface PairScores {
  readonly annotators: readonly [string, string]
  /** The number of articles on which both have a layer. */
  readonly articles: number
  readonly f1Exact: Measure
  readonly f1Overlap: Measure
  readonly kappa: Measure
}

/** What annotators agree on and where they differ. */
export interface Agreement {
  readonly annotators: readonly string[]
  /** Articles with layers of two annotators or more. */
  readonly articles: number
  readonly overall: Scores
  readonly byTag: Readonly<Record<Tag, Scores>>
  readonly pairs: readonly PairScores[]
  readonly differences: Readonly<Record<DifferenceKind, number>>
  /** The answers to the codebook's questions, in its order. */
  readonly attributes: readonly AttributeAgreement[]
  /** When the measures say less than they seem to. */
  readonly cautions: readonly Caution[]
  /** How many overlapping units of one annotator and tag had to be joined for alpha-U. */
  readonly merged: number
}

/** Measures accumulated article by article. */
export interface AgreementTally {
  readonly add: (article: MeasuredArticle) => void
  readonly result: () => Agreement
  /** Intervals, in steps that give the part that is done; only for a tally that was made with them. */
  readonly intervals: (options?: BootstrapOptions) => Generator<number, Intervals>
}

/** How a tally is made. */
export interface TallyOptions {
  /** Says which answers are steps of a scale, several values, or free words. */
  readonly codebook?: Pick<Codebook, 'attributes'> | undefined
  /** Whether what each article adds is kept, for intervals. */
  readonly hasIntervals?: boolean | undefined
}

/** An empty tally for these annotators; layers by others are ignored. */
export function createAgreementTally(
  annotators: readonly string[],
  { codebook = EMPTY_CODEBOOK, hasIntervals = false }: TallyOptions = {},
): AgreementTally {
  const known = [...new Set(annotators)].sort()
  const pairs = pairsOf(known)
  const fleiss = newFleiss()
  const disagreements = byTag((): Disagreement[] => [])
  const differences = { agreed: 0, value: 0, boundary: 0, tag: 0, missing: 0 }
  const attributes = createAttributeTally(codebook)
  const parts = hasIntervals ? emptyParts() : null
  const sizes: { id: string | null; annotations: number }[] = []
  let merged = 0

  const addPairs = (layers: readonly PreparedLayer[]) => {
    const present = new Map(layers.map((layer) => [layer.annotator, layer]))
    for (const { annotators, tally } of pairs) {
      const [first, second] = [present.get(annotators[0]), present.get(annotators[1])]
      if (first && second) tallyPair(tally, first, second)
    }
  }
  const addTokens = (layers: readonly Uint8Array[], fleiss: SharedParts['fleiss']) => {
    const counts = new Uint32Array(MASKS)
    const tokens = layers[0]?.length ?? 0
    let bare = 0
    for (let token = 0; token < tokens; token += 1) {
      let any = 0
      for (const masks of layers) any |= masks[token] ?? 0
      if (any === 0) bare += 1
      else {
        counts.fill(0)
        for (const masks of layers) counts[masks[token] ?? 0] = (counts[masks[token] ?? 0] ?? 0) + 1
        addUnits(fleiss.all, counts)
        for (const tag of TAGS) addUnits(fleiss.tags[tag], withBit(counts, bitOf(tag), layers.length))
      }
    }
    counts.fill(0)
    counts[0] = layers.length
    addUnits(fleiss.all, counts, bare)
    for (const tag of TAGS) addUnits(fleiss.tags[tag], [layers.length, 0], bare)
  }
  const addUnitizing = (layers: readonly ComparedLayer[], length: number) => {
    for (const tag of TAGS) {
      const raters = layers.map(({ annotations }) => {
        const { units, merged: joined } = disjoint(annotations.filter((annotation) => annotation.tag === tag))
        merged += joined
        return units
      })
      const { observed, expected } = disagreementOf(raters, length)
      // Each article counts by its length: disagreements are shares of a continuum.
      disagreements[tag].push({ observed: length * observed, expected: length * expected })
    }
  }

  return {
    add: ({ id = null, text, layers: all }) => {
      const layers = all
        .filter(({ annotator }) => known.includes(annotator))
        .map((layer) => ({ ...layer, annotations: [...layer.annotations].sort(compareTagged) }))
        .sort((a, b) => (a.annotator < b.annotator ? -1 : 1))
      if (layers.length < 2) return
      sizes.push({ id, annotations: layers.reduce((sum, { annotations }) => sum + annotations.length, 0) })
      const tokens = tokensOf(text)
      const masks = layers.map(({ annotations }) => tagMasks(tokens, annotations))
      const prepared = layers.map((layer, index) => preparedLayer(layer, masks[index] ?? new Uint8Array()))
      addPairs(prepared)
      const own = newFleiss()
      addTokens(masks, own)
      addTally(fleiss.all, own.all)
      for (const tag of TAGS) addTally(fleiss.tags[tag], own.tags[tag])
      addUnitizing(layers, text.length)
      if (parts) {
        const last = byTag((tag) => disagreements[tag].at(-1) ?? NO_DISAGREEMENT)
        addParts(parts, { fleiss: own, disagreements: last }, prepared)
      }
      const places = compareLayers(layers)
      attributes.add(sizes.length - 1, layers, places)
      const counts = countKinds(places)
      for (const kind of DIFFERENCE_KINDS) differences[kind] += counts[kind]
    },
    result: () => {
      const met = pairs
        .filter(({ tally }) => tally.articles > 0)
        .map(({ annotators, tally }) => scoresOfPair(annotators, tally))
      const fewerThanThree = known.length < 3
      const scores = (
        of: (pair: (typeof met)[number]) => { f1Exact: Measure; f1Overlap: Measure; kappa: Measure },
      ) => ({
        f1Exact: spreadOf(met.map((pair) => of(pair).f1Exact)),
        f1Overlap: spreadOf(met.map((pair) => of(pair).f1Overlap)),
        kappa: spreadOf(met.map((pair) => of(pair).kappa)),
      })
      const fleissOf = (tally: typeof fleiss.all) =>
        fewerThanThree ? undefinedFor('too-few-annotators') : fleissKappa(tally).kappa
      const alpha = (parts: readonly Disagreement[]) =>
        sizes.length === 0 ? undefinedFor('too-few-annotators') : alphaOf(parts)
      const scoresByTag = byTag((tag) => ({
        ...scores((pair) => pair.tags[tag]),
        fleissKappa: fleissOf(fleiss.tags[tag]),
        alphaU: alpha(disagreements[tag]),
      }))
      const answers = attributes.result((article) => sizes[article]?.id ?? null)
      const shares = byTag((tag) => shareOf(fleiss.tags[tag]))
      return {
        annotators: known,
        articles: sizes.length,
        attributes: answers,
        cautions: cautionsOf({ articles: sizes, shares, byTag: scoresByTag, attributes: answers }),
        overall: {
          ...scores((pair) => pair.all),
          fleissKappa: fleissOf(fleiss.all),
          alphaU: alpha(TAGS.flatMap((tag) => disagreements[tag])),
        },
        byTag: scoresByTag,
        pairs: met.map(({ annotators, articles, all }) => ({ annotators, articles, ...all })),
        differences,
        merged,
      }
    },
    intervals: (options) => {
      // What the attributes are counted by is in the order of their result.
      const counts = attributes.counts()
      const under = resampler(parts ?? emptyParts(), counts, known.length > 2)
      return intervalSteps({ articles: parts?.shared.length ?? 0, attributes: counts.length, under }, options)
    },
  }
}

function byTag<T>(make: (tag: Tag) => T): Record<Tag, T> {
  return { claim: make('claim'), figure: make('figure'), quote: make('quote'), attribution: make('attribution') }
}

const NO_DISAGREEMENT: Disagreement = { observed: 0, expected: 0 }

function newFleiss() {
  return { all: emptyTally(MASKS), tags: byTag(() => emptyTally(2)) }
}

/** The share of tokens that annotators gave a tag, from the counts without and with it. */
function shareOf({ given: [without = 0, there = 0] }: FleissTally): number {
  return without + there > 0 ? there / (without + there) : 0
}

function pairsOf(annotators: readonly string[]) {
  return annotators.flatMap((first, index) =>
    annotators.slice(index + 1).map((second) => ({
      annotators: [first, second] as const,
      tally: emptyPair() as PairTally,
    })),
  )
}

/** How many annotators gave a token the tag of this bit, and how many didn't: `[without, with]`. */
function withBit(counts: Uint32Array, bit: number, raters: number): readonly [number, number] {
  let there = 0
  for (let mask = 0; mask < MASKS; mask += 1) if (mask & bit) there += counts[mask] ?? 0
  return [raters - there, there]
}
