/** Operations on claim records, on files that are evidence, and on findings of others. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyClaim } from '../../../src/core/model/claim.ts'
import type { Operation } from './operation.ts'
import { expected } from './outcome.ts'
import { type Answered, idsAndClock, now, trashed } from './prepared.ts'
import type { Program } from './program.ts'

const CLAIM = '00000000-0000-4000-8000-000000000001'
const STATEMENT = 'The plan passed.'
/** The last words of the file that is evidence. */
const LAST = 'so say the minutes'

const make = (program: Program, root: string) => program.createClaim(root, emptyClaim(CLAIM, STATEMENT, 'en', now()))

/** From here on the record that was made before must not be lost. */
const noteRecord = (answered: Answered) => answered({ within: 'claims', says: STATEMENT })

/** All of them. */
export const CLAIM_OPERATIONS: readonly Operation[] = [
  {
    name: 'making a claim record',
    isUsual: true,
    work: async (program, root, answered) => {
      if (expected(await make(program, root))) noteRecord(answered)
    },
  },
  {
    name: 'changing a claim record',
    isUsual: true,
    prepare: make,
    work: async (program, root, answered) => {
      noteRecord(answered)
      const by = { by: 'ann', ...idsAndClock }
      const finding = { key: 'true', explanation: 'So do the minutes.', by: 'ann', at: now() }
      const steps = [
        ['statement', 'The plan passed by 31 votes.', 'by 31 votes'],
        ['finding', finding, finding.explanation],
      ] as const
      for (const [path, value, says] of steps)
        if (expected(await program.updateClaim(root, CLAIM, [{ path, value }], by)))
          answered({ within: 'claims', says })
    },
  },
  {
    name: 'keeping evidence',
    isUsual: true,
    work: async (program, root, answered) => {
      const folder = `${root}-files`
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'minutes.pdf'), `${'the minutes '.repeat(20_000)}${LAST}`)
      if (expected(await program.keepEvidence(root, join(folder, 'minutes.pdf'))))
        answered({ within: 'evidence', says: LAST })
    },
  },
  {
    name: 'removing a claim record',
    isUsual: true,
    prepare: make,
    work: async (program, root, answered) => {
      noteRecord(answered)
      expected(await program.trashClaim(root, CLAIM, idsAndClock))
    },
  },
  {
    name: 'restoring a claim record',
    isUsual: true,
    prepare: async (program, root) => {
      await make(program, root)
      await program.trashClaim(root, CLAIM, idsAndClock)
    },
    work: async (program, root, answered) => {
      noteRecord(answered)
      expected(await program.restoreFromTrash(root, await trashed(program, root)))
    },
  },
  {
    name: 'importing findings of others',
    isUsual: true,
    work: async (program, root, answered) => {
      const finding = {
        '@type': 'ClaimReview',
        claimReviewed: STATEMENT,
        url: 'https://example.org/check',
        reviewRating: { alternateName: 'True' },
      }
      const { claims } = program.folderShelf({ root, title: 'workspace' })
      if (expected(await claims.importFindings('Desk.json', JSON.stringify([finding]))))
        answered({ within: 'claims/library', says: STATEMENT })
    },
  },
]
