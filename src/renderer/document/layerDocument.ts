/**
 * A layer on a text, as one window edits it: the layer, what can be undone, how many edits are not on the disk yet, and
 * which annotations are selected. The annotator's layer and the adjudicated layer are two instances. No DOM, no React.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyEdit } from '../../core/edits/applyEdit.ts'
import type { Edit } from '../../core/edits/edit.ts'
import {
  type Direction,
  EMPTY_HISTORY,
  type History,
  nextStep,
  record,
  type Step,
  stepped,
} from '../../core/edits/history.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { MemoryChange } from '../../core/suggest/memory.ts'

/** What a document shows. */
export interface DocumentState {
  readonly layer: Layer
  readonly history: History<Step>
  /** How many edits have not been answered yet, and may not be on the disk. */
  readonly unsaved: number
  /** Why the last edit was refused; null once another was applied. */
  readonly refusal: Problem | null
  /** Why the layer is read-only; null if it can be edited. */
  readonly readOnly: Problem | null
  /** The annotation that was selected last. */
  readonly selected: string | null
  /** Annotations that are selected together with `selected`. */
  readonly others: ReadonlySet<string>
}

/** What a document works with. Only `text`, `layer` and `send` are always needed. */
export interface DocumentOptions {
  readonly text: string
  readonly layer: Layer
  /** Sends an edit to where the layer is kept; ok when it is on the disk. Must not reject. */
  readonly send: (edit: Edit) => Promise<Result<null>>
  readonly history?: History<Step>
  readonly readOnly?: Problem | null
  /** Makes a change so that it is drawn before `commit` returns: the status must not say "Saved" of an edit that isn't. */
  readonly commit?: (change: () => void) => void
  /** Changes the suggestion memory, as one step of undo, and gives the inverse change. */
  readonly changeMemory?: (change: MemoryChange) => MemoryChange
  /** Called after each edit that was applied; `touched` are the ids of the annotations that it changed. */
  readonly onEdited?: (before: Layer, after: Layer, touched: readonly string[]) => void
  /** Called when an edit was refused by `send`: what is on the disk is not what is shown. */
  readonly onRefused?: (problem: Problem) => void
}

/** A layer that is open. */
export interface LayerDocument {
  readonly text: string
  readonly state: Pick<StoreApi<DocumentState>, 'getState' | 'subscribe'>
  /**
   * Takes a step that can be undone and selects the annotation `selected` if it is given. False, and nothing changes but
   * `refusal`, where the layer is read-only or the core refuses the step.
   */
  readonly perform: (step: Step, selected?: string) => boolean
  /** Undoes or redoes one step. False if there is none, or as `perform`. */
  readonly step: (direction: Direction) => boolean
  /** Selects an annotation, or none, and `others` with it. */
  readonly selectAnnotation: (id: string | null, others?: ReadonlySet<string>) => void
  /** Shows the layer as another program or a merge has left it; what can be undone stays. */
  readonly replaceLayer: (layer: Layer) => void
  readonly setReadOnly: (problem: Problem | null) => void
  /** Forgets what could be undone. */
  readonly forgetHistory: () => void
  /** Resolves once every edit has been answered. */
  readonly whenSaved: () => Promise<void>
}

const NONE: ReadonlySet<string> = new Set()

/** How a step's inverse becomes part of the history. */
type Recording = (history: History<Step>, inverse: Step) => History<Step>

/** Opens a layer. */
export function createLayerDocument(options: DocumentOptions): LayerDocument {
  const { text, send, commit = (change) => change(), onEdited, onRefused } = options
  const store = createStore<DocumentState>(() => ({
    layer: options.layer,
    history: options.history ?? EMPTY_HISTORY,
    unsaved: 0,
    refusal: null,
    readOnly: options.readOnly ?? null,
    selected: null,
    others: NONE,
  }))

  const apply = (edit: Edit, recording: Recording, selected?: string): boolean => {
    const { layer, readOnly } = store.getState()
    const applied = readOnly ? null : applyEdit(text, layer, edit)
    if (!applied?.ok) {
      store.setState({ refusal: applied ? applied.error : readOnly })
      return false
    }
    const { layer: next, inverse, touched } = applied.value
    commit(() => {
      store.setState((state) => ({
        ...(selected === undefined ? stillSelected(state, next) : { selected, others: NONE }),
        layer: next,
        history: recording(state.history, inverse),
        unsaved: state.unsaved + 1,
        refusal: null,
      }))
    })
    void send(edit).then((answer) => {
      store.setState(({ unsaved }) => ({ unsaved: unsaved - 1, ...(answer.ok ? {} : { refusal: answer.error }) }))
      if (!answer.ok) onRefused?.(answer.error)
    })
    onEdited?.(layer, next, touched)
    return true
  }
  const take = (step: Step, recording: Recording, selected?: string): boolean => {
    if (step.type !== 'memory') return apply(step, recording, selected)
    if (!options.changeMemory) return false
    const inverse: Step = { type: 'memory', change: options.changeMemory(step.change) }
    store.setState(({ history }) => ({ history: recording(history, inverse) }))
    return true
  }

  return {
    text,
    state: store,
    perform: (step, selected) => take(step, record, selected),
    step: (direction) => {
      const next = nextStep(store.getState().history, direction)
      return next !== undefined && take(next, (history, inverse) => stepped(history, direction, inverse))
    },
    selectAnnotation: (selected, others = NONE) => store.setState({ selected, others }),
    replaceLayer: (layer) => store.setState((state) => ({ ...stillSelected(state, layer), layer })),
    setReadOnly: (readOnly) => store.setState({ readOnly }),
    forgetHistory: () => store.setState({ history: EMPTY_HISTORY }),
    whenSaved: () =>
      new Promise((resolve) => {
        if (store.getState().unsaved === 0) return resolve()
        const stop = store.subscribe(({ unsaved }) => {
          if (unsaved > 0) return
          stop()
          resolve()
        })
      }),
  }
}

/** The part of the selection that `layer` still holds. */
function stillSelected({ selected, others }: DocumentState, layer: Layer): Pick<DocumentState, 'selected' | 'others'> {
  const isThere = (id: string) => layer.annotations.some((annotation) => annotation.id === id)
  const kept = others.size === 0 ? others : new Set([...others].filter(isThere))
  return { selected: selected && isThere(selected) ? selected : null, others: kept }
}
