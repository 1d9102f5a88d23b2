/** `npm run bench:team`: what a team's server costs, each figure beside a floor of the same work without it, in the same run. */
import { performance } from 'node:perf_hooks'
import type { Head } from '../../../src/core/sync/remote.ts'
import { invite } from '../../../src/workspace/server/administer.ts'
import { type Connection, connectionTo } from '../../../src/workspace/server/connection.ts'
import { postgresRemote } from '../../../src/workspace/server/postgres.ts'
import { listArticles } from '../../../src/workspace/server/serverLibrary.ts'
import { listTasks } from '../../../src/workspace/server/tasks.ts'
import { startCluster } from '../../team/cluster.ts'
import { unwrap } from '../../team/team.ts'
import { manyDesktops } from './manyDesktops.ts'
import { prepared, SIZES } from './prepared.ts'
import { pushing } from './pushing.ts'
import { type Row, row } from './row.ts'

/** Prints the table, and then what many desktops come to. `--short` takes a tenth of the rows and of these. */
async function main(options: readonly string[]): Promise<void> {
  const part = options.includes('--short') ? 0.1 : 1
  const cluster = await startCluster(['fsync = on', 'shared_buffers = 256MB', 'max_connections = 600'])
  try {
    const admin = await prepared(cluster, part)
    const members = await Promise.all(
      Array.from({ length: SIZES.desktops }, async (_one, index) => {
        const { invitation, password } = unwrap(
          await invite(admin, { id: `m${index}`, name: 'M', rights: ['annotate', 'adjudicate'], again: false }),
        )
        return connectionTo(invitation, password, 120_000)
      }),
    )
    const [first] = members as [Connection, ...Connection[]]
    const rows = [
      await pushing(members, SIZES.rounds),
      ...(await idle(first)),
      ...(await paging(first, part)),
      ...(await searching(first)),
      await pulling(first),
    ]
    console.table(rows)
    for (const member of members) await member.close()
    console.log(await manyDesktops(admin, SIZES.many * part))
    await admin.close()
  } finally {
    await cluster.remove()
  }
}

/**
 * The medians of so many calls of ours and of the floor's, in milliseconds, by turns, so that what else the machine does
 * meets both; after a few that warm up.
 */
async function byTurns(
  ours: (round: number) => Promise<unknown>,
  floor: (round: number) => Promise<unknown>,
  rounds = SIZES.rounds,
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -5; round < rounds; round += 1)
    for (const [index, call] of [ours, floor].entries()) {
      const before = performance.now()
      await call(round)
      if (round >= 0) times[index]?.push(performance.now() - before)
    }
  return times.map((of) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0) as [number, number]
}

async function idle(connection: Connection): Promise<readonly Row[]> {
  const remote = postgresRemote(connection)
  let cursor = unwrap(await remote.hello('', 5000)).changes.cursor
  for (let more = true; more; ) {
    const changes = unwrap(await remote.changes(cursor, 5000))
    cursor = changes.cursor
    more = changes.more
  }
  const bare = async () => unwrap(await connection.query('SELECT $1::int', [1]))
  const poll = async () => unwrap(await remote.hello(cursor, 500))
  const both = async () => {
    unwrap(await listTasks(connection))
    await poll()
  }
  return [
    row('idle poll with who is asking, beside SELECT 1', ...(await byTurns(poll, bare)), '≤ 1.5'),
    row(
      'all that an idle exchange asks (what is to be done, and the poll), beside SELECT 1 twice',
      ...(await byTurns(both, async () => [await bare(), await bare()])),
      '≤ 1.5',
    ),
  ]
}

/** Pages as the window lists them, by title, with how many annotated each; the floor gives the articles alone. */
async function paging(connection: Connection, part: number): Promise<readonly Row[]> {
  const bare =
    'SELECT id, title, language, added FROM factmark.article WHERE removed IS NULL AND (title COLLATE "nl-x-icu", id) > ($1 COLLATE "nl-x-icu", $2) ORDER BY title COLLATE "nl-x-icu", id LIMIT 200'
  const [last] = unwrap(
    await connection.query(
      'SELECT title, id FROM factmark.article ORDER BY title COLLATE "nl-x-icu" DESC, id DESC OFFSET 200 LIMIT 1',
    ),
  )
  const rows: Row[] = []
  for (const [name, after] of [
    ['first', null],
    ['last', { place: String(last?.title), id: String(last?.id) }],
  ] as const) {
    const what = `${name} page of 200 among ${(SIZES.articles * part).toLocaleString('en')} articles, beside a bare index scan`
    const times = await byTurns(
      async () => unwrap(await listArticles(connection, { words: '', order: 'title', after })),
      async () => unwrap(await connection.query(bare, [after?.place ?? '', after?.id ?? ''])),
    )
    rows.push(row(what, ...times, '≤ 2'))
  }
  return rows
}

/**
 * Words that three in a thousand texts hold, and beginnings of words that half of them hold, as the window lists them: by
 * title, with how many annotated each. The floor gives the same IDs in the same order, and nothing of the rest.
 */
async function searching(connection: Connection): Promise<readonly Row[]> {
  const number = (round: number) => ((round + 50) * 37) % 900
  const rows: Row[] = []
  for (const [name, word] of [
    ['few', (round: number) => `zelden${number(round) % 300}`],
    ['many', (round: number) => `woord${number(round) + 100}`],
  ] as const) {
    const bare = `SELECT a.id FROM factmark.article_text t JOIN factmark.article a ON a.id = t.article
      WHERE t.words @@ to_tsquery('factmark.nl', $1 || ':*') AND a.removed IS NULL
      ORDER BY a.title COLLATE "nl-x-icu", a.id LIMIT 200`
    const times = await byTurns(
      async (round) => unwrap(await listArticles(connection, { words: word(round), order: 'title', after: null })),
      async (round) => unwrap(await connection.query(bare, [word(round)])),
      60,
    )
    const what = `search for words that ${name} full texts hold, beside a bare query for the same in the same order`
    rows.push(row(what, ...times, '≤ 2'))
  }
  return rows
}

/** All lines of a thousand layers, as a first exchange fetches them, beside reading the same rows at once. */
async function pulling(connection: Connection): Promise<Row> {
  const remote = postgresRemote(connection)
  const none: Head = { entries: 0, hash: '' }
  const places = (from: number) =>
    Array.from({ length: 100 }, (_one, index) => ({
      place: { article: `a${from + index}`, annotator: 'x' },
      since: none,
    }))
  const everything = "SELECT * FROM factmark.entry WHERE annotator = 'x'"
  const times = await byTurns(
    async () => {
      for (let layer = 1; layer <= SIZES.layers; layer += 100) unwrap(await remote.layers(places(layer)))
    },
    async () => unwrap(await connection.query(everything, [], 600_000)),
    5,
  )
  return row('first pull of 1,000 layers of ten lines, beside one query for the same bytes', ...times, '≤ 2')
}

// Not from outside: what the program loads at its first use can be loaded only while this module is.
await main(process.argv.slice(2))
