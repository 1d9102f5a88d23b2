/**
 * `npm run bench:claims`: 100,000 claim records in a folder, listed, searched and matched in this process, beside the
 * floor of reading every file and of looking at every statement; and how well “may say the same” does on `test/gold/claims`.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ALL_CLAIMS, filterClaims } from '../../../src/core/claims/claimFilter.ts'
import { createClaimIndex } from '../../../src/core/claims/likeness.ts'
import type { Claim } from '../../../src/core/model/claim.ts'
import { claimLister } from '../../../src/workspace/claims/claimList.ts'
import { recordsHere } from '../../../src/workspace/claims/recordWork.ts'
import { inPool } from '../../../src/workspace/disk/pool.ts'
import { claimPairs, heldOutFigures, type PairScore, scoreFigures, scorePairs } from '../../gold/claims.ts'
import { RECORDS, randomNumbers, writeRecords } from './records.ts'

const MATCHES = 200

/** Prints two tables. */
export async function main(options: readonly string[]): Promise<void> {
  quality(options.includes('--why'))
  const folder = await mkdtemp(join(tmpdir(), 'factmark-bench-'))
  try {
    await speed(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function quality(isWhy: boolean): void {
  const line = (name: string, pairs: number, { precision, recall, f1, wrong }: PairScore) => {
    console.log(`${name}\t${pairs}\t${[precision, recall, f1].map((value) => value.toFixed(2)).join('\t')}`)
    if (isWhy) console.log(wrong.join('\n'))
  }
  console.log('pairs that may say the same\tpairs\tprecision\trecall\tF1')
  for (const language of ['en', 'nl'] as const)
    for (const isHeldOut of [false, true]) {
      const pairs = claimPairs(language).filter((pair) => pair.isHeldOut === isHeldOut)
      line(`${language}, ${isHeldOut ? 'held out' : 'open'}`, pairs.length, scorePairs(language, pairs))
    }
  console.log('\nfigures that are stated differently\tpairs\tprecision\trecall\tF1')
  for (const language of ['en', 'nl'] as const) {
    const pairs = heldOutFigures(language)
    line(`${language}, held out`, pairs.length, scoreFigures(pairs))
  }
}

async function speed(folder: string): Promise<void> {
  const random = randomNumbers()
  const root = join(folder, 'workspace')
  const claims = await writeRecords(root, random)
  const names = await readdir(join(root, 'claims'))
  /** What a start of the program knows. */
  const start = () => claimLister(recordsHere(root, join(folder, 'indexes')))
  const rows: (readonly [string, number])[] = []
  const row = async (name: string, work: () => unknown) => {
    const before = performance.now()
    await work()
    rows.push([name, performance.now() - before])
  }
  await row('floor: read every file', () => inPool(names, 32, (name) => readFile(join(root, 'claims', name), 'utf8')))
  const first = start()
  await row('list, first start', () => first.list())
  await row('match, first start: the terms of all', () => first.like(claims[1] as Claim))
  await row('list, again: a look at every file', () => first.list())
  const later = start()
  await row('list, later start: what the index says', () => later.list({ mayBeOld: true }))
  await row('list, later start: after a look at every file', () => later.list())
  await row('match, later start: the first', () => later.like(claims[1] as Claim))
  later.setFollowed(true)
  await later.list()
  later.changed([claims[0]?.id ?? ''])
  await row('list, where the watch says what changed', () => later.list())
  await row('search, first key', () => filterClaims(claims, { ...ALL_CLAIMS, words: 'harbour' }, Date.now()))
  await row('search, next key', () => filterClaims(claims, { ...ALL_CLAIMS, words: 'harbour 1' }, Date.now()))
  await row('filter by finding and age', () =>
    filterClaims(claims, { ...ALL_CLAIMS, finding: '', age: 'older' }, Date.now()),
  )
  const index = createClaimIndex<string>()
  for (const claim of claims) index.add(claim.id, claim)
  const times: number[] = []
  const floors: number[] = []
  for (let match = 0; match < MATCHES; match += 1) {
    const claim = claims[Math.floor(random() * RECORDS)] as Claim
    const asked = { ...claim, statement: claim.statement.replace(/\d+/, (figure) => String(Number(figure) + 1)) }
    const before = performance.now()
    index.like(asked, 20)
    times.push(performance.now() - before)
    const scanned = performance.now()
    const words = new Set(asked.statement.split(' '))
    let best = 0
    for (const { statement } of claims)
      best = Math.max(
        best,
        statement.split(' ').reduce((sum, word) => sum + (words.has(word) ? 1 : 0), 0),
      )
    floors.push(performance.now() - scanned)
  }
  rows.push(
    ['match a claim, median', quantile(times, 0.5)],
    ['match a claim, 95th in a hundred', quantile(times, 0.95)],
  )
  rows.push(['match a claim, slowest', quantile(times, 1)], ['floor: words of every statement', quantile(floors, 0.5)])
  console.log(`\n${RECORDS} records\tms`)
  for (const [name, ms] of rows) console.log(`${name}\t${ms.toFixed(1)}`)
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}
