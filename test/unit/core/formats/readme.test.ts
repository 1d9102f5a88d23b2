import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../../../../src/core/formats/names.ts'

it('The README lists the formats that the table has, in its order, and which are only written', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, both = '', writtenOnly = ''] =
    /^\*\*Formats\*\*, both ways: (.*?); and (.*?), which is only written/m.exec(readme) ?? []
  const named = (words: string) => [...words.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
  expect(named(both)).toEqual(IMPORT_FORMATS)
  expect([...named(both), ...named(writtenOnly)]).toEqual(EXPORT_FORMATS)
})
