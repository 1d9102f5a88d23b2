import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../../../src/core/codebook/questions.ts'
import { afterAnswer, answerKey, digitOf } from '../../../../src/renderer/features/annotate/answerKeys.ts'
import { attribute, codebook, value } from '../../core/codebook/support.ts'

const many = Array.from({ length: 12 }, (_, index) => value(`v${index + 1}`))
const BOOK = codebook(
  attribute('type', { shortcut: 't' }),
  attribute('scale', { values: many, shortcut: 's' }),
  attribute('why', { kind: 'text', values: [] }),
)
const QUESTIONS = questionsOf(BOOK, 'claim', { scale: 'v2' })

describe('the keys that answer', () => {
  it('are a digit for each of the first ten values', () => {
    expect([0, 8, 9, 10].map(digitOf)).toEqual(['1', '9', '0', null])
    expect(answerKey(QUESTIONS, 1, '1')).toEqual({ choose: 'v1' })
    expect(answerKey(QUESTIONS, 1, '0')).toEqual({ choose: 'v10' })
    expect(answerKey(QUESTIONS, 0, '3')).toBeNull()
  })

  it('go through the questions, by arrows, Enter and their own letters', () => {
    expect(answerKey(QUESTIONS, 0, 'ArrowDown')).toEqual({ go: 1 })
    expect(answerKey(QUESTIONS, 2, 'ArrowDown')).toEqual({ go: 2 })
    expect(answerKey(QUESTIONS, 0, 'ArrowUp')).toEqual({ go: 0 })
    expect(answerKey(QUESTIONS, 0, 'S')).toEqual({ go: 1 })
    expect(answerKey(QUESTIONS, 0, 'Enter')).toEqual({ go: 1 })
    expect(answerKey(QUESTIONS, 2, 'Enter')).toEqual({ leave: true })
    expect(answerKey(QUESTIONS, 0, 'Escape')).toEqual({ leave: true })
    expect(answerKey(QUESTIONS, 0, 'Backspace')).toEqual({ clear: true })
    expect(answerKey(QUESTIONS, 0, 'c')).toBeNull()
  })

  it('lead from an answered question to the next without an answer', () => {
    expect(afterAnswer(QUESTIONS, 0)).toBe(2)
    expect(afterAnswer(QUESTIONS, 2)).toBe(2)
  })
})
