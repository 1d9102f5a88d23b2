import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { savedMapping, saveMapping } from '../../../../src/workspace/exchange/mappings.ts'
import { put, temporaryWorkspace } from '../support.ts'

const FILE = '.factmark/mappings.json'
const CLAIMS = { tags: { Claim: 'claim' }, relations: {} } as const
const QUOTES = { tags: { Quote: 'quote' }, relations: {} } as const

it('keeps what was decided beside what was decided before, by format', async () => {
  const { root } = await temporaryWorkspace()
  await saveMapping(root, 'doccano', CLAIMS)
  await saveMapping(root, 'doccano', QUOTES)
  expect(await savedMapping(root, 'doccano')).toEqual({ tags: { Claim: 'claim', Quote: 'quote' }, relations: {} })
  expect(await savedMapping(root, 'brat')).toBeUndefined()
})

it.each(['{"doccano": {', '{"doccano": 7}'])('puts a file that can’t be used aside as it is: %s', async (damaged) => {
  const { root } = await temporaryWorkspace()
  await put(root, FILE, damaged)
  expect(await savedMapping(root, 'doccano')).toBeUndefined()
  await saveMapping(root, 'doccano', CLAIMS)
  expect(await savedMapping(root, 'doccano')).toEqual(CLAIMS)
  expect(await readFile(join(root, `${FILE}.bad`), 'utf8')).toBe(damaged)
})
