import { describe, expect, it } from 'vitest'
import { dutchWordValue } from '../../../../../../src/core/suggest/language/nl/numbers.ts'

describe('Dutch number words', () => {
  it.each([
    ['nul', 0],
    ['zeven', 7],
    ['dertien', 13],
    ['dertig', 30],
    ['eenentwintig', 21],
    ['tweeëntwintig', 22],
    ['tweee\u0308ntwintig', 22],
    ['drieenvijftig', 53],
    ['honderd', 100],
    ['honderdeen', 101],
    ['honderdeneen', 101],
    ['tweehonderdvierendertig', 234],
    ['vijftienhonderd', 1500],
    ['negentienhonderdvijfenveertig', 1945],
    ['duizend', 1000],
    ['vijfduizend', 5000],
    ['honderdduizend', 100_000],
    ['tweeëntwintigduizendzeshonderd', 22_600],
    ['anderhalf', 1.5],
    ['anderhalve', 1.5],
    ['tweeënhalf', 2.5],
    ['drieënhalve', 3.5],
  ])('reads %s as %d', (word, value) => expect(dutchWordValue(word)).toBe(value))

  it.each([
    'eens',
    'vaatwerk',
    'tientallen',
    'twintigste',
    'achter',
    'achten',
    'elftal',
    'zesde',
    'enhalf',
    'nulhonderd',
    'honderdhonderd',
    'duizendduizend',
    `${'honderd'.repeat(50)}`,
  ])('takes %s for no number', (word) => expect(dutchWordValue(word)).toBeNull())
})
