/** Which layers are compared, and their places in the text. */
import { useMemo } from 'react'
import { type ComparedPlace, comparedOf, compareLayers, extentOf } from '../../../core/compare/compare.ts'
import { linksSaid } from '../../../core/compare/sides.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { useEditor } from '../../document/editor.ts'
import { comparableLayers } from './comparing.ts'
import type { Place } from './places.ts'
import { MOST_LANES } from './state.ts'
import { useEarlierLayers } from './useEarlierLayers.ts'
import { useComparing, useReview } from './window.ts'

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

/** The layers that are compared, and those that only answer questions about the article. */
export function useAnsweringLayers(): readonly Layer[] {
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const without = useComparing((state) => state.without)
  const compared = useComparedLayers()
  return useMemo(() => {
    const ids = new Set([...compared.map(({ annotator }) => annotator.id), ...without, ADJUDICATED])
    const others = [...(own ? [own] : []), ...colleagues]
    return [...compared, ...others.filter(({ annotator, attributes }) => attributes && !ids.has(annotator.id))]
  }, [own, colleagues, without, compared])
}

/** Whose spans are drawn while layers are compared: all but the open layer's, as many as can be told apart. */
export function comparedLanes(layers: readonly Layer[], open: Layer | null): readonly string[] {
  return layers.flatMap((layer) => (layer === open ? [] : [layer.annotator.id])).slice(0, MOST_LANES)
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
