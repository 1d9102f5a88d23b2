import { describe, expect, it, vi } from 'vitest'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { planAdd } from '../../../../src/core/edits/plan.ts'
import type { Article } from '../../../../src/core/model/article.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { fail } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import { createEditor } from '../../../../src/renderer/document/createEditor.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, countingIds, TEXT } from '../support.ts'

const OTHER = { ...ARTICLE, id: 'other' }
const REFUSED = fail('annotation-duplicate')
const idsAndClock = countingIds()
const tagging = (words: string) => {
  const start = TEXT.indexOf(words)
  return planAdd(TEXT, { start, end: start + words.length }, 'claim', idsAndClock)
}

const opened = (article: Article, layer: Layer) => ({
  article: JSON.stringify(article),
  layer: JSON.stringify(layer),
  readOnly: null,
  notices: [],
})

/** An editor with `article` open, whose edits are answered when the test says so. */
function open() {
  const sent: { readonly article: string; readonly edit: Edit }[] = []
  const answers: ((answer: Result<null>) => void)[] = []
  const editor = createEditor({
    send: (article, edit) => {
      sent.push({ article, edit })
      return new Promise((resolve) => answers.push(resolve))
    },
  })
  const load = (article: Article) => editor.load(opened(article, layerOf(article)))
  const answer = async (result: Result<null> = ok(null)) => {
    answers.shift()?.(result)
    await Promise.resolve()
  }
  load(ARTICLE)
  return { editor, sent, answer, load, state: editor.state.getState }
}

describe('an editor', () => {
  it('shows the document in front, and sends its edits under its article', () => {
    const { editor, sent, state } = open()
    const edit = tagging('The council')
    expect(editor.perform(edit, edit.annotation.id)).toBe(true)
    expect(state()).toMatchObject({ selected: edit.annotation.id, unsaved: 1 })
    expect(state().layer?.annotations).toHaveLength(1)
    expect(sent).toEqual([{ article: ARTICLE.id, edit }])
  })

  it('counts what an article left behind has unsaved, and waits for it', async () => {
    const { editor, answer, load, state } = open()
    editor.perform(tagging('The council'))
    load(OTHER)
    expect(state()).toMatchObject({ unsaved: 1, selected: null })
    expect(state().layer?.annotations).toEqual([])
    const saved = vi.fn()
    const waiting = editor.whenSaved().then(saved)
    await Promise.resolve()
    expect(saved).not.toHaveBeenCalled()
    await answer()
    await waiting
    expect(state().unsaved).toBe(0)
  })

  it('says a refusal of an article that was left, until it was said', async () => {
    const { editor, answer, load, state } = open()
    editor.perform(tagging('The council'))
    load(OTHER)
    await answer(REFUSED)
    expect(state().refusal).toEqual(REFUSED.error)
    editor.refusalSaid()
    expect(state().refusal).toBeNull()
  })

  it('undoes in an article what was done there before another was in front', () => {
    const { editor, load, state } = open()
    editor.perform(tagging('The council'))
    const edited = state().layer
    load(OTHER)
    expect(editor.frontDocument()?.step('undo')).toBe(false)
    if (!edited) throw new Error('No layer is open.')
    editor.load(opened(ARTICLE, edited))
    expect(editor.frontDocument()?.step('undo')).toBe(true)
    expect(state().layer?.annotations).toEqual([])
  })

  it('does nothing, and says so, where no article is open', () => {
    const { editor, sent, state } = open()
    editor.close()
    expect(editor.perform(tagging('The council'))).toBe(false)
    expect(state()).toMatchObject({ open: null, layer: null })
    expect(sent).toEqual([])
  })

  it('draws nothing again for details that haven’t changed', () => {
    const { editor, state } = open()
    const before = state().open
    editor.syncDetails(ARTICLE.id, { title: ARTICLE.title })
    editor.syncDetails(OTHER.id, { title: 'Of another' })
    expect(state().open).toBe(before)
    editor.syncDetails(ARTICLE.id, { title: 'Corrected' })
    expect(state().open?.article.title).toBe('Corrected')
  })
})
