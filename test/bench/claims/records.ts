/** A folder of claim records as the bench makes them: statements of words that are as frequent as words are. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Claim, emptyClaim } from '../../../src/core/model/claim.ts'
import { serializeClaim } from '../../../src/core/model/files.ts'
import { inPool } from '../../../src/workspace/disk/pool.ts'

/** How many records there are. */
export const RECORDS = 100_000

/** Words as frequent as words are: the n-th comes up a n-th as often as the first. */
const SUBJECTS =
  'council minister hospital school bridge harbour factory company police railway airport university'.split(' ')

/** Writes a workspace with the records and nothing else into a folder that isn't there yet; gives them. */
export async function writeRecords(root: string, random: () => number): Promise<readonly Claim[]> {
  const claims = Array.from({ length: RECORDS }, (_, at) => claimOf(at, random))
  await mkdir(join(root, 'claims'), { recursive: true })
  await writeFile(join(root, 'workspace.json'), '{"format":"factmark-workspace","version":1,"title":"Bench"}')
  await inPool(claims, 32, (claim) => writeFile(join(root, 'claims', `${claim.id}.json`), serializeClaim(claim)))
  return claims
}

function claimOf(at: number, random: () => number): Claim {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T
  const place = `${pick(PLACES)}`
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  const figure = Math.floor(random() * 5000)
  const words = Array.from({ length: 3 }, () => pick(WORDS)).join(' ')
  const statement = `The ${pick(SUBJECTS)} of ${place} ${pick(VERBS)} ${figure} ${pick(NOUNS)} ${words}.`
  return { ...emptyClaim(id, statement, 'en', '2026-01-01T00:00:00.000Z'), claimant: null }
}

const SYLLABLES = 'ba de fi go ku la me ni po ru sa te vi wo zu'.split(' ')
const made = (length: number, parts: number) =>
  Array.from({ length }, (_, at) => {
    let [word, rest] = ['', at + 7]
    for (let part = 0; part < parts; part += 1) {
      word += SYLLABLES[rest % SYLLABLES.length]
      rest = Math.floor(rest / SYLLABLES.length) + part * 3
    }
    return word
  })
const PLACES = made(3000, 4).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
const WORDS = made(6000, 4)
const NOUNS = ['homes', 'jobs', 'patients', 'trees', 'pupils', 'euros', 'votes', 'ships', 'nurses', 'complaints']
const VERBS = ['lost', 'built', 'counted', 'spent', 'promised', 'closed', 'received', 'reported']

/** The same numbers each time. */
export function randomNumbers(): () => number {
  let state = 1
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}
