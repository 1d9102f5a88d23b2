/** Finds suggestions in the open article with a worker, and keeps them up to date with tags, memory and preferences. */
import type { StoreApi } from 'zustand'
import type { Problem } from '../../../core/problem.ts'
import { compareSuggestions, type Suggestion } from '../../../core/suggest/suggestion.ts'
import type { Settings } from '../../../ipc/settings.ts'
import type { EditorState } from '../../document/editorState.ts'
import type { WorkerSlot } from '../../platform/workerSlot.ts'
import type { SuggestionMemory } from './memory.ts'
import type { Suggestions } from './state.ts'
import type { FromWorker, ToWorker } from './suggestingMessages.ts'

/** The worker starts this many milliseconds after an article was opened: reading comes first. */
const AFTER_OPENING = 150

/** The worker looks again this many milliseconds after the last change of the memory. */
const AFTER_LEARNING = 400

/** A store that is only read. */
type Read<State> = Pick<StoreApi<State>, 'getState' | 'subscribe'>

/** What it needs of the window. */
export interface SuggestingPorts {
  readonly suggestions: Suggestions
  readonly editor: Read<EditorState>
  readonly settings: Read<Settings>
  readonly memory: SuggestionMemory
  readonly finder: WorkerSlot<ToWorker, FromWorker>
  /** Runs a task when the next frame has been painted; gives what cancels it. */
  readonly afterPaint: (task: () => void) => () => void
  readonly showProblem: (problem: Problem) => void
}

/** The search for suggestions in one window. */
export interface Suggesting {
  /** Hides suggestions while another feature has the text, such as a colleague's annotations under review. */
  readonly pause: (paused: boolean) => void
  /** Stops the worker, clears the suggestions and follows nothing any more. */
  readonly destroy: () => void
}

/** Follows the editor, the preferences and the memory. */
export function createSuggesting(ports: SuggestingPorts): Suggesting {
  const { suggestions, editor, settings, memory, finder, afterPaint, showProblem } = ports
  const { state } = suggestions
  let isPaused = false
  let found: Record<FromWorker['by'], readonly Suggestion[]> = { rules: [], memory: [] }
  let arriving: Suggestion[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let memoryTimer: ReturnType<typeof setTimeout> | undefined
  let cancelRenewing = () => {}
  /** What the worker was last started for: article, language and kinds. It starts again when one of them changes. */
  let asked = ''

  /** Stops the worker and clears the suggestions. */
  const end = () => {
    clearTimeout(timer)
    clearTimeout(memoryTimer)
    cancelRenewing()
    finder.stop()
    asked = ''
    arriving = []
    found = { rules: [], memory: [] }
    state.setState({ found: [], pending: [], selected: null, working: false })
  }
  const show = (by: FromWorker['by'], shown: readonly Suggestion[]) => {
    // The memory is searched after every tag, and most often finds as little as before.
    if (shown.length === 0 && found[by].length === 0) return
    found = { ...found, [by]: shown }
    const all = found.memory.length === 0 ? found.rules : [...found.rules, ...found.memory].sort(compareSuggestions)
    state.setState({ found: all })
    suggestions.renew()
  }
  const take = (text: string, { by, part, last }: FromWorker) => {
    const isFirst = arriving.length === 0
    for (const sent of part) arriving.push({ ...sent, quote: text.slice(sent.start, sent.end) })
    // The first part is what is in view; the others are shown together, because each update costs a pass over the tags.
    if (last || (isFirst && by === 'rules')) show(by, last ? arriving : [...arriving])
    if (!last) return
    arriving = []
    if (by === 'memory') state.setState({ working: false })
  }
  const begin = (text: string, language: string) => {
    const worker = finder.start({
      onMessage: (message) => take(text, message),
      onProblem: (problem) => {
        end()
        showProblem(problem)
      },
    })
    const { kinds } = settings.getState().suggestions
    worker.post({ type: 'text', text, language, kinds, memory: memory.state.getState().memory })
  }
  /** Looks for suggestions in the open article, unless that has been done for the same article, language and kinds. */
  const look = () => {
    const { open, readOnly } = editor.getState()
    const { on, kinds } = settings.getState().suggestions
    state.setState({ active: on && open !== null && readOnly === null && !isPaused })
    const wanted = open && on ? [open.article.id, open.article.language, ...kinds].join(' ') : ''
    if (wanted !== asked) end()
    if (open && on && wanted !== asked) {
      asked = wanted
      state.setState({ working: true })
      timer = setTimeout(() => begin(open.article.text, open.article.language), AFTER_OPENING)
    }
    suggestions.renew()
  }
  /** Runs after the edit has been painted: a tag must not wait for suggestions. */
  const renewSoon = () => {
    cancelRenewing()
    cancelRenewing = afterPaint(suggestions.renew)
  }

  const stops = [
    editor.subscribe((now, before) => {
      if (now.open !== before.open || now.readOnly !== before.readOnly) look()
      else if (now.layer !== before.layer) renewSoon()
      if (now.selected !== null && now.selected !== before.selected) state.setState({ selected: null })
    }),
    settings.subscribe((now, before) => {
      if (now.suggestions !== before.suggestions) look()
    }),
    memory.state.subscribe(({ memory: now }) => {
      renewSoon()
      clearTimeout(memoryTimer)
      memoryTimer = setTimeout(() => finder.post({ type: 'memory', memory: now }), AFTER_LEARNING)
    }),
  ]
  look()
  return {
    pause: (paused) => {
      if (paused === isPaused) return
      isPaused = paused
      look()
    },
    destroy: () => {
      for (const stop of stops) stop()
      end()
    },
  }
}
