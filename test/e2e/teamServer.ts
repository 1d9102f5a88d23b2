/** A team's server for window tests: set up and used by others with the command line as it was built. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edit } from '../../src/core/edits/edit.ts'
import { createLayerStore } from '../../src/workspace/layers/layerStore.ts'
import { type Cluster, startCluster } from '../team/cluster.ts'
import { PROJECT } from './launch.ts'

/** A server with an administrator, `eva`, who works with the command line. */
export interface TeamServer {
  readonly cluster: Cluster
  /** Invites somebody: the file for them, and the one-time password. */
  readonly invite: (
    id: string,
    name: string,
    rights: string,
  ) => Promise<{ readonly file: string; readonly password: string }>
  /** Joins as an invited member in a folder of their own. */
  readonly join: (invited: { readonly file: string; readonly password: string }, id: string) => Promise<Colleague>
  readonly eva: Colleague
  /** Lets the server tell a time that is so much earlier. */
  readonly turnBack: (by: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** Somebody who works with the command line. */
export interface Colleague {
  readonly folder: string
  readonly run: (...args: string[]) => Promise<string>
  readonly edit: (article: string, ...edits: readonly Edit[]) => Promise<void>
}

/** Starts one; its files are in `folder`. */
export async function startTeamServer(folder: string): Promise<TeamServer> {
  await mkdir(folder, { recursive: true })
  const cluster = await startCluster()
  await cluster.program('createdb', '-h', cluster.folder, '-p', String(cluster.port), '-U', 'postgres', 'werk')
  const ca = join(folder, 'ca.crt')
  await writeFile(ca, cluster.ca)
  const url = `postgres:///werk?host=${encodeURIComponent(cluster.folder)}&port=${cluster.port}`
  const factmark = (password: string | null, args: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      const env = { ...process.env, ...(password !== null && { PGPASSWORD: password }) }
      execFile(process.execPath, [join(PROJECT, 'out/main/cli.js'), ...args], { env }, (error, stdout, stderr) =>
        error ? reject(new Error(`factmark ${args.join(' ')}: ${stderr || stdout}`)) : resolve(stdout),
      )
    })
  const join_ = async ({ file, password }: { readonly file: string; readonly password: string }, id: string) => {
    const at = join(folder, `folder-${id}`)
    await factmark(password, ['server', 'join', file, at])
    return {
      folder: at,
      run: (...args: string[]) => factmark(password, [...args, '--workspace', at]),
      edit: async (article: string, ...edits: readonly Edit[]) => {
        const store = createLayerStore({ root: at, annotator: { id, name: id }, onSaving: () => undefined })
        for (const edit of edits) {
          const done = await store.edit(article, edit)
          if (!done.ok) throw new Error(JSON.stringify(done.error))
        }
        await store.flush()
      },
    }
  }
  const invitedIn = (file: string, stdout: string) => ({
    file,
    password: (JSON.parse(stdout) as { readonly password: string }).password,
  })
  const out = (id: string) => join(folder, `${id}.factmark-server`)
  const about = ['--title', 'Redactie', '--host', '127.0.0.1', '--port', String(cluster.port), '--ca', ca]
  const admin = ['--admin', 'eva', '--name', 'Eva Smit', '--out', out('eva'), '--json']
  const eva = await join_(
    invitedIn(out('eva'), await factmark(null, ['server', 'init', url, ...about, ...admin])),
    'eva',
  )
  return {
    cluster,
    eva,
    join: join_,
    invite: async (id, name, rights) =>
      invitedIn(
        out(id),
        await eva.run('server', 'invite', id, '--name', name, '--rights', rights, '--out', out(id), '--json'),
      ),
    turnBack: async (by) => {
      const admin = cluster.admin('werk')
      const shifted = ['greet', 'poll'].map(
        (name) =>
          `EXECUTE replace(pg_get_functiondef('factmark.${name}'::regproc), 'clock_timestamp()', '(clock_timestamp() - interval ''${by}'')');`,
      )
      const earlier = await admin.query(`DO $$ BEGIN ${shifted.join(' ')} END $$`)
      await admin.close()
      if (!earlier.ok) throw new Error(JSON.stringify(earlier.error))
    },
    end: cluster.remove,
  }
}
