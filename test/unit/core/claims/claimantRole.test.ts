import { describe, expect, it } from 'vitest'
import { roleIn } from '../../../../src/core/claims/claimantRole.ts'
import { tableOf } from '../../../../src/core/suggest/language/languages.ts'

describe('what an article says a claimant is', () => {
  it.each([
    ['en', 'Ann Lee', 'The mayor, Ann Lee, denied it. Ann Lee, the mayor of Norwick, walked out.', 'mayor of Norwick'],
    ['en', 'Ann Lee', 'It was denied by the health minister Ann Lee.', 'health minister'],
    ['en', 'Ann Lee', 'Prime Minister Ann Lee denied it.', 'Prime Minister'],
    ['en', 'Ann Lee', 'They met minister Ann Lee in Norwick.', 'minister'],
    ['en', 'Ann Lee', 'It was dry, said Ann Lee, 45, a farmer near Norwick.', 'farmer near Norwick'],
    ['en', 'Ann Lee', 'Ann Lee (head of the union) denied it.', 'head of the union'],
    [
      'en',
      'Ann Lee',
      'Ann Lee denied it.\nLater Ann Lee, chief executive of the port, left.',
      'chief executive of the port',
    ],
    ['nl', 'Jan Bos', 'Volgens burgemeester Jan Bos klopt het niet.', 'burgemeester'],
    ['nl', 'Jan Bos', 'Jan Bos, voorzitter van de vakbond, ontkent het.', 'voorzitter van de vakbond'],
    ['nl', 'Jan Bos', '“Nee”, zegt Jan Bos, de directeur van het ziekenhuis.', 'directeur van het ziekenhuis'],
  ])('in %s: %s in “%s”', (language, name, text, role) => {
    expect(roleIn(text, name, tableOf(language).speech)).toBe(role)
  })

  it.each([
    ['en', 'Ann Lee', 'Mr Ann Lee denied it.'],
    ['en', 'Ann Lee', 'Ann Lee, who is the mayor, denied it.'],
    ['en', 'Ann Lee', 'Ann Lee, mayor Ben Cole, and others denied it.'],
    ['en', 'Ann Lee', 'Ann Lee, the baker and the mayor, and nobody else.'],
    ['en', 'Ann Lee', 'Ann Lee, the mayor said, was not there.'],
    ['en', 'Ann Lee', 'Ann Leeman, the mayor of Norwick, denied it.'],
    ['en', 'Ann Lee', 'Ann Lee, in a letter to the mayor, denied it.'],
    ['nl', 'Jan Bos', 'Jan Bos, die burgemeester is, ontkent het.'],
    ['nl', 'Jan Bos', 'De heer Jan Bos ontkent het.'],
    ['fr', 'Ann Lee', 'Ann Lee, the mayor, denied it.'],
    ['en', '', 'The mayor denied it.'],
  ])('not in %s: %s in “%s”', (language, name, text) => {
    expect(roleIn(text, name, tableOf(language).speech)).toBe('')
  })
})
