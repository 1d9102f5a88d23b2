/** What is open inside the selected card: its note, the choice of what to link it to, what it says, the codebook's questions, or nothing. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Annotation } from '../../../core/model/annotation.ts'

/** The parts of a card that open. */
export type CardPart = 'note' | 'link' | 'correct' | 'answer'

/** What is open in which card, by its annotation. */
export interface CardModeState {
  readonly mode: CardPart | null
  readonly card: string | null
}

/** What opening needs of the window. */
export interface CardModePorts {
  readonly selected: () => string | null
  /** Shows the cards and carries out `change` before the next key, however fast it comes. */
  readonly atOnce: (change: () => void) => void
}

/** The parts of cards in one window. */
export interface CardMode {
  readonly state: UseBoundStore<StoreApi<CardModeState>>
  /** Opens a part of the selected card, or closes what is open. */
  readonly set: (mode: CardPart | null) => void
  /** Closes what is open in another card than the selected one. */
  readonly follow: () => void
}

/** Nothing is open. */
export function createCardMode({ selected, atOnce }: CardModePorts): CardMode {
  const state = create<CardModeState>(() => ({ mode: null, card: null }))
  const set = (mode: CardPart | null) => {
    const change = () => state.setState({ mode, card: mode && selected() })
    if (mode) atOnce(change)
    else change()
  }
  return {
    state,
    set,
    follow: () => {
      const { card } = state.getState()
      if (card !== null && card !== selected()) set(null)
    },
  }
}

/** Whether an annotation says something that can be corrected: a figure its value, an attribution its speaker. */
export function isCorrectable({ tag }: Annotation): boolean {
  return tag === 'figure' || tag === 'attribution'
}
