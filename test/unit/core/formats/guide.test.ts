import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../../../../src/core/formats/names.ts'

it('The guide lists the formats that the table has, in its order, and which can be read', () => {
  const guide = readFileSync('docs/guide/formats.md', 'utf8')
  const rows = [...guide.matchAll(/^\| `([^`]+)` \|.*\| (yes|no) \| (yes|no) \|$/gm)].map(
    ([, name, reads, writes]) => ({
      name,
      reads,
      writes,
    }),
  )
  expect(rows.filter(({ reads }) => reads === 'yes').map(({ name }) => name)).toEqual(IMPORT_FORMATS)
  expect(rows.filter(({ writes }) => writes === 'yes').map(({ name }) => name)).toEqual(EXPORT_FORMATS)
})
