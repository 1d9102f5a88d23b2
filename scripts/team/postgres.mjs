/** The server of a team, for the tests: Debian's own PostgreSQL, which they start themselves in a folder of their own. */
import { existsSync, readdirSync } from 'node:fs'
import { ensureSystemPackages, isDebianFamily } from '../system/debian.mjs'
import { runQuietly } from '../system/run.mjs'

const PROGRAMS = '/usr/lib/postgresql'
const COMMON = 'postgresql-common'
const PACKAGES = [COMMON, 'postgresql', 'pgbouncer', 'openssl']
/** What Debian's packages make when they are installed. */
const CLUSTERS = '/etc/postgresql-common/createcluster.conf'

/** Whether the server's programs are there. */
export function hasServer() {
  return (
    existsSync(PROGRAMS) && readdirSync(PROGRAMS).some((version) => existsSync(`${PROGRAMS}/${version}/bin/initdb`))
  )
}

/** Whether the tests may count on it: the set-up installs it there. */
export const mustHaveServer = isDebianFamily

/**
 * Installs it where that is possible. Debian's package would make and start a cluster of the system's; nobody asked for
 * one, so that is switched off meanwhile.
 * @param {(line: string) => void} say
 */
export async function ensureServer(say) {
  if ((hasServer() && existsSync('/usr/sbin/pgbouncer')) || !isDebianFamily()) return
  await ensureSystemPackages(say, [COMMON])
  const { stdout } = await runQuietly('pg_conftool', [CLUSTERS, 'show', '-bs', 'create_main_cluster'])
  const isOurs = existsSync(CLUSTERS) && stdout.trim() === ''
  if (isOurs) await runQuietly('pg_conftool', [CLUSTERS, 'set', 'create_main_cluster', 'off'])
  await ensureSystemPackages(say, PACKAGES)
  if (isOurs) await runQuietly('pg_conftool', [CLUSTERS, 'remove', 'create_main_cluster'])
}
