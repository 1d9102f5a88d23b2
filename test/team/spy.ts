/** Everything that a login can make the server say: rows, errors, plans, notices. */
import pg from 'pg'
import type { Invitation } from '../../src/workspace/server/invitation.ts'

/** What the spy knows to ask for: the article and the colleague whose words it is after. */
export interface Target {
  readonly article: string
  readonly annotator: string
  /** A claim record that rests on the colleague's layer, and the digest of a file that is its evidence. */
  readonly claim: string
  readonly file: string
  /** Only Factmark's own tables and functions are asked, not all that PostgreSQL has. */
  readonly isQuick?: boolean
}

/** What was said to the questions, in one text, and how many questions there were. */
export interface Heard {
  readonly text: string
  readonly questions: number
}

/** Asks everything there is to ask with a member's login. */
export async function spy(
  { host, port, database, login, ca }: Invitation,
  password: string,
  target: Target,
): Promise<Heard> {
  const client = new pg.Client({ host, port, database, user: login, password, ssl: { ca: ca ?? '' }, types: TYPES })
  const heard: string[] = []
  client.on('notice', (notice) => heard.push(JSON.stringify(notice)))
  client.on('notification', (notification) => heard.push(JSON.stringify(notification)))
  await client.connect()
  let questions = 0
  const ask = async (question: string) => {
    questions += 1
    try {
      const answer: unknown = await client.query(question)
      for (const { rows } of [answer].flat() as { readonly rows: unknown[] }[]) heard.push(JSON.stringify(rows))
      return ([answer].flat() as { readonly rows: Record<string, string>[] }[]).at(-1)?.rows ?? []
    } catch (error) {
      heard.push(JSON.stringify(error, Object.getOwnPropertyNames(error)))
      return []
    }
  }
  try {
    for (const question of await questionsFor(ask, target)) await ask(question)
    return { text: heard.join('\n'), questions }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Bytes as the words that they may be. */
const TYPES = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 17
      ? (value: string) => Buffer.from(value.slice(2), 'hex').toString()
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

type Ask = (question: string) => Promise<readonly Record<string, string>[]>

async function questionsFor(ask: Ask, target: Target): Promise<readonly string[]> {
  const { annotator, isQuick } = target
  const relations = await ask(
    "SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v', 'm', 'p', 'S')",
  )
  const functions = await ask(
    "SELECT p.proname AS name, pg_get_function_identity_arguments(p.oid) AS takes FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'factmark'",
  )
  const own = relations.map(({ name }) => String(name)).filter((name) => name.startsWith('factmark.'))
  const given = ({ takes }: Record<string, string>) =>
    (takes ?? '')
      .split(', ')
      .filter(Boolean)
      .map((argument) => valueFor(argument, target))
      .join(', ')
  const called = functions.map((one) => `SELECT * FROM factmark.${one.name}(${given(one)})`)
  return [
    ...relations
      .map(({ name }) => String(name))
      .filter((name) => !isQuick || own.includes(name))
      .map((name) => `SELECT * FROM ${name} LIMIT 5000`),
    ...called,
    ...called.map((question) => `EXPLAIN (ANALYZE, VERBOSE) ${question}`),
    ...(isQuick ? [] : own.flatMap((name) => askedAbout(name))),
    ...(isQuick ? [] : WAYS_IN),
    // Last: they change who is asking.
    ...own.map((name) => `SELECT set_config('row_security', 'off', false); SELECT * FROM ${name}`),
    ...[
      "'postgres'",
      "(SELECT rolname FROM pg_roles WHERE rolname LIKE '%:owner' LIMIT 1)",
      `(SELECT login FROM factmark.member WHERE id = '${annotator}')`,
    ].flatMap((role) => [
      `SELECT set_config('role', ${role}, false)`,
      `SELECT set_config('session_authorization', ${role}, false)`,
      'SELECT * FROM factmark.annotation',
      'SELECT * FROM factmark.entry',
    ]),
  ]
}

function valueFor(argument: string, { article, annotator, claim, file }: Target): string {
  const [name, ...type] = argument.split(' ')
  const known: Readonly<Record<string, string>> = {
    p_article: article,
    p_articles: article,
    p_id: article,
    p_annotator: annotator,
    p_annotators: annotator,
    p_entries: '0',
    p_claim: claim,
    p_claims: claim,
    p_about: '*',
    p_kind: 'layer',
    p_file: file,
    p_files: file,
    p_since: '0',
    p_key: '',
    p_words: 'geheim',
  }
  const value = known[name ?? '']
  const kind = type.join(' ')
  if (value !== undefined && kind === 'text') return `'${value}'`
  if (value !== undefined && /^(?:text|integer)\[\]$/.test(kind)) return `'{${value}}'`
  if (kind.endsWith('[]')) return `'{}'::${kind}`
  if (kind === 'integer' || kind === 'bigint') return name === 'p_limit' ? '1000' : '0'
  if (kind === 'boolean') return 'false'
  return kind === 'text' ? "''" : 'NULL'
}

/** Ways in which a table's rows could come out beside reading them: what an error quotes, a plan, another format. */
function askedAbout(table: string): readonly string[] {
  const row = `${table}::text`.replace(/^.*$/, 't::text')
  return [
    `SELECT t FROM ${table} t WHERE (${row})::int = 1`,
    `SELECT 1 FROM ${table} t WHERE (${row})::xml IS NOT NULL`,
    `SELECT count(*), min(${row}), max(${row}) FROM ${table} t`,
    `EXPLAIN (ANALYZE, VERBOSE, BUFFERS) SELECT * FROM ${table} t WHERE ${row} LIKE '%geheim%'`,
    `COPY ${table} TO STDOUT`,
    `TABLE ${table}`,
    `SELECT * FROM ${table} FOR UPDATE`,
    `UPDATE ${table} SET ctid = ctid RETURNING *`,
    `DELETE FROM ${table} RETURNING *`,
    `INSERT INTO ${table} DEFAULT VALUES RETURNING *`,
    `SELECT table_to_xml('${table}', true, false, '')`,
    `SELECT query_to_xml('SELECT * FROM ${table}', true, false, '')`,
    `SELECT * FROM ts_stat('SELECT to_tsvector(t::text) FROM ${table} t')`,
    `DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM ${table} LOOP RAISE NOTICE '%', r; END LOOP; END $$`,
    `CREATE TEMP TABLE mine AS SELECT * FROM ${table}`,
    `CREATE VIEW public.mine AS SELECT * FROM ${table}`,
    `LOCK TABLE ${table}`,
  ]
}

const WAYS_IN = [
  'LISTEN factmark',
  "SELECT pg_notify('factmark', 'x')",
  "CREATE FUNCTION pg_temp.leak(t text) RETURNS bool LANGUAGE plpgsql COST 0.000001 AS $$ BEGIN RAISE NOTICE '%', t; RETURN true; END $$",
  'SELECT * FROM factmark.annotation WHERE pg_temp.leak(body)',
  "CREATE FUNCTION public.leak(t text) RETURNS bool LANGUAGE sql AS 'SELECT true'",
  'CREATE SCHEMA mine',
  "SELECT pg_read_file('postgresql.conf')",
  "SELECT pg_ls_dir('base')",
  "SELECT lo_import('/etc/passwd')",
  "COPY factmark.annotation TO PROGRAM 'cat'",
  'SELECT * FROM pg_stats',
  'SELECT * FROM pg_stat_activity',
  'SELECT * FROM pg_authid',
  'SELECT * FROM pg_prepared_statements',
  'SELECT * FROM pg_cursors',
  "SELECT database_to_xml(true, false, '')",
  "SELECT schema_to_xml('factmark', true, false, '')",
  'GRANT ALL ON ALL TABLES IN SCHEMA factmark TO PUBLIC',
  'ALTER TABLE factmark.annotation DISABLE ROW LEVEL SECURITY',
  'CREATE EXTENSION dblink',
]
