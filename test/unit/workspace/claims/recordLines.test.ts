import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { termsOf } from '../../../../src/core/claims/terms.ts'
import { claimSchema } from '../../../../src/core/model/claimSchema.ts'
import {
  RECORDS_VERSION,
  recordLines,
  TERMS_VERSION,
  termsLines,
} from '../../../../src/workspace/claims/recordLines.ts'
import { claimPairs } from '../../../gold/claims.ts'
import { claim } from '../../core/claims/support.ts'

const digestOf = (said: string) => createHash('sha256').update(said).digest('hex').slice(0, 16)

it('keeps terms under another version as soon as they are found in another way', () => {
  const said = (['en', 'nl'] as const).flatMap((language) =>
    claimPairs(language).flatMap(({ one, other }) =>
      [one, other].map((statement) => {
        const terms = termsOf({ statement, language, claimant: null })
        return termsLines.write({ key: statement, stamp: '', terms })
      }),
    ),
  )
  const digest = digestOf(said.join('\n'))
  // Where this fails, raise TERMS_VERSION, or later starts match by terms of before; then put the new digest here.
  expect({ version: TERMS_VERSION, digest }).toEqual({ version: 1, digest: '2dc2a83edace9bcd' })
})

it('reads the terms that it wrote', () => {
  const terms = termsOf({
    statement: 'The clinic treats 36 patients a day for 3 million euros.',
    language: 'en',
    claimant: { name: 'Ann Lee' },
  })
  const line = { key: 'others/7', stamp: '9-abc', terms }
  expect(termsLines.parse(termsLines.write(line))).toEqual(line)
})

it('keeps records under another version as soon as their schema changes, since their lines are not validated again', () => {
  const digest = digestOf(JSON.stringify(z.toJSONSchema(claimSchema, { io: 'output' })))
  // Where this fails, raise RECORDS_VERSION, or later starts show records as an earlier schema had them; then put the new digest here.
  expect({ version: RECORDS_VERSION, digest }).toEqual({ version: 2, digest: '64b706f014c7b704' })
})

it('reads the record that it wrote, and passes over a line in which anything is another', () => {
  const line = { fingerprint: '1-2-3', id: claim().id, json: JSON.stringify(claim()) }
  const written = recordLines.write(line)
  expect(recordLines.parse(written)).toEqual(line)
  for (let at = 0; at < written.length; at += 1)
    expect(recordLines.parse(`${written.slice(0, at)}~${written.slice(at + 1)}`), String(at)).toBeNull()
})
