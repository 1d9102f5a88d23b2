/** Which layers are compared, and which of their units are shown. */
import { useMemo } from 'react'
import { create } from 'zustand'
import {
  type ComparedPlace,
  comparedOf,
  compareLayers,
  type DifferenceKind,
  extentOf,
} from '../../../core/compare/compare.ts'
import { type SaidTag, tagSaidBy } from '../../../core/compare/confusion.ts'
import { linksSaid } from '../../../core/compare/sides.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { useEditor } from '../../document/editor.ts'
import { useEarlierLayers } from './earlierLayers.ts'
import type { Place } from './places.ts'
import { MOST_LANES } from './state.ts'
import { useReview } from './window.ts'

/** A cell of the confusion matrix: what the first two annotators say. */
export interface Confused {
  readonly first: SaidTag
  readonly second: SaidTag
}

interface ComparingState {
  /** The annotators who are left out. */
  readonly without: ReadonlySet<string>
  readonly kind: DifferenceKind | null
  /** Who has nothing there, of what is missing. */
  readonly missing: string | null
  readonly tag: Tag | null
  readonly cell: Confused | null
}

/** Every unit is shown. */
export const ALL = { kind: null, missing: null, tag: null, cell: null } as const

/** The choice, kept while one goes from tab to tab. */
export const useComparing = create<ComparingState>(() => ({
  without: new Set(),
  kind: null,
  missing: null,
  tag: null,
  cell: null,
}))

/** Shows other units. */
export function setComparing(change: Partial<ComparingState>): void {
  useComparing.setState(change)
}

/** Compares with an annotator, or no longer. */
export function toggleCompared(annotator: string): void {
  const without = new Set(useComparing.getState().without)
  if (!without.delete(annotator)) without.add(annotator)
  useComparing.setState({ ...ALL, without })
}

/** The layers that can be compared at the moment; to settle differences, only those on this version. */
export function useComparableLayers(): readonly Layer[] {
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const earlier = useEarlierLayers().layers
  const isSettling = useReview((state) => state.tab === 'adjudicate')
  return useMemo(() => {
    const here = comparableLayers(own, colleagues)
    if (isSettling) return here
    const ids = new Set(here.map(({ annotator }) => annotator.id))
    return [...here, ...comparableLayers(null, earlier).filter(({ annotator }) => !ids.has(annotator.id))]
  }, [own, colleagues, earlier, isSettling])
}

/** The layers that are compared. */
export function useComparedLayers(): readonly Layer[] {
  const all = useComparableLayers()
  const without = useComparing((state) => state.without)
  return useMemo(() => all.filter(({ annotator }) => !without.has(annotator.id)), [all, without])
}

/** Whose spans are drawn while layers are compared: all but the open layer's, as many as can be told apart. */
export function comparedLanes(layers: readonly Layer[], open: Layer | null): readonly string[] {
  return layers.flatMap((layer) => (layer === open ? [] : [layer.annotator.id])).slice(0, MOST_LANES)
}

/** The layers that can be compared: all with annotations, except the adjudicated one. */
export function comparableLayers(own: Layer | null, colleagues: readonly Layer[]): readonly Layer[] {
  return [...(own ? [own] : []), ...colleagues].filter(
    ({ annotator, annotations }) => annotator.id !== ADJUDICATED && annotations.length > 0,
  )
}

/** Where the links of the annotations of places lead. */
export function linksOf(places: readonly UnitPlace[]): ReturnType<typeof linksSaid> {
  return linksSaid(places.map(({ unit }) => unit))
}

/** A unit as a place in the text; named by its annotations. */
export interface UnitPlace extends Place {
  readonly unit: ComparedPlace<Annotation>
}

/** The units of layers, as places. */
export function unitPlaces(layers: readonly Layer[]): readonly UnitPlace[] {
  return compareLayers(layers.map(comparedOf)).map(placeOf)
}

/** A unit as a place. */
export function placeOf(unit: ComparedPlace<Annotation>): UnitPlace {
  return {
    id: unit.members.map(({ annotator, annotation }) => `${annotator}/${annotation.id}`).join(),
    ...extentOf(unit),
    unit,
  }
}

/** Whether a unit is shown; `first` and `second` are whose tags the cell is about. */
export function fits(
  unit: ComparedPlace<Annotation>,
  { kind, missing, tag, cell }: ComparingState,
  first: string | undefined,
  second: string | undefined,
): boolean {
  if (kind !== null && unit.kind !== kind) return false
  if (missing !== null && !unit.missing.includes(missing)) return false
  if (tag !== null && !unit.members.some(({ annotation }) => annotation.tag === tag)) return false
  if (!cell || first === undefined || second === undefined) return true
  return tagSaidBy(unit, first) === cell.first && tagSaidBy(unit, second) === cell.second
}
