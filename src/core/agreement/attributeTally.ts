/**
 * How far annotators agree on the answers to the codebook's questions: on spans that they matched, and about articles.
 * Answers in free words are not measured. Accumulated article by article, as the other measures are.
 */
import type { ComparedLayer, ComparedPlace, TaggedSpan } from '../compare/compare.ts'
import { type Answered, valuesOf } from '../model/attributes.ts'
import type { Attribute, Codebook } from '../model/codebook.ts'
import {
  addCoincidences,
  addUnit,
  type Coincidences,
  type Distances,
  distancesOf,
  emptyCoincidences,
  krippendorffAlpha,
  type Metric,
  setDistances,
} from './krippendorff.ts'
import type { Measure } from './measure.ts'

/** Agreement on the answers given under one revision of the codebook. */
export interface RevisionAgreement {
  /** Null for answers that name none. */
  readonly revision: number | null
  readonly alpha: Measure
  readonly units: number
}

/** Agreement on one attribute. */
export interface AttributeAgreement {
  readonly key: string
  readonly of: 'annotations' | 'article'
  readonly metric: Metric
  readonly alpha: Measure
  /** Matched spans, or articles, on which two annotators or more gave an answer; and those where answers differ. */
  readonly units: number
  readonly differing: number
  /** The most frequent answer's share of all; null without any. */
  readonly largestShare: number | null
  /** The articles in which answers differ, those with most differences first, by the ids that they were added with. */
  readonly differsIn: readonly string[]
  /** Under each revision, where answers were given under several. */
  readonly byRevision: readonly RevisionAgreement[]
}

/** The counts of one attribute, article by article. */
export interface AttributeCounts {
  readonly key: string
  readonly of: AttributeAgreement['of']
  readonly metric: Metric
  /** By the article's number; articles without a unit are absent. */
  readonly byArticle: ReadonlyMap<number, Coincidences>
  readonly width: () => number
  readonly distances: () => Distances
}

/** Agreement on attributes, accumulated. */
export interface AttributeTally {
  readonly add: (article: number, layers: readonly ComparedLayer[], places: readonly ComparedPlace[]) => void
  readonly counts: () => readonly AttributeCounts[]
  /** `idOf` gives the id of an article by its number. */
  readonly result: (idOf: (article: number) => string | null) => readonly AttributeAgreement[]
}

interface Growing extends AttributeCounts {
  readonly byArticle: Map<number, Coincidences>
  readonly byRevision: Map<number | null, Coincidences[]>
  readonly numbers: Map<string, number>
  readonly sets: (readonly string[])[]
  readonly attribute: Attribute | undefined
}

/** An empty tally. Attributes that the codebook doesn't have are measured as names without an order. */
export function createAttributeTally(codebook: Pick<Codebook, 'attributes'>): AttributeTally {
  const found = new Map<string, Growing>()
  const known = new Map(codebook.attributes.map((attribute) => [attribute.key, attribute]))

  const growing = (key: string, of: AttributeAgreement['of']): Growing | null => {
    const id = `${of} ${key}`
    const before = found.get(id)
    if (before) return before
    const attribute = known.get(key)
    if (attribute?.kind === 'text') return null
    const made = newAttribute(key, of, attribute)
    found.set(id, made)
    return made
  }
  const addAnswers = (article: number, of: AttributeAgreement['of'], answered: readonly Answered[]) => {
    const keys = new Set(answered.flatMap(({ attributes }) => Object.keys(attributes ?? {})))
    for (const key of keys) {
      const given = answered.flatMap(({ attributes, codebook: revision = null }) => {
        const values = valuesOf(attributes, key)
        return values.length > 0 ? [{ values, revision }] : []
      })
      const into = given.length > 1 ? growing(key, of) : null
      if (into) addGiven(into, article, given)
    }
  }
  return {
    add: (article, layers, places) => {
      for (const { members } of places) {
        if (members.length < 2) continue
        for (const [, sameTag] of groupedByTag(members.map(({ annotation }) => annotation)))
          if (sameTag.length > 1) addAnswers(article, 'annotations', sameTag)
      }
      addAnswers(
        article,
        'article',
        layers.flatMap(({ answered }) => answered ?? []),
      )
    },
    counts: () => sorted([...found.values()], codebook),
    result: (idOf) => sorted([...found.values()], codebook).map((one) => agreementOf(one, idOf)),
  }
}

/** Answers to the same question need the same tag: another tag asks other questions. */
function groupedByTag(annotations: readonly TaggedSpan[]): ReadonlyMap<string, TaggedSpan[]> {
  const groups = new Map<string, TaggedSpan[]>()
  for (const annotation of annotations) {
    const group = groups.get(annotation.tag)
    if (group) group.push(annotation)
    else groups.set(annotation.tag, [annotation])
  }
  return groups
}

