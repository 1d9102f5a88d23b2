/** `npm run bench:team`: what a team's server costs, each figure beside a floor of the same work without it, in the same run. */
import { performance } from 'node:perf_hooks'
import type { Head } from '../../../src/core/sync/remote.ts'
import { lineAfter } from '../../../src/core/sync/trailLines.ts'
import { sha256Of } from '../../../src/workspace/disk/digest.ts'
import { invite } from '../../../src/workspace/server/administer.ts'
import { type Connection, connectionTo } from '../../../src/workspace/server/connection.ts'
import { setUp } from '../../../src/workspace/server/migrate.ts'
import { postgresRemote } from '../../../src/workspace/server/postgres.ts'
import { type Cluster, startCluster } from '../../team/cluster.ts'
import { unwrap } from '../../team/team.ts'
import { type Row, row } from './row.ts'

/** How many articles, of how many words those that are searched, and how often each call is timed. */
const SIZES = { articles: 1_000_000, texts: 20_000, layers: 1000, rounds: 200, desktops: 8 }

/** Prints the table. `--short` takes a tenth of the rows. */
async function main(options: readonly string[]): Promise<void> {
  const part = options.includes('--short') ? 0.1 : 1
  const cluster = await startCluster(['fsync = on', 'shared_buffers = 256MB', 'max_connections = 200'])
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
      await pushing(members),
      await idle(first),
      ...(await paging(first, part)),
      await searching(first),
      await pulling(first),
    ]
    console.table(rows)
    for (const member of members) await member.close()
    await admin.close()
  } finally {
    await cluster.remove()
  }
}

