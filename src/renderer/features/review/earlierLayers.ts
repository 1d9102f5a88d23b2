/** Layers on an earlier version of the open article, by those who have none on it, as they would be on its text: to compare. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { BroughtFacts } from '../../../core/versions/broughtFacts.ts'
import { createLatest } from '../../platform/latest.ts'

/** What was brought to an article. */
export interface EarlierLayersState {
  readonly article: string | null
  readonly layers: readonly Layer[]
  readonly facts: readonly BroughtFacts[]
}

/** What reading them needs of the window. */
export interface EarlierLayersPorts {
  /** Brings them, each as the JSON text of the layer it would be, with what became of it. */
  readonly read: (
    article: string,
  ) => Promise<Result<readonly { readonly layer: string; readonly facts: BroughtFacts }[]>>
  /** Shows what is wrong with them now, in place of what was wrong before. */
  readonly showProblems: (problems: readonly Problem[]) => void
}

/** The earlier layers in one window. */
export interface EarlierLayers {
  readonly state: UseBoundStore<StoreApi<EarlierLayersState>>
  /** Reads those of an article; an answer that a later reading overtakes is dropped. */
  readonly read: (article: string) => Promise<void>
}

/** Nothing was brought. */
export const NO_EARLIER_LAYERS: EarlierLayersState = { article: null, layers: [], facts: [] }

/** Nothing was read yet. */
export function createEarlierLayers({ read, showProblems }: EarlierLayersPorts): EarlierLayers {
  const state = create<EarlierLayersState>(() => NO_EARLIER_LAYERS)
  const readings = createLatest()
  return {
    state,
    read: async (article) => {
      const isLatest = readings.begin()
      const answer = await read(article)
      if (!isLatest()) return
      showProblems(answer.ok ? [] : [answer.error])
      const brought = answer.ok ? answer.value : []
      state.setState({
        article,
        layers: brought.map(({ layer }) => parseTrusted<Layer>(layer)),
        facts: brought.map(({ facts }) => facts),
      })
    },
  }
}
