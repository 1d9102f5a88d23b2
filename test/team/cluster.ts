/** A PostgreSQL cluster of its own, as an unprivileged user, on loopback, with TLS by a CA made here; gone after the tests. */
import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Connection, connectionTo } from '../../src/workspace/server/connection.ts'

const run = promisify(execFile)

/** A user that isn't root: PostgreSQL refuses to run as root. On Debian `nobody` and `nogroup`. */
const NOBODY = 65_534

/** The folder of the newest server's programs on Debian; else where the path leads. */
function programs(): string {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions
    .map((version) => join(base, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
  if (found === undefined) throw new Error('PostgreSQL is missing: npm run setup -- --tests installs it on Debian')
  return found
}

/** OpenSSL's arguments for a key without a password. */
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

/** A cluster that runs. */
export interface Cluster {
  readonly folder: string
  /** The folder of its data. */
  readonly data: string
  readonly port: number
  /** The certificate of its authority, in PEM. */
  readonly ca: string
  /** As the superuser of a database, over the local socket. */
  readonly admin: (database: string) => Connection
  readonly stop: (mode?: 'fast' | 'immediate') => Promise<void>
  readonly start: () => Promise<void>
  /** The postmaster's process. */
  readonly pid: () => Promise<number>
  readonly program: (name: string, ...args: string[]) => Promise<string>
  /** The certificate of another authority of the same name, in PEM. */
  readonly authority: (name: string) => Promise<string>
  /** Makes a certificate for the server by its authority: the names of the files. */
  readonly certify: (
    name: string,
    options?: { readonly host?: string; readonly days?: number },
  ) => Promise<{ readonly key: string; readonly certificate: string }>
  readonly remove: () => Promise<void>
}

/** Makes and starts one. `settings` are lines of its configuration. */
export async function startCluster(settings: readonly string[] = []): Promise<Cluster> {
  const bin = programs()
  const folder = await mkdtemp(join(tmpdir(), 'factmark-pg-'))
  const isRoot = process.getuid?.() === 0
  const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  if (isRoot) await chown(folder, NOBODY, NOBODY)
  const data = join(folder, 'data')
  const program = async (name: string, ...args: string[]) => {
    const { stdout } = await run(join(bin, name), args, {
      ...owner,
      cwd: folder,
      maxBuffer: 1 << 28,
      env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder },
    })
    return stdout
  }
  await program(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  )
  const port = await freePort()
  const own = async (path: string, mode: number) => {
    if (isRoot) await chown(path, NOBODY, NOBODY)
    await chmod(path, mode)
  }
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder })
  const authority = async (name: string) => {
    const files = ['-keyout', `${name}.key`, '-out', `${name}.crt`]
    await openssl('req', '-x509', ...NEW_KEY, ...files, '-days', '3', '-subj', '/CN=Factmark test')
    return readFile(join(folder, `${name}.crt`), 'utf8')
  }
  const ca = await authority('ca')
  const certify: Cluster['certify'] = async (name, { host = 'localhost', days = 2 } = {}) => {
    const [key, request, certificate, extension] = ['key', 'csr', 'crt', 'ext'].map((end) =>
      join(folder, `${name}.${end}`),
    ) as [string, string, string, string]
    await writeFile(
      extension,
      `subjectAltName=${host === 'localhost' ? 'DNS:localhost,IP:127.0.0.1' : `DNS:${host}`}\n`,
    )
    await openssl(
      'req',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      key,
      '-out',
      request,
      '-subj',
      `/CN=${host}`,
    )
    await openssl(
      'x509',
      '-req',
      '-in',
      request,
      '-CA',
      'ca.crt',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-out',
      certificate,
      '-days',
      String(days),
      '-extfile',
      extension,
    )
    await own(key, 0o600)
    await own(certificate, 0o644)
    return { key, certificate }
  }
  const { key, certificate } = await certify('server')
  await writeFile(
    join(data, 'pg_hba.conf'),
    'local all all trust\nlocal replication all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n',
  )
  const lines = [
    `unix_socket_directories = '${folder}'`,
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    'ssl = on',
    `ssl_cert_file = '${certificate}'`,
    `ssl_key_file = '${key}'`,
    'fsync = off',
    'shared_buffers = 64MB',
    'max_connections = 60',
    ...settings,
  ]
  await writeFile(join(data, 'postgresql.auto.conf'), `${lines.join('\n')}\n`)
  const log = join(folder, 'log')
  const start = async () => {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(join(bin, 'pg_ctl'), ['-D', data, '-l', log, '-w', '-t', '60', 'start'], {
        ...owner,
        cwd: folder,
        stdio: 'ignore',
      })
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`PostgreSQL doesn't start: see ${log}`))))
    })
  }
  await start()
  const stop = async (mode: 'fast' | 'immediate' = 'immediate') =>
    void (await program('pg_ctl', '-D', data, '-m', mode, '-w', 'stop').catch(() => ''))
  return {
    folder,
    data,
    port,
    ca,
    authority,
    admin: (database) => connectionTo({ host: folder, port, database, login: 'postgres', ca: null }, null, 60_000),
    stop,
    start,
    pid: async () => Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]),
    program,
    certify,
    remove: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  await mkdir(tmpdir(), { recursive: true })
  return address.port
}
