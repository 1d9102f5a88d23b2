import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lookAt } from '../../../../src/workspace/disk/fileFingerprint.ts'
import { FEW, looksApart } from '../../../../src/workspace/disk/looksApart.ts'
import { put, temporaryFolder } from '../support.ts'

/** More of the same than anybody looks at without a thread. */
const many = (one: string) => Array.from({ length: FEW + 1 }, () => one)

/** Files, of which some are there, looked at by a thread that does `script`, which knows `port`. */
async function looked(script: string) {
  const folder = await temporaryFolder()
  const paths = [...many('there'), 'missing'].map((name) => join(folder, name))
  await writeFile(join(folder, 'there'), 'text')
  const head = `import { parentPort as port } from 'node:worker_threads'\n`
  const looks = looksApart(await put(folder, 'thread.mjs', head + script))
  return { folder, paths, ...looks, right: await Promise.all(paths.map(lookAt)) }
}

it('gives each caller the answer to their own question', async () => {
  const { fingerprints } = await looked(`
    const asked = []
    port.on('message', (message) => {
      asked.push(message)
      if (asked.length < 2) return
      for (const { call, question } of asked.reverse()) port.postMessage({ call, found: question.paths })
    })`)
  const [one, other] = [many('a'), ['b', 'c']]
  expect(await Promise.all([fingerprints(one), fingerprints(other)])).toEqual([one, other])
})

it.each([
  ['ends without an answer', `port.on('message', () => process.exit())`],
  ['fails', `throw new Error('no')`],
])('looks itself where the thread %s, and asks another one the next time', async (_what, script) => {
  const { folder, paths, fingerprints, folders, right } = await looked(script)
  expect(right.slice(-2).map((one) => one !== 'missing')).toEqual([true, false])
  expect(await fingerprints(paths)).toEqual(right)
  expect(await fingerprints(paths)).toEqual(right)
  expect(await folders(folder, many('articles'))).toEqual(many('missing'))
})

it('starts no thread for a few', async () => {
  const { folder, fingerprints, right } = await looked(
    `port.on('message', ({ call }) => port.postMessage({ call, found: [] }))`,
  )
  expect(await fingerprints(['there', 'missing'].map((name) => join(folder, name)))).toEqual(right.slice(-2))
})
