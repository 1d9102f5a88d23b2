import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractApart } from '../../../../../src/workspace/import/extract/extractorProcess.ts'
import { startNodeExtractor } from '../../../../../src/workspace/import/extract/nodeExtractor.ts'
import { fileIn, put, temporaryFolder } from '../../support.ts'

const REQUEST = { bytes: new Uint8Array(4), file: 'x.pdf', kind: 'pdf' } as const

/** What becomes of `work`, a promise's source, in an extractor. */
async function told(folder: string, work: string): Promise<unknown> {
  const script = `process.on('message', async () => process.send({ told: await (${work})().then(() => 'done', ({ code }) => code) }))`
  const reader = startNodeExtractor(await put(folder, 'scripts/reader.mjs', script))
  let answered: unknown = null
  const onAnswer = (listener: (answer: unknown) => void) =>
    reader.onAnswer((answer) => {
      answered = Reflect.get(Object(answer), 'told')
      listener(answer)
    })
  await extractApart(() => ({ ...reader, onAnswer }), REQUEST)
  return answered
}

describe('startNodeExtractor', () => {
  it('starts a process that does what it can with bytes alone', async () => {
    expect(await told(await temporaryFolder(), 'async () => {}')).toBe('done')
  })

  it('lets it read no file but its scripts, write none, and start nothing', async () => {
    const folder = await temporaryFolder()
    const secret = JSON.stringify(await put(folder, 'secret.txt', 'x'))
    const made = JSON.stringify(join(folder, 'made.txt'))
    for (const work of [
      `async () => (await import('node:fs/promises')).readFile(${secret})`,
      `async () => (await import('node:fs/promises')).writeFile(${made}, 'x')`,
      `async () => (await import('node:child_process')).spawnSync('id')`,
      `async () => new (await import('node:worker_threads')).Worker('1', { eval: true })`,
    ])
      expect(await told(folder, work)).toBe('ERR_ACCESS_DENIED')
    expect(await fileIn(folder, 'made.txt')).toBeNull()
  })

  it('tells it nothing of the environment', async () => {
    const work = `async () => { if (Object.keys(process.env).some((name) => name !== 'SystemRoot' && name !== 'NODE_CHANNEL_FD' && name !== 'NODE_CHANNEL_SERIALIZATION_MODE')) throw { code: Object.keys(process.env).join() } }`
    expect(await told(await temporaryFolder(), work)).toBe('done')
  })

  it('gives it no network, where the system lets users take it away', async ({ skip }) => {
    const unshare = ['--user', '--map-current-user', '--net', '--', '/bin/true']
    skip(spawnSync('/usr/bin/unshare', unshare).status !== 0, 'this system lets users make no namespaces')
    let calls = 0
    const server = createServer(() => {
      calls += 1
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { readonly port: number }
    const work = `async () => { const { connect } = await import('node:net'); await new Promise((done, failed) => connect(${port}, '127.0.0.1').on('connect', done).on('error', failed)) }`
    expect(await told(await temporaryFolder(), work)).toMatch(/^E(?:NETUNREACH|CONNREFUSED)$/)
    server.close()
    expect(calls).toBe(0)
  })
})
