/** The server that is measured: filled, with what the floors need. */
import type { Connection } from '../../../src/workspace/server/connection.ts'
import { setUp } from '../../../src/workspace/server/migrate.ts'
import type { Cluster } from '../../team/cluster.ts'
import { unwrap } from '../../team/team.ts'

/** How many articles, of how many words those that are searched, and how often each call is timed. */
export const SIZES = { articles: 1_000_000, texts: 100_000, layers: 1000, rounds: 200, desktops: 8, many: 500 }

/** Fills a database of `cluster` with a part of `SIZES`. */
export async function prepared(cluster: Cluster, part: number): Promise<Connection> {
  const postgres = cluster.admin('postgres')
  unwrap(await postgres.query('CREATE DATABASE bench'))
  await postgres.close()
  const admin = cluster.admin('bench')
  unwrap(await setUp(admin, { title: 'Bench', host: '127.0.0.1', port: cluster.port, ca: cluster.ca }))
  const hash = "encode(sha256(convert_to(i::text, 'UTF8')), 'hex')"
  const run = async (text: string) => unwrap(await admin.query(text, [], 600_000))
  await run(`INSERT INTO factmark.article (id, sha256, file, title, language, added)
    SELECT 'a' || i, ${hash}, ${hash}, 'Bericht ' || (i * 7919::bigint) % 1000003, 'nl', now() - i * interval '1 second' FROM generate_series(1, ${SIZES.articles * part}) i`)
  await run(`INSERT INTO factmark.article_text (article, language, json, body)
    SELECT 'a' || i * ${SIZES.articles / SIZES.texts}, 'nl', '{}', 'zelden' || i % 300 || ' ' || (SELECT string_agg('woord' || (i * j * 31) % 5003, ' ') FROM generate_series(1, 300) j)
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
