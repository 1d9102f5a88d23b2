import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { termsOf } from '../../../../src/core/claims/terms.ts'
import { TERMS_VERSION, termsLines } from '../../../../src/workspace/claims/recordLines.ts'
import { claimPairs } from '../../../gold/claims.ts'

it('keeps terms under another version as soon as they are found in another way', () => {
  const said = (['en', 'nl'] as const).flatMap((language) =>
    claimPairs(language).flatMap(({ one, other }) =>
      [one, other].map((statement) => {
        const terms = termsOf({ statement, language, claimant: null })
        return termsLines.write({ key: statement, stamp: '', terms })
      }),
    ),
  )
  const digest = createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16)
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
