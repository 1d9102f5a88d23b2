import { expect, it } from 'vitest'
import { hasMorePiecesThan } from '../../../../src/core/model/pieces.ts'

it.each(['\n', '[]', '{}', '<a/>'])('counts each %j, and nothing else', (piece) => {
  const text = `words, ${piece.repeat(10)}, and more`
  expect(hasMorePiecesThan(9, text)).toBe(true)
  expect(hasMorePiecesThan(10, text)).toBe(false)
})