function newAttribute(key: string, of: AttributeAgreement['of'], attribute: Attribute | undefined): Growing {
  const metric: Metric = attribute?.kind === 'many' ? 'masi' : attribute?.ordered ? 'ordinal' : 'nominal'
  const numbers = new Map<string, number>()
  const sets: (readonly string[])[] = []
  // A scale has its values in their order, whichever come first.
  if (metric === 'ordinal') for (const { key: value } of attribute?.values ?? []) numberOf({ numbers, sets }, [value])
  return {
    key,
    of,
    metric,
    attribute,
    byArticle: new Map(),
    byRevision: new Map(),
    numbers,
    sets,
    width: () => sets.length,
    distances: () =>
      metric === 'masi' ? setDistances(sets.map((set) => new Set(set))) : distancesOf(metric, sets.length),
  }
}

/** The number of a value, or of a set of them. */
function numberOf({ numbers, sets }: Pick<Growing, 'numbers' | 'sets'>, values: readonly string[]): number {
  const set = [...new Set(values)].sort()
  const name = JSON.stringify(set)
  const before = numbers.get(name)
  if (before !== undefined) return before
  numbers.set(name, sets.length)
  sets.push(set)
  return sets.length - 1
}

function addGiven(
  into: Growing,
  article: number,
  given: readonly { readonly values: readonly string[]; readonly revision: number | null }[],
): void {
  const numbered = given.map(({ values, revision }) => ({ number: numberOf(into, values), revision }))
  const table = wideEnough(into.byArticle.get(article), into.sets.length)
  addUnit(
    table,
    numbered.map(({ number }) => number),
  )
  into.byArticle.set(article, table)
  for (const revision of new Set(numbered.map((one) => one.revision))) {
    const own = numbered.filter((one) => one.revision === revision).map(({ number }) => number)
    if (own.length < 2) continue
    const tables = into.byRevision.get(revision) ?? []
    into.byRevision.set(revision, tables)
    const last = wideEnough(tables.pop(), into.sets.length)
    addUnit(last, own)
    tables.push(last)
  }
}

/** The table with room for so many values. */
function wideEnough(table: Coincidences | undefined, values: number): Coincidences {
  if (table && table.counts.length >= values ** 2) return table
  const wider = emptyCoincidences(values)
  if (table) {
    addCoincidences(wider.counts, table, 1)
    wider.units = table.units
    wider.differing = table.differing
  }
  return wider
}

function agreementOf(
  { key, of, metric, byArticle, byRevision, width, distances }: Growing,
  idOf: (article: number) => string | null,
): AttributeAgreement {
  const differing = [...byArticle].filter(([, table]) => table.differing > 0)
  const alphaOf = (tables: Iterable<Coincidences>) => {
    const sum = new Float64Array(width() ** 2)
    for (const table of tables) addCoincidences(sum, table, 1)
    return { sum, alpha: krippendorffAlpha(sum, distances()) }
  }
  const { sum, alpha } = alphaOf(byArticle.values())
  const count = (name: 'units' | 'differing') => [...byArticle.values()].reduce((all, one) => all + one[name], 0)
  const revisions = [...byRevision].map(([revision, tables]) => ({
    revision,
    alpha: alphaOf(tables).alpha,
    units: tables.reduce((all, { units }) => all + units, 0),
  }))
  return {
    key,
    of,
    metric,
    alpha,
    units: count('units'),
    differing: count('differing'),
    differsIn: differing.sort(([, a], [, b]) => b.differing - a.differing).flatMap(([article]) => idOf(article) ?? []),
    largestShare: largestShare(sum, width()),
    byRevision: revisions.length > 1 ? revisions.sort((a, b) => (a.revision ?? -1) - (b.revision ?? -1)) : [],
  }
}

function largestShare(counts: Float64Array, width: number): number | null {
  const totals = new Float64Array(width)
  for (const [cell, count] of counts.entries())
    totals[Math.floor(cell / width)] = (totals[Math.floor(cell / width)] ?? 0) + count
  const all = totals.reduce((sum, total) => sum + total, 0)
  return all > 0 ? Math.max(...totals) / all : null
}

/** In the codebook's order, and after it the others by key. */
function sorted(found: readonly Growing[], { attributes }: Pick<Codebook, 'attributes'>): readonly Growing[] {
  const place = ({ key }: Growing) => {
    const at = attributes.findIndex((attribute) => attribute.key === key)
    return at < 0 ? attributes.length : at
  }
  return [...found].sort(
    (a, b) => place(a) - place(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || (a.of < b.of ? -1 : 1),
  )
}
