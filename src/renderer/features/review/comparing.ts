/** Which of the compared places are shown, and with whom somebody compares. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { ComparedPlace, DifferenceKind } from '../../../core/compare/compare.ts'
import { type SaidTag, tagSaidBy } from '../../../core/compare/confusion.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Tag } from '../../../core/model/tag.ts'

/** A cell of the confusion matrix: what the first two annotators say. */
export interface Confused {
  readonly first: SaidTag
  readonly second: SaidTag
}

/** What is chosen. */
export interface ComparingState {
  /** The annotators who are left out. */
  readonly without: ReadonlySet<string>
  readonly kind: DifferenceKind | null
  /** Who has nothing there, of what is missing. */
  readonly missing: string | null
  readonly tag: Tag | null
  readonly cell: Confused | null
}

/** Every place is shown. */
export const ALL = { kind: null, missing: null, tag: null, cell: null } as const

/** The choice in one window, kept while one goes from tab to tab. */
export interface Comparing {
  readonly state: UseBoundStore<StoreApi<ComparingState>>
  /** Shows other places. */
  readonly show: (change: Partial<ComparingState>) => void
  /** Compares with an annotator, or no longer; then every place is shown. */
  readonly toggle: (annotator: string) => void
}

/** Everybody is compared, and every place is shown. */
export function createComparing(): Comparing {
  const state = create<ComparingState>(() => ({ ...ALL, without: new Set() }))
  return {
    state,
    show: (change) => state.setState(change),
    toggle: (annotator) => {
      const without = new Set(state.getState().without)
      if (!without.delete(annotator)) without.add(annotator)
      state.setState({ ...ALL, without })
    },
  }
}

/** The layers that can be compared: all with annotations, except the adjudicated one. */
export function comparableLayers(own: Layer | null, colleagues: readonly Layer[]): readonly Layer[] {
  return [...(own ? [own] : []), ...colleagues].filter(
    ({ annotator, annotations }) => annotator.id !== ADJUDICATED && annotations.length > 0,
  )
}

/** Whether a place is shown; `first` and `second` are whose tags the cell is about. */
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
