/** Damaged files of a workspace, one by one and in pairs: each is noticed, and nothing is lost while one good copy exists. */
import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { AMOUNTS, randomNumbers, SEED } from '../amounts.ts'
import { mutateBytes, pick } from '../mutate.ts'
import { faultsIn } from './faultsIn.ts'
import { type Answered, fill, TEXT } from './prepared.ts'
import { loadProgram } from './program.ts'

const FILES = {
  article: 'articles/one.json',
  copy: '.factmark/copies/one.json',
  layer: 'layers/one/ann.json',
  trail: '.factmark/audit/one/ann.jsonl',
} as const

/** What is damaged together; a good copy of all is left. `version` is the layer's newest earlier version. */
const TOGETHER = [
  ['article'],
  ['copy'],
  ['layer'],
  ['trail'],
  ['version'],
  ['article', 'layer'],
  ['article', 'trail'],
  ['copy', 'layer'],
  ['layer', 'version'],
  ['trail', 'version'],
] as const

it('damaged files are noticed, and nothing is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'factmark-damaged-'))
  const random = randomNumbers(SEED)
  const answered: Parameters<Answered>[0][] = []
  const template = join(folder, 'template')
  const first = await loadProgram()
  await fill(first, template, (edit) => answered.push(edit))
  const versions = join('.factmark/history/one/ann')
  const [version = ''] = (await readdir(join(template, versions))).reverse()
  const pathOf = (what: keyof typeof FILES | 'version') => (what === 'version' ? join(versions, version) : FILES[what])
  const { onRepairs } = await import('../../../src/workspace/library/repairs.ts')
  vi.resetModules()
  const counts = { files: 0, 'said before opening': 0, 'said at opening': 0, harmless: 0, unnoticed: 0 }
  const faults: string[] = []
  for (let count = 0; counts.files < AMOUNTS.damagedParts; count += 1) {
    const together = pick(random, TOGETHER)
    const root = join(folder, `run-${count}`)
    await cp(template, root, { recursive: true })
    let isSame = true
    for (const what of together) {
      const path = join(root, pathOf(what))
      const good = await readFile(path)
      const bad = mutateBytes(random, good)
      await writeFile(path, bad)
      await utimes(path, 1, 1)
      counts.files += 1
      isSame &&= saysSame(bad.toString('utf8'), good.toString('utf8'))
    }
    const told: string[] = []
    const end = onRepairs(root, ({ code }) => told.push(code))
    const before = await first.validateWorkspace(root)
    const store = first.createLayerStore({ root, annotator: { id: 'ann', name: 'ann' }, onSaving: () => undefined })
    const opened = await store.open('one')
    const notices = opened.ok ? opened.value.notices : []
    end()
    const label = `${count}: ${together.join(' and ')}`
    if (!opened.ok) faults.push(`${label}: not opened: ${JSON.stringify(opened.error)}`)
    else if (JSON.parse(opened.value.article).text !== TEXT) faults.push(`${label}: another text`)
    if (before.length > 0) counts['said before opening'] += 1
    else if (notices.length > 0 || told.length > 0) counts['said at opening'] += 1
    else if (isSame) counts.harmless += 1
    else {
      counts.unnoticed += 1
      faults.push(`${label}: not noticed`)
    }
    const lost = (await faultsIn(first, root, 'damage', answered)).filter((fault) => /^lost|not opened/.test(fault))
    faults.push(...lost.map((fault) => `${label}: ${fault}`))
    await rm(root, { recursive: true })
  }
  console.log(`damaged: ${JSON.stringify(counts)}, faults: ${faults.length}`)
  await rm(folder, { recursive: true, force: true })
  expect(faults).toEqual([])
})

/** Whether a damaged file still says the same: a byte-order mark, a space, a field that is repeated, what is cut off after the last line. */
function saysSame(damaged: string, good: string): boolean {
  const plain = (text: string) => text.replace(/^\uFEFF/, '').replace(/\s+/g, '')
  return plain(damaged) === plain(good) || asValue(damaged) === asValue(good)
}

/** What JSON says, as text that is the same for the same; the text itself where it isn't JSON. */
function asValue(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