/** The median of so many calls, in milliseconds, after a few that warm up. */
async function median(call: (round: number) => Promise<unknown>, rounds = SIZES.rounds): Promise<number> {
  const times: number[] = []
  for (let round = -5; round < rounds; round += 1) {
    const before = performance.now()
    await call(round)
    if (round >= 0) times.push(performance.now() - before)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function prepared(cluster: Cluster, part: number): Promise<Connection> {
  const postgres = cluster.admin('postgres')
  unwrap(await postgres.query('CREATE DATABASE bench'))
  await postgres.close()
  const admin = cluster.admin('bench')
  unwrap(await setUp(admin, { title: 'Bench', host: '127.0.0.1', port: cluster.port, ca: cluster.ca }))
  const hash = "encode(sha256(convert_to(i::text, 'UTF8')), 'hex')"
  const run = async (text: string) => unwrap(await admin.query(text, [], 600_000))
  await run(`INSERT INTO factmark.article (id, sha256, file, title, language)
    SELECT 'a' || i, ${hash}, ${hash}, 'Bericht ' || (i * 7919) % 1000003, 'nl' FROM generate_series(1, ${SIZES.articles * part}) i`)
  await run(`INSERT INTO factmark.article_text (article, language, json, body)
    SELECT 'a' || i, 'nl', '{}', (SELECT string_agg('woord' || (i * j * 31) % 5003, ' ') FROM generate_series(1, 300) j)
    FROM generate_series(1, ${SIZES.texts * part}) i`)
  await run(`INSERT INTO factmark.layer (article, annotator, entries, hash, frame, file)
    SELECT 'a' || i, 'x', 10, ${hash}, E'{\\n  "status": "open",\\n  "annotations": []\\n}\\n', ${hash} FROM generate_series(1, ${SIZES.layers}) i`)
  await run(`INSERT INTO factmark.entry (article, annotator, entry, line)
    SELECT 'a' || i, 'x', j, '{"hash":"' || encode(sha256(convert_to(i || ':' || j, 'UTF8')), 'hex') || '",' || repeat('x', 700) || '}'
    FROM generate_series(1, ${SIZES.layers}) i, generate_series(1, 10) j`)
  // The floors: what the same work costs without functions, policies and checks.
  await run(
    'CREATE TABLE factmark.bare (article text, annotator text, entry int, line text, PRIMARY KEY (article, annotator, entry))',
  )
  await run('GRANT INSERT, SELECT ON factmark.bare TO "bench:member"')
  await run('VACUUM ANALYZE')
  return admin
}

/** One edit a push, as many desktops at once as there are. */
async function pushing(members: readonly Connection[]): Promise<Row> {
  const [article] = ['a7']
  const body = JSON.stringify({ id: 'x', quote: 'q'.repeat(400) }, null, 2)
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  const timed = async (list: number[], call: () => Promise<unknown>) => {
    const before = performance.now()
    await call()
    list.push(performance.now() - before)
  }
  await Promise.all(
    members.map(async (connection, index) => {
      const remote = postgresRemote(connection)
      let head: Head = { entries: 0, hash: sha256Of('7') }
      let file: string | null = null
      for (let round = 0; round < SIZES.rounds; round += 1) {
        const line = lineAfter(
          head,
          { at: '2026-03-01T10:00:00.000Z', by: `m${index}`, edit: { note: 'n'.repeat(400) } },
          sha256Of,
        )
        const frame = `{\n  "status": "open",\n  "annotations": []\n  "round": ${round}\n}\n`
        const next = round === 0 ? fileOf(frame, body) : sha256Of(`${round}`)
        const state = {
          file: next,
          base: file,
          frame,
          put: [{ id: 'x', start: 1, end: 2, tag: 'claim', body }],
          gone: [],
        }
        // Every fiftieth push compares the whole file, which this one can't pass.
        const isCompared = round > 0 && round % 50 === 49
        const push = {
          article: article ?? '',
          annotator: `m${index}`,
          after: head,
          lines: [line],
          state: isCompared ? null : state,
          fence: null,
        }
        await timed(times.ours, async () => unwrap(await remote.push(push)))
        head = { entries: round + 1, hash: line.slice(9, 73) }
        if (!isCompared) file = next
        await timed(times.floor, async () =>
          unwrap(
            await connection.query('INSERT INTO factmark.bare VALUES ($1, $2, $3, $4)', [
              article,
              `m${index}`,
              round,
              line,
            ]),
          ),
        )
      }
    }),
  )
  const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
  return row(
    `push of one edit, ${members.length} desktops at once, beside a bare insert`,
    middle(times.ours),
    middle(times.floor),
    '≤ 3',
  )
}

function fileOf(frame: string, body: string): string {
  return sha256Of(frame.replace('\n  "annotations": []', `\n  "annotations": [\n    ${body}\n  ]`))
}

async function idle(connection: Connection): Promise<Row> {
  const remote = postgresRemote(connection)
  let cursor = ''
  for (let more = true; more; ) {
    const changes = unwrap(await remote.changes(cursor, 5000))
    cursor = changes.cursor
    more = changes.more
  }
  const ours = await median(async () => unwrap(await remote.hello(cursor, 500)))
  return row(
    'idle poll with who is asking, beside SELECT 1',
    ours,
    await median(() => connection.query('SELECT $1::int', [1])),
    '≤ 1.5',
  )
}

async function paging(connection: Connection, part: number): Promise<readonly Row[]> {
  const bare =
    'SELECT id, title, language FROM factmark.article WHERE removed IS NULL AND (title COLLATE "nl-x-icu", id) > ($1 COLLATE "nl-x-icu", $2) ORDER BY title COLLATE "nl-x-icu", id LIMIT 200'
  const [last] = unwrap(
    await connection.query(
      'SELECT title, id FROM factmark.article ORDER BY title COLLATE "nl-x-icu" DESC, id DESC OFFSET 200 LIMIT 1',
    ),
  )
  const rows: Row[] = []
  for (const [name, from] of [
    ['first', ['', '']],
    ['last', [last?.title, last?.id]],
  ] as const) {
    const ours = await median(async () =>
      unwrap(await connection.query('SELECT * FROM factmark.page($1, $2, 200)', [...from])),
    )
    const floor = await median(async () => unwrap(await connection.query(bare, [...from])))
    rows.push(
      row(
        `${name} page of 200 among ${(SIZES.articles * part).toLocaleString('en')} articles, beside a bare index scan`,
        ours,
        floor,
        '≤ 2',
      ),
    )
  }
  return rows
}

async function searching(connection: Connection): Promise<Row> {
  const word = (round: number) => `woord${(((round + 50) * 37) % 900) + 100}`
  const ours = await median(
    async (round) => unwrap(await connection.query("SELECT * FROM factmark.search($1, '', 200)", [word(round)])),
    60,
  )
  const bare =
    "SELECT article FROM factmark.article_text WHERE words @@ to_tsquery('factmark.nl', $1 || ':*') ORDER BY article LIMIT 200"
  return row(
    'search in full texts, beside a bare GIN query',
    ours,
    await median(async (round) => unwrap(await connection.query(bare, [word(round)])), 60),
    '≤ 2',
  )
}

/** All lines of a thousand layers, as a first exchange fetches them, beside reading the same rows at once. */
async function pulling(connection: Connection): Promise<Row> {
  const remote = postgresRemote(connection)
  const none: Head = { entries: 0, hash: '' }
  const before = performance.now()
  for (let layer = 1; layer <= SIZES.layers; layer += 100)
    unwrap(
      await remote.layers(
        Array.from({ length: 100 }, (_one, index) => ({
          place: { article: `a${layer + index}`, annotator: 'x' },
          since: none,
        })),
      ),
    )
  const ours = performance.now() - before
  const start = performance.now()
  unwrap(await connection.query("SELECT * FROM factmark.entry WHERE annotator = 'x'", [], 600_000))
  return row(
    'first pull of 1,000 layers of ten lines, beside one query for the same bytes',
    ours,
    performance.now() - start,
    '≤ 2',
  )
}

// Not from outside: what the program loads at its first use can be loaded only while this module is.
await main(process.argv.slice(2))
