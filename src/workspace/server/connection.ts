/**
 * A connection to PostgreSQL. Certificates are always checked against the given authority and the given host; a call that
 * has no answer in time destroys the socket, so that nothing waits for a network that has gone silent.
 */
import { Socket } from 'node:net'
import { checkServerIdentity } from 'node:tls'
import type { Client, ClientConfig } from 'pg'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { isLocal, type ServerAddress, serverName } from './address.ts'
import { NoAnswer, serverProblem } from './serverErrors.ts'

/** A row of an answer, by column. */
export type AnswerRow = Readonly<Record<string, unknown>>

/** A connection that is made when it is needed, and made again after it was lost. */
export interface Connection {
  readonly address: ServerAddress
  /** One statement, in its own transaction; calls take turns. `deadline` is in milliseconds. */
  readonly query: (
    text: string,
    values?: readonly unknown[],
    deadline?: number,
  ) => Promise<Result<readonly AnswerRow[]>>
  /** Calls `listener` when the server notifies a channel, while a connection is open; the function ends that. */
  readonly listen: (channel: string, listener: () => void) => () => void
  readonly close: () => Promise<void>
  /** Ends what is under way without waiting for an answer. */
  readonly abandon: () => void
}

/** How long a call may take, in milliseconds. */
const DEADLINE = 20_000

/** A connection to `address`. Nothing is connected before the first call. */
export function connectionTo(address: ServerAddress, password: string | null, deadline = DEADLINE): Connection {
  let open: Open | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let isAbandoned = false
  const listeners = new Set<{ readonly channel: string; readonly tell: () => void }>()

  const connect = async (within: number) => {
    if (open) return open
    const { Client } = await import('pg').then((module) => module.default)
    if (isAbandoned) throw new NoAnswer()
    const socket = new Socket()
    const client = new Client(configOf(address, password, socket))
    const made = { client, socket }
    client.on('error', () => {
      if (open === made) open = null
    })
    client.on('end', () => {
      if (open === made) open = null
    })
    client.on('notification', ({ channel }) => {
      for (const one of listeners) if (one.channel === channel) one.tell()
    })
    await inTime(client.connect(), within, socket)
    for (const channel of new Set([...listeners].map((one) => one.channel))) await listenTo(made, channel, within)
    open = made
    return made
  }
  const run = async (text: string, values: readonly unknown[], within: number) => {
    if (!address.ca && !isLocal(address.host)) return fail('server-unencrypted', { server: serverName(address) })
    try {
      const { client, socket } = await connect(within)
      const sent = values.length > 0 ? client.query<AnswerRow>(text, [...values]) : client.query<AnswerRow>(text)
      const answer: unknown = await inTime(sent, within, socket)
      // Several statements in one call have several answers.
      const last = (Array.isArray(answer) ? answer.at(-1) : answer) as { readonly rows: readonly AnswerRow[] }
      return ok(last.rows)
    } catch (error) {
      const problem = serverProblem(error, address)
      if (problem.code === 'server-unreachable') drop()
      return { ok: false, error: problem } as const
    }
  }
  const drop = () => {
    open?.socket.destroy()
    open = null
  }
  return {
    address,
    query: (text, values = [], within = deadline) => {
      const mine = turn.then(() => run(text, values, within))
      turn = mine.catch(() => undefined)
      return mine
    },
    abandon: () => {
      isAbandoned = true
      drop()
    },
    listen: (channel, tell) => {
      const one = { channel, tell }
      listeners.add(one)
      const mine = turn.then(() => open && listenTo(open, channel, deadline))
      turn = mine.catch(() => undefined)
      return () => listeners.delete(one)
    },
    close: async () => {
      await turn
      const { client, socket } = open ?? {}
      open = null
      if (client && socket) await inTime(client.end(), 2000, socket).catch(() => undefined)
    },
  }
}

interface Open {
  readonly client: Client
  readonly socket: Socket
}

function listenTo({ client, socket }: Open, channel: string, within: number): Promise<unknown> {
  return inTime(client.query(`LISTEN ${client.escapeIdentifier(channel)}`), within, socket)
}

function configOf(
  { host, port, database, login, ca }: ServerAddress,
  password: string | null,
  socket: Socket,
): ClientConfig {
  return {
    host,
    port,
    database,
    user: login,
    password: password ?? undefined,
    stream: () => socket,
    keepAlive: true,
    enableChannelBinding: true,
    application_name: 'factmark',
    // With an address instead of a name Node would compare the certificate with “localhost”.
    ssl: ca && !isLocal(host) ? { ca, checkServerIdentity: (_name, found) => checkServerIdentity(host, found) } : false,
  } as ClientConfig
}

/** The outcome of `work` within so many milliseconds; else the socket is destroyed and `NoAnswer` thrown. */
async function inTime<T>(work: Promise<T>, milliseconds: number, socket: Socket): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      socket.destroy()
      reject(new NoAnswer())
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
