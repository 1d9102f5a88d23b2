import { expect, it } from 'vitest'
import { citationOf } from '../../../../src/core/text/citation.ts'

it('gives words with title, author, publisher, date and address, and leaves out what isn’t known', () => {
  const source = {
    title: 'Council backs flood wall',
    author: 'Ann Smit',
    publisher: 'The Courier',
    date: '19 November 2025',
    address: 'https://example.org/wall',
  }
  expect(citationOf(' 31 votes\n', source)).toBe(
    '31 votes\n— Council backs flood wall, Ann Smit, The Courier, 19 November 2025, https://example.org/wall',
  )
  const unknown = { title: 'Notes', author: null, publisher: '', date: null, address: null }
  expect(citationOf('31 votes', unknown)).toBe('31 votes\n— Notes')
})
