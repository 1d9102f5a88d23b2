/** Where a team's server is. */

/** A database on a server. `ca` is the PEM certificate of the authority that vouches for it; null on a local socket alone. */
export interface ServerAddress {
  /** A name or an IP address; or the folder of a local socket, an absolute path. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly login: string
  readonly ca: string | null
}

/** An address as people read it. */
export function serverName({ host, port }: ServerAddress): string {
  return port === 5432 || isLocal(host) ? host : `${host}:${port}`
}

/** Whether a host is the folder of a local socket, which nobody else can listen to. */
export function isLocal(host: string): boolean {
  return host.startsWith('/')
}
