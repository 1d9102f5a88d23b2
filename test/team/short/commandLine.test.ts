/** A server set up, joined and used by the command line alone, as its guide tells it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../src/cli/program.ts'
import { createClaim } from '../../../src/workspace/claims/claimFiles.ts'
import { createLayerStore } from '../../../src/workspace/layers/layerStore.ts'
import { type Run, run, runWith } from '../../unit/cli/support.ts'
import { appearance, claim } from '../../unit/core/claims/support.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'

let cluster: Cluster
let folder: string
let url: string
const passwords = new Map<string, string>()

/** Runs a command as somebody, whose password it finds where the driver looks for it. */
async function as(who: string, ...args: string[]): Promise<Run> {
  process.env.PGPASSWORD = passwords.get(who) ?? ''
  try {
    return await run(folder, ...args)
  } finally {
    delete process.env.PGPASSWORD
  }
}
const json = ({ code, out, error }: Run) => {
  expect(error).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out)
}

beforeAll(async () => {
  cluster = await startCluster()
  folder = await mkdtemp(join(tmpdir(), 'factmark-commands-'))
  await writeFile(join(folder, 'ca.crt'), cluster.ca)
  const admin = cluster.admin('postgres')
  unwrap(await admin.query('CREATE DATABASE redactie'))
  await admin.close()
  url = `postgres:///redactie?host=${cluster.folder}&port=${cluster.port}`
})
afterAll(async () => {
  await cluster?.remove()
  await rm(folder, { recursive: true, force: true })
})

