import { expect, it } from 'vitest'
import { likeNames } from '../../../../src/core/model/likeNames.ts'

const PEOPLE = ['Jan de Wit', 'José Álvarez', 'Ann Smit', 'Li', 'Иван'].map((name) => ({ name }))
const like = (name: string) => likeNames(name, PEOPLE).map((person) => person.name)

it.each([
  ['jan de wit', 'Jan de Wit'],
  ['Jan', 'Jan de Wit'],
  ['Jan deWit', 'Jan de Wit'],
  ['Jna de Wit', 'Jan de Wit'],
  ['Jose Alvarez', 'José Álvarez'],
  ['Anne Smit', 'Ann Smit'],
  ['Ivan', undefined],
  ['Иванн', 'Иван'],
  ['Lo', 'Li'],
  ['Eva', undefined],
  ['Jan Bakker', undefined],
])('%s may be %s', (name, other) => expect(like(name)).toEqual(other === undefined ? [] : [other]))

it('puts the name itself first', () => {
  const people = [{ name: 'Anna' }, { name: 'Ann' }]
  expect(likeNames('ann', people).map(({ name }) => name)).toEqual(['Ann', 'Anna'])
})
