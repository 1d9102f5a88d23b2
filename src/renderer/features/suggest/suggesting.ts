/** Has a worker look for suggestions in the open article, and keeps them in step with tags, memory and preferences. */
import type { Problem } from '../../../core/problem.ts'
import { asSaid } from '../../../core/reasons.ts'
import { compareSuggestions, type Suggestion } from '../../../core/suggest/suggestion.ts'
import { say } from '../../platform/i18n.ts'
import { useReview } from '../review/state.ts'
import { useApp } from '../../platform/settings.ts'
import { useEditor } from '../../document/editor.ts'
import { notify } from '../../platform/messages.ts'
import { afterPaint } from '../../platform/frames.ts'
import { useMemory } from './memory.ts'
import { renewPending, useSuggestions } from './state.ts'
import type { FromWorker, ToWorker } from './suggestingMessages.ts'

/** Reading comes first: so many milliseconds after an article opened the worker begins. */
const AFTER_OPENING = 150

/** The worker looks again so many milliseconds after the memory last changed. */
const AFTER_LEARNING = 400

let worker: Worker | null = null
let found: Record<FromWorker['by'], readonly Suggestion[]> = { rules: [], memory: [] }
let timer = 0
let memoryTimer = 0
let cancelRenewing = () => {}

/** What the worker was last asked for; another article, language or choice of kinds is looked through anew. */
let asked = ''

/** Follows the editor, the preferences and the memory until the returned function is called. */
export function followSuggestions(): () => void {
  const stops = [
    useEditor.subscribe((state, before) => {
      if (state.open !== before.open || state.readOnly !== before.readOnly) look()
      else if (state.layer !== before.layer) renewSoon()
      if (state.chosen !== null && state.chosen !== before.chosen) useSuggestions.setState({ chosen: null })
    }),
    useApp.subscribe((state, before) => {
      if (state.settings.suggestions !== before.settings.suggestions) look()
    }),
    useReview.subscribe((state, before) => {
      if (state.tab !== before.tab) look()
    }),
    useMemory.subscribe(() => {
      renewSoon()
      clearTimeout(memoryTimer)
      memoryTimer = window.setTimeout(
        () => tell({ type: 'memory', memory: useMemory.getState().memory }),
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

/** Looks through the open article, unless it was looked through for the same already. */
function look(): void {
  const { open, readOnly } = useEditor.getState()
  const { on, kinds } = useApp.getState().settings.suggestions
  const active = on && open !== null && readOnly === null && useReview.getState().tab === null
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
  const current = new Worker(new URL('./suggesting.worker.ts', import.meta.url), { type: 'module' })
  worker = current
  current.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (worker === current) take(text, data)
  }
  current.onerror = ({ message }) => fail({ code: 'internal', details: asSaid(message) })
  const { kinds } = useApp.getState().settings.suggestions
  tell({ type: 'text', text, language, kinds, memory: useMemory.getState().memory })
}

/** Ends what is under way, and forgets what was found. */
function end(): void {
  clearTimeout(timer)
  clearTimeout(memoryTimer)
  cancelRenewing()
  worker?.terminate()
  worker = null
  asked = ''
  arriving = []
  found = { rules: [], memory: [] }
  useSuggestions.setState({ found: [], pending: [], chosen: null, working: false })
}

function tell(message: ToWorker): void {
  worker?.postMessage(message)
}

let arriving: Suggestion[] = []

function take(text: string, { by, part, last }: FromWorker): void {
  const isFirst = arriving.length === 0
  for (const sent of part) arriving.push({ ...sent, quote: text.slice(sent.start, sent.end) })
  // The first part is what can be seen; all others are shown together, for each time costs a pass over the tags.
  if (last || (isFirst && by === 'rules')) show(by, last ? arriving : [...arriving])
  if (!last) return
  arriving = []
  if (by === 'memory') useSuggestions.setState({ working: false })
}

function show(by: FromWorker['by'], suggestions: readonly Suggestion[]): void {
  // After every tag the memory is asked; mostly it has nothing to add, as before.
  if (suggestions.length === 0 && found[by].length === 0) return
  found = { ...found, [by]: suggestions }
  const all = found.memory.length === 0 ? found.rules : [...found.rules, ...found.memory].sort(compareSuggestions)
  useSuggestions.setState({ found: all })
  renewPending()
}

function fail(problem: Problem): void {
  end()
  notify({ text: say(problem), tone: 'error' })
}

/** After the edit has been painted: a tag must not wait for what is only proposed. */
function renewSoon(): void {
  cancelRenewing()
  cancelRenewing = afterPaint(renewPending)
}
