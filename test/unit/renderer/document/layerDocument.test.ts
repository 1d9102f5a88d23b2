import { describe, expect, it, vi } from 'vitest'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { planAdd } from '../../../../src/core/edits/plan.ts'
import { fail } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import { createLayerDocument, type DocumentOptions } from '../../../../src/renderer/document/layerDocument.ts'
import { createOpenDocuments } from '../../../../src/renderer/document/openDocuments.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, countingIds, on, TEXT } from '../support.ts'

/** A document whose edits are answered when the test says so. */
function open(options: Partial<DocumentOptions> = {}) {
  const sent: Edit[] = []
  const answers: ((answer: Result<null>) => void)[] = []
  const send = (edit: Edit) => {
    sent.push(edit)
    return new Promise<Result<null>>((resolve) => answers.push(resolve))
  }
  const document = createLayerDocument({ text: TEXT, layer: layerOf(ARTICLE), send, ...options })
  const answer = async (result: Result<null> = ok(null)) => {
    answers.shift()?.(result)
    await Promise.resolve()
  }
  return { document, sent, answer, state: () => document.state.getState() }
}

const idsAndClock = countingIds()
const tagging = (words: string) => {
  const start = TEXT.indexOf(words)
  return planAdd(TEXT, { start, end: start + words.length }, 'claim', idsAndClock)
}

describe('a layer document', () => {
  it('applies an edit at once, sends the same, and counts it as unsaved until it is answered', async () => {
    const { document, sent, answer, state } = open()
    const edit = tagging('The council')
    expect(document.perform(edit, edit.annotation.id)).toBe(true)
    expect(state()).toMatchObject({ unsaved: 1, selected: edit.annotation.id })
    expect(state().layer.annotations.map(({ quote }) => quote)).toEqual(['The council'])
    expect(sent).toEqual([edit])
    const saved = vi.fn()
    const waiting = document.whenSaved().then(saved)
    await Promise.resolve()
    expect(saved).not.toHaveBeenCalled()
    await answer()
    await waiting
    expect(state().unsaved).toBe(0)
  })

  it('undoes and redoes as edits of their own, and starts a new branch after another edit', () => {
    const { document, sent, state } = open()
    document.perform(tagging('The council'))
    expect(document.step('undo')).toBe(true)
    expect(state().layer.annotations).toEqual([])
    expect(document.step('undo')).toBe(false)
    expect(document.step('redo')).toBe(true)
    expect(state().layer.annotations).toHaveLength(1)
    document.step('undo')
    document.perform(tagging('31 members'))
    expect(document.step('redo')).toBe(false)
    expect(sent.map(({ type }) => type)).toEqual(['add', 'remove', 'add', 'remove', 'add'])
    expect(state().unsaved).toBe(5)
  })

  it('refuses what the core refuses, changing and sending nothing', () => {
    const { document, sent, state } = open()
    expect(document.perform({ type: 'remove', id: 'none' })).toBe(false)
    expect(state()).toMatchObject({ unsaved: 0, refusal: { code: 'annotation-unknown' } })
    expect(sent).toEqual([])
    document.perform(tagging('31 members'))
    expect(state().refusal).toBeNull()
  })

  it('refuses every edit while it is read-only', () => {
    const problem = { code: 'layer-newer', details: {} } as const
    const { document, sent, state } = open({ readOnly: problem })
    expect(document.perform(tagging('31 members'))).toBe(false)
    expect(state().refusal).toBe(problem)
    document.setReadOnly(null)
    expect(document.perform(tagging('31 members'))).toBe(true)
    expect(sent).toHaveLength(1)
  })

  it('says what was refused on the way to the disk', async () => {
    const onRefused = vi.fn()
    const { document, answer, state } = open({ onRefused })
    document.perform(tagging('31 members'))
    await answer(fail('layer-locked'))
    expect(state()).toMatchObject({ unsaved: 0, refusal: { code: 'layer-locked' } })
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(state().refusal)
  })

  it('keeps selected what an edit or a merge leaves in the layer, and nothing that is gone', () => {
    const [one, two] = [on('The council', 1), on('31 members', 2)]
    const { document, state } = open({ layer: layerOf(ARTICLE, one, two) })
    document.selectAnnotation(one.id, new Set([two.id]))
    document.perform({ type: 'remove', id: two.id })
    expect(state()).toMatchObject({ selected: one.id, others: new Set() })
    document.replaceLayer(layerOf(ARTICLE, two))
    expect(state()).toMatchObject({ selected: null })
    expect(document.step('undo')).toBe(false)
  })

  it('makes a change of the suggestion memory one step of undo, which is not sent', () => {
    const change = { type: 'reject', entries: [] } as never
    const inverse = { type: 'forget', entries: [] } as never
    const changeMemory = vi.fn(() => inverse)
    const { document, sent, state } = open({ changeMemory })
    document.perform({ type: 'memory', change })
    expect(state()).toMatchObject({ unsaved: 0, history: { undo: [{ type: 'memory', change: inverse }] } })
    document.step('undo')
    expect(changeMemory).toHaveBeenLastCalledWith(inverse)
    expect(sent).toEqual([])
  })

  it('draws an edit before perform returns, and tells who listens what it touched', () => {
    const order: string[] = []
    const onEdited = vi.fn(() => void order.push('edited'))
    const commit = (change: () => void) => {
      change()
      order.push('drawn')
    }
    const { document } = open({ commit, onEdited })
    const edit = tagging('31 members')
    document.perform(edit)
    order.push('returned')
    expect(order).toEqual(['drawn', 'edited', 'returned'])
    expect(onEdited).toHaveBeenCalledWith(expect.anything(), document.state.getState().layer, [edit.annotation.id])
  })
})

describe('the documents of a window', () => {
  const never = () => new Promise<Result<null>>(() => undefined)
  const options = (send: DocumentOptions['send'] = never): DocumentOptions => ({
    text: TEXT,
    layer: layerOf(ARTICLE),
    send,
  })

  it('keep what can be undone while another is in front, until it is forgotten', () => {
    const documents = createOpenDocuments(() => undefined)
    documents.show(options()).perform(tagging('31 members'))
    documents.close()
    expect(documents.front()).toBeNull()
    const { layer } = documents.show(options()).state.getState()
    expect(documents.front()?.state.getState().history.undo).toHaveLength(1)
    documents.forgetHistory(layer.article.id)
    expect(documents.front()?.state.getState().history.undo).toEqual([])
  })

  it('count the unsaved edits of all, also of one that is no longer in front', async () => {
    let answer = (_result: Result<null>) => {}
    const counts: number[] = []
    const documents = createOpenDocuments(() => counts.push(documents.unsaved()))
    documents.show(options(() => new Promise((resolve) => (answer = resolve)))).perform(tagging('31 members'))
    documents.show(options()).perform(tagging('The council'))
    documents.open(options()).perform(tagging('Ann Smit'))
    expect(documents.unsaved()).toBe(3)
    answer(ok(null))
    await Promise.resolve()
    expect(documents.unsaved()).toBe(2)
    expect(counts).toEqual([1, 2, 3, 2])
  })
})
