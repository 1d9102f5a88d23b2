import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { EMPTY_HISTORY } from '../../../../src/core/edits/history.ts'
import { textBlocksOf } from '../../../../src/core/text/structure.ts'
import { SUGGESTIONS_DEFAULTS } from '../../../../src/ipc/choices.ts'
import { type Settings, settingsSchema } from '../../../../src/ipc/settings.ts'
import type { EditorState } from '../../../../src/renderer/document/editorState.ts'
import { createFinder } from '../../../../src/renderer/features/suggest/finder.ts'
import { createSuggestions } from '../../../../src/renderer/features/suggest/state.ts'
import { createSuggesting } from '../../../../src/renderer/features/suggest/suggesting.ts'
import type { FromWorker, ToWorker } from '../../../../src/renderer/features/suggest/suggestingMessages.ts'
import type { WorkerSlot } from '../../../../src/renderer/platform/workerSlot.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'
import { storedMemory } from './support.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const CLOSED: EditorState = {
  open: null,
  layer: null,
  selected: null,
  others: new Set(),
  filter: null,
  history: EMPTY_HISTORY,
  unsaved: 0,
  savingProblem: null,
  refusal: null,
  announcement: null,
  readOnly: null,
}
const article = { ...ARTICLE, language: 'en' }
const OPENED = { open: { article, blocks: textBlocksOf(article) }, layer: layerOf(article) }

/** A slot whose worker is the real finder in this thread; it counts what it was asked. */
function finderHere(): { readonly slot: WorkerSlot<ToWorker, FromWorker>; readonly asked: string[] } {
  const asked: string[] = []
  let post: ((message: ToWorker) => void) | null = null
  const slot: WorkerSlot<ToWorker, FromWorker> = {
    start: ({ onMessage }) => {
      const finder = createFinder(onMessage)
      post = (message) => {
        asked.push(message.type)
        finder(message)
      }
      return { post, stop: () => undefined }
    },
    post: (message) => post?.(message),
    stop: () => {
      post = null
    },
  }
  return { slot, asked }
}

function start() {
  const editor = createStore<EditorState>(() => CLOSED)
  const settings = createStore<Settings>(() => settingsSchema.parse({}))
  const { memory } = storedMemory()
  const { slot, asked } = finderHere()
  const suggestions = createSuggestions({
    tagged: () => ({ layer: editor.getState().layer, memory: memory.state.getState().memory }),
  })
  const suggesting = createSuggesting({
    suggestions,
    editor,
    settings,
    memory,
    finder: slot,
    afterPaint: (task) => {
      const timer = setTimeout(task)
      return () => clearTimeout(timer)
    },
    showProblem: (problem) => {
      throw new Error(problem.code)
    },
  })
  const open = async () => {
    editor.setState(OPENED)
    await vi.runAllTimersAsync()
  }
  const quotes = () => suggestions.state.getState().pending.map(({ quote }) => quote)
  return { editor, settings, memory, suggestions, suggesting, asked, open, quotes }
}

describe('suggestions', () => {
  it('come some time after an article was opened, and go when it is closed', async () => {
    const { editor, suggestions, asked, open, quotes } = start()
    editor.setState(OPENED)
    expect([asked, suggestions.state.getState().working]).toEqual([[], true])
    await open()
    expect(quotes()).toContain('31 members')
    expect(suggestions.state.getState().working).toBe(false)
    editor.setState(CLOSED)
    expect(suggestions.state.getState()).toMatchObject({ active: false, found: [], pending: [] })
  })

  it('are no longer offered once they are tagged, without looking again', async () => {
    const { editor, asked, open, quotes } = start()
    await open()
    editor.setState({ layer: layerOf(article, on('31 members', 1, 'figure')) })
    expect(quotes()).toContain('31 members')
    await vi.runAllTimersAsync()
    expect(quotes()).not.toContain('31 members')
    expect(asked).toEqual(['text'])
  })

  it('are hidden while another feature has the text, and there again at once afterwards', async () => {
    const { suggesting, suggestions, asked, open, quotes } = start()
    await open()
    const before = quotes()
    suggesting.pause(true)
    expect([quotes(), suggestions.state.getState().active]).toEqual([[], false])
    suggesting.pause(false)
    expect(quotes()).toEqual(before)
    expect(asked).toEqual(['text'])
  })

  it('are hidden over an article that can’t be tagged', async () => {
    const { editor, open, quotes } = start()
    await open()
    editor.setState({ readOnly: { code: 'internal', details: {} } })
    expect(quotes()).toEqual([])
  })

  it('are looked for again where another kind is wanted, and not at all where they are off', async () => {
    const { settings, asked, open, quotes } = start()
    await open()
    settings.setState({ suggestions: { on: true, kinds: ['quote'] } })
    await vi.runAllTimersAsync()
    expect(quotes()).not.toContain('31 members')
    expect(asked).toEqual(['text', 'text'])
    settings.setState({ suggestions: { ...SUGGESTIONS_DEFAULTS, on: false } })
    await vi.runAllTimersAsync()
    expect([quotes(), asked.length]).toEqual([[], 2])
  })

  it('let go of the selected one when an annotation is selected', async () => {
    const { editor, suggestions, open } = start()
    await open()
    suggestions.state.setState({ selected: 'figure 0 3' })
    editor.setState({ selected: 'one' })
    expect(suggestions.state.getState().selected).toBeNull()
  })

  it('are looked for with what was learned, once learning has paused', async () => {
    const { memory, asked, open } = start()
    await open()
    const words = [{ tag: 'claim', words: 'The council', tagged: 3, rejected: 0 }] as const
    memory.remember({ words, places: [], at: '2024-05-02T09:30:00.000Z' })
    memory.remember({ words, places: [], at: '2024-05-02T09:31:00.000Z' })
    await vi.runAllTimersAsync()
    expect(asked).toEqual(['text', 'memory'])
  })

  it('follow nothing any more after their end', async () => {
    const { suggesting, asked, open, quotes } = start()
    suggesting.destroy()
    await open()
    expect([asked, quotes()]).toEqual([[], []])
  })
})