describe('factmark server', () => {
  it('refuses what it isn’t told, and a way that nobody vouches for', async () => {
    expect((await run(folder, 'server', 'init', url)).code).toBe(2)
    expect((await run(folder, 'server', 'paint')).code).toBe(2)
    expect(
      await run(folder, 'server', 'init', url, '--host', 'db.example.org', '--admin', 'eva', '--out', 'x'),
    ).toMatchObject({ code: 1, error: expect.stringContaining('--ca') })
    expect(await run(folder, 'server', 'status', '--server', url)).toMatchObject({
      code: 1,
      error: expect.stringContaining('server init'),
    })
    expect(await run(folder, 'sync')).toMatchObject({ code: 1, error: expect.stringContaining('server join') })
  })

  it('sets up, invites, joins, assigns, exchanges', async () => {
    const made = json(
      await run(
        folder,
        'server',
        'init',
        url,
        '--title',
        'Redactie',
        '--host',
        'localhost',
        '--port',
        String(cluster.port),
        '--ca',
        'ca.crt',
        '--admin',
        'eva',
        '--out',
        'eva.factmark-server',
        '--json',
      ),
    )
    passwords.set('eva', made.password)
    expect(await readFile(join(folder, 'eva.factmark-server'), 'utf8')).not.toContain(made.password)
    expect(
      (
        await run(
          folder,
          'server',
          'init',
          url,
          '--host',
          'localhost',
          '--ca',
          'ca.crt',
          '--admin',
          'eva',
          '--out',
          'y',
        )
      ).error,
    ).toContain('upgrade')
    expect(json(await run(folder, 'server', 'upgrade', '--server', url, '--json'))).toEqual({ steps: [] })
    expect(json(await as('eva', 'server', 'join', 'eva.factmark-server', 'eva', '--json')).member).toBe('eva')
    const changed = await (async () => {
      process.env.PGPASSWORD = made.password
      return runWith('een nieuw wachtwoord\n', folder, 'server', 'password', '--workspace', 'eva')
    })()
    expect(changed.code).toBe(0)
    passwords.set('eva', 'een nieuw wachtwoord')
    expect((await run(folder, 'sync', '--workspace', 'eva')).error).toContain('refused the login')

    const invited = json(
      await as(
        'eva',
        'server',
        'invite',
        'jan',
        '--name',
        'Jan Bos',
        '--out',
        'jan.factmark-server',
        '--workspace',
        'eva',
        '--json',
      ),
    )
    passwords.set('jan', invited.password)
    expect((await as('eva', 'server', 'invite', 'jan', '--out', 'z', '--workspace', 'eva')).error).toContain(
      'already a member',
    )
    json(await as('jan', 'server', 'join', 'jan.factmark-server', 'jan', '--json'))
    expect(await as('jan', 'server', 'invite', 'piet', '--out', 'z', '--workspace', 'jan')).toMatchObject({
      code: 1,
      error: expect.stringContaining('the right “administer the team”'),
    })

    for (const id of ['een', 'twee']) await putArticle(join(folder, 'eva'), id, `${TEXT} ${id}`)
    expect(json(await as('eva', 'sync', '--workspace', 'eva', '--json')).added).toEqual(['een', 'twee'])
    expect(json(await as('eva', 'server', 'assign', '--annotators', '2', '--workspace', 'eva', '--json'))).toEqual({
      assigned: 4,
    })
    expect(json(await as('jan', 'next', '--workspace', 'jan', '--json'))).toEqual({ article: 'een' })
    const root = join(folder, 'jan')
    const store = createLayerStore({ root, annotator: { id: 'jan', name: 'Jan Bos' }, onSaving: () => undefined })
    unwrap(await store.open('een'))
    unwrap(await store.edit('een', { type: 'add', annotation: annotationOf(`${TEXT} een`, 1, 0, 11) }))
    await store.flush()
    expect(json(await as('jan', 'sync', '--workspace', 'jan', '--json'))).toMatchObject({
      sent: 1,
      unsent: 0,
      held: [],
    })
    expect(json(await as('jan', 'next', '--workspace', 'jan', '--json'))).toEqual({ article: 'twee' })
    expect(json(await as('jan', 'next', '--workspace', 'jan', '--json'))).toEqual({ article: null })
    const returned = await as('jan', 'next', '--return', 'twee', '--workspace', 'jan', '--json')
    expect(json(returned)).toEqual({ returned: true })
    expect(json(await as('jan', 'next', '--list', '--workspace', 'jan', '--json'))).toMatchObject([
      { article: 'een', isDone: false },
    ])
    expect(json(await as('jan', 'next', '--workspace', 'jan', '--json'))).toEqual({ article: 'twee' })

    const status = json(await as('eva', 'server', 'status', '--workspace', 'eva', '--json'))
    expect(status.figures).toMatchObject({ articles: 2, layers: 1, annotations: 1, entries: 1, freeSlots: 2 })
    expect(status.members.map(({ id }: { readonly id: string }) => id)).toEqual(['eva', 'jan'])
    expect(json(await as('eva', 'server', 'verify', '--workspace', 'eva', '--json'))).toMatchObject({
      ok: true,
      faults: [],
    })
    expect((await as('eva', 'server', 'revoke', 'jan', '--workspace', 'eva')).code).toBe(0)
    expect((await as('jan', 'sync', '--workspace', 'jan')).error).toContain('refused the login')
  })

  it('goes on exchanging beside the window until it is stopped', async () => {
    let out = ''
    let stop: () => void = () => undefined
    process.env.PGPASSWORD = passwords.get('eva') ?? ''
    const ended = runCommandLine(['sync', '--watch', '--workspace', 'eva'], {
      base: folder,
      out: (text) => {
        out += text
      },
      error: (text) => {
        out += text
      },
      now: () => new Date().toISOString(),
      input: () => Promise.resolve(new Uint8Array()),
      outBytes: () => undefined,
      isOutTerminal: false,
      isInteractive: false,
      showsProgress: false,
      ask: () => Promise.resolve(null),
      onInterrupt: (asked) => {
        stop = asked
        return () => undefined
      },
    })
    await expect.poll(() => out, { timeout: 20_000 }).toContain('Redactie: 0 edits sent')
    stop()
    expect(await ended).toBe(0)
    delete process.env.PGPASSWORD
  })

  it('adopts a folder with everybody’s layers and trails', async () => {
    const root = join(folder, 'old')
    expect((await run(folder, 'import', 'ca.crt', '--workspace', 'old')).code).not.toBe(2)
    await putArticle(root, 'oud', `${TEXT} oud`)
    for (const id of ['ann', 'ben']) {
      const store = createLayerStore({ root, annotator: { id, name: id }, onSaving: () => undefined })
      unwrap(await store.open('oud'))
      unwrap(await store.edit('oud', { type: 'add', annotation: annotationOf(`${TEXT} oud`, 1, 0, 11) }))
      await store.flush()
    }
    await writeFile(join(root, 'guidelines.md'), '# Hoe wij het doen')
    const hidden = appearance({ article: 'oud', annotator: 'ann' })
    unwrap(await createClaim(root, claim({ appearances: [hidden] })))
    expect(json(await run(folder, 'server', 'adopt', 'old', '--server', url, '--json'))).toMatchObject({
      articles: expect.any(Number),
      layers: 2,
      refused: [],
    })
    expect(json(await run(folder, 'server', 'adopt', 'old', '--server', url, '--json'))).toMatchObject({
      articles: 0,
      layers: 0,
    })
    expect(json(await run(folder, 'server', 'verify', '--server', url, '--json')).faults).toEqual([])
    expect(json(await as('eva', 'pull', '--all', '--workspace', 'eva', '--json'))).toMatchObject({
      fetched: expect.arrayContaining(['oud']),
      shared: expect.arrayContaining(['guidelines.md', `claims/${claim().id}.json`]),
    })
    expect(json(await as('eva', 'server', 'remove', 'oud', '--workspace', 'eva', '--json')).removed).toBe(true)
    expect(json(await as('eva', 'pull', '--workspace', 'eva', '--json')).removed).toEqual(['oud'])
    expect(json(await as('eva', 'server', 'largest-file', '60', '--workspace', 'eva', '--json')).megabytes).toBe(60)
    expect((await as('eva', 'server', 'largest-file', 'veel', '--workspace', 'eva')).code).toBe(2)
  })
})
