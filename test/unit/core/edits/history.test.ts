import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { EMPTY_HISTORY, nextStep, record, stepped } from '../../../../src/core/edits/history.ts'

const [A, B, C] = ['a', 'b', 'c'].map((id): Edit => ({ type: 'remove', id })) as [Edit, Edit, Edit]

describe('the history', () => {
  it('has nothing to undo or redo at first', () => {
    expect(nextStep(EMPTY_HISTORY, 'undo')).toBeUndefined()
    expect(nextStep(EMPTY_HISTORY, 'redo')).toBeUndefined()
  })

  it('undoes the last edit first', () => {
    expect(nextStep(record(record(EMPTY_HISTORY, A), B), 'undo')).toBe(B)
  })

  it('moves an edit from undo to redo and back, with the inverse that applying it gave', () => {
    const recorded = record(record(EMPTY_HISTORY, A), B)
    const undone = stepped(recorded, 'undo', C)
    expect(undone).toEqual({ undo: [A], redo: [C] })
    expect(nextStep(undone, 'redo')).toBe(C)
    expect(stepped(undone, 'redo', B)).toEqual(recorded)
  })

  it('forgets what was undone when a new edit is made', () => {
    const undone = stepped(record(EMPTY_HISTORY, A), 'undo', B)
    expect(record(undone, C)).toEqual({ undo: [C], redo: [] })
  })

  it('leaves the history before a step as it was', () => {
    const recorded = record(EMPTY_HISTORY, A)
    stepped(recorded, 'undo', B)
    record(recorded, C)
    expect(recorded).toEqual({ undo: [A], redo: [] })
    expect(EMPTY_HISTORY).toEqual({ undo: [], redo: [] })
  })
})
