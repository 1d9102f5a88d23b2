import { beforeEach, describe, expect, it } from 'vitest'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { EMPTY_MEMORY, type Memory } from '../../../../src/core/model/memory.ts'
import { changeMemory, rejectionOf } from '../../../../src/core/suggest/memory.ts'
import { keyOfSuggestion } from '../../../../src/core/suggest/pending.ts'
import { createSuggestions, type Suggestions, selectedOf } from '../../../../src/renderer/features/suggest/state.ts'
import { CHANGED, layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'
import { suggestionOn } from './support.ts'

const members = suggestionOn('31 members', 'figure')
const glad = suggestionOn('“We are glad,”', 'quote')

let layer: Layer | null
let memory: Memory
let suggestions: Suggestions

beforeEach(() => {
  layer = layerOf(ARTICLE)
  memory = EMPTY_MEMORY
  suggestions = createSuggestions({ tagged: () => ({ layer, memory }) })
  suggestions.state.setState({ active: true, found: [members, glad] })
  suggestions.renew()
})

const pending = () => suggestions.state.getState().pending

describe('what is offered', () => {
  it('is what was found, without what is tagged by now', () => {
    expect(pending()).toEqual([members, glad])
    layer = layerOf(ARTICLE, on('31 members', 1, 'figure'))
    suggestions.renew()
    expect(pending()).toEqual([glad])
  })

  it('leaves out what the memory holds back, and offers it again when that is forgotten', () => {
    memory = changeMemory(memory, rejectionOf(ARTICLE.id, [members], CHANGED))
    suggestions.renew()
    expect(pending()).toEqual([glad])
    memory = EMPTY_MEMORY
    suggestions.renew()
    expect(pending()).toEqual([members, glad])
  })

  it('is nothing while they are switched off, or no article is open', () => {
    suggestions.state.setState({ active: false })
    suggestions.renew()
    expect(pending()).toEqual([])
    suggestions.state.setState({ active: true })
    layer = null
    suggestions.renew()
    expect(pending()).toEqual([])
  })
})

describe('the selected suggestion', () => {
  it('stays selected as long as it is offered', () => {
    suggestions.state.setState({ selected: keyOfSuggestion(glad) })
    layer = layerOf(ARTICLE, on('31 members', 1, 'figure'))
    suggestions.renew()
    expect(selectedOf(suggestions.state.getState())).toEqual(glad)
    layer = layerOf(ARTICLE, on('“We are glad,”', 2, 'quote'))
    suggestions.renew()
    expect(suggestions.state.getState().selected).toBeNull()
  })
})

it('announces the same thing again', () => {
  suggestions.announce({ key: 'none' })
  const first = suggestions.state.getState().said
  suggestions.announce({ key: 'none' })
  expect(suggestions.state.getState().said).toEqual(first)
  expect(suggestions.state.getState().said).not.toBe(first)
})
