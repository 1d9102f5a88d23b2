/** Finds suggestions in the open article with a worker, and keeps them up to date with tags, memory and preferences. */
import type { Problem } from '../../../core/problem.ts'
import { compareSuggestions, type Suggestion } from '../../../core/suggest/suggestion.ts'
import { useEditor } from '../../document/editor.ts'
import { afterPaint } from '../../platform/frames.ts'
import { showProblem } from '../../platform/messages.ts'
import { useSettings } from '../../platform/settings.ts'
import { createWorkerSlot } from '../../platform/workerSlot.ts'
import { useMemory } from './memory.ts'
import { renewPending, useSuggestions } from './state.ts'
import type { FromWorker, ToWorker } from './suggestingMessages.ts'

/** The worker starts this many milliseconds after an article was opened: reading comes first. */
const AFTER_OPENING = 150

/** The worker looks again this many milliseconds after the last change of the memory. */
const AFTER_LEARNING = 400

const finder = createWorkerSlot<ToWorker, FromWorker>(
  () => new Worker(new URL('./suggesting.worker.ts', import.meta.url), { type: 'module' }),
)

/** Whether another feature has the text, so that no suggestions are shown. */
let isPaused = false

let found: Record<FromWorker['by'], readonly Suggestion[]> = { rules: [], memory: [] }
let timer = 0
let memoryTimer = 0
let cancelRenewing = () => {}

/** What the worker was last started for: article, language and tags. It starts again when one of them changes. */
let asked = ''

/** Follows the editor, the preferences and the memory until the returned function is called. */
export function followSuggestions(): () => void {
  const stops = [
    useEditor.subscribe((state, before) => {
      if (state.open !== before.open || state.readOnly !== before.readOnly) look()
      else if (state.layer !== before.layer) renewSoon()
      if (state.selected !== null && state.selected !== before.selected) useSuggestions.setState({ selected: null })
    }),
    useSettings.subscribe((state, before) => {
      if (state.suggestions !== before.suggestions) look()
    }),
    useMemory.subscribe(() => {
      renewSoon()
      clearTimeout(memoryTimer)
      memoryTimer = window.setTimeout(
        () => finder.post({ type: 'memory', memory: useMemory.getState().memory }),
        AFTER_LEARNING,
      )
    }),
  ]
  look()
  return () => {
    for (const stop of stops) stop()
    end()
  }
}

/** Hides suggestions while another feature has the text, such as a colleague's annotations under review. */
export function pauseSuggestions(paused: boolean): void {
  if (paused === isPaused) return
  isPaused = paused
  look()
}

/** Looks for suggestions in the open article, unless that has been done for the same article, language and tags. */
function look(): void {
  const { open, readOnly } = useEditor.getState()
  const { on, kinds } = useSettings.getState().suggestions
  const active = on && open !== null && readOnly === null && !isPaused
  useSuggestions.setState({ active })
  const wanted = open && on ? [open.article.id, open.article.language, ...kinds].join(' ') : ''
  if (wanted !== asked) end()
  if (open && on && wanted !== asked) {
    asked = wanted
    useSuggestions.setState({ working: true })
    timer = window.setTimeout(() => begin(open.article.text, open.article.language), AFTER_OPENING)
  }
  renewPending()
}

function begin(text: string, language: string): void {
  const { kinds } = useSettings.getState().suggestions
  const worker = finder.start({ onMessage: (message) => take(text, message), onProblem: fail })
  worker.post({ type: 'text', text, language, kinds, memory: useMemory.getState().memory })
}

/** Stops the worker and clears the suggestions. */
function end(): void {
  clearTimeout(timer)
  clearTimeout(memoryTimer)
  cancelRenewing()
  finder.stop()
  asked = ''
  arriving = []
  found = { rules: [], memory: [] }
  useSuggestions.setState({ found: [], pending: [], selected: null, working: false })
}

let arriving: Suggestion[] = []

function take(text: string, { by, part, last }: FromWorker): void {
  const isFirst = arriving.length === 0
  for (const sent of part) arriving.push({ ...sent, quote: text.slice(sent.start, sent.end) })
  // The first part is what is in view; the others are shown together, because each update costs a pass over the tags.
  if (last || (isFirst && by === 'rules')) show(by, last ? arriving : [...arriving])
  if (!last) return
  arriving = []
  if (by === 'memory') useSuggestions.setState({ working: false })
}

function show(by: FromWorker['by'], suggestions: readonly Suggestion[]): void {
  // The memory is searched after every tag, and most often finds as little as before.
  if (suggestions.length === 0 && found[by].length === 0) return
  found = { ...found, [by]: suggestions }
  const all = found.memory.length === 0 ? found.rules : [...found.rules, ...found.memory].sort(compareSuggestions)
  useSuggestions.setState({ found: all })
  renewPending()
}

function fail(problem: Problem): void {
  end()
  showProblem(problem)
}

/** Runs after the edit has been painted: a tag must not wait for suggestions. */
function renewSoon(): void {
  cancelRenewing()
  cancelRenewing = afterPaint(renewPending)
}
