/** A folder that is open in a window, and exchanges with its server in the background. */

import { isDeepStrictEqual } from 'node:util'
import { fail, type Problem } from '../../core/problem.ts'
import { asSaid } from '../../core/reasons.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { createExchanger, type Exchanger } from '../../core/sync/exchanger.ts'
import type { Place, Right } from '../../core/sync/remote.ts'
import type { CycleReport } from '../../core/sync/syncing.ts'
import { type ExchangeState, minutesAhead, type TeamState } from '../../core/sync/teamState.ts'
import type { AdjudicationLease } from '../layers/adjudication.ts'
import type { LayerStore } from '../layers/layerStore.ts'
import { serverName } from './address.ts'
import { membersOf, setPassword } from './administer.ts'
import type { Connection } from './connection.ts'
import type { Invitation } from './invitation.ts'
import { createLease } from './lease.ts'
import { type KnownTask, keepMembers, keepPins, keepTasks, readMembers, readPins, readTasks } from './memberFile.ts'
import { postgresRemote } from './postgres.ts'
import { mayPass } from './serverErrors.ts'
import { type Exchange, openExchange } from './serverFolder.ts'
import { listTasks } from './tasks.ts'

/** What a session with a server works with. */
export interface TeamSessionOptions {
  readonly root: string
  readonly invitation: Invitation
  /** The member's name, as far as it is known. */
  readonly name: string
  /** Null: nobody has said it yet. */
  readonly password: string | null
  /** Where the password is, asked whenever the state is told. */
  readonly passwordIs: () => TeamState['password']
  /** The member's layers, whose lock the window has. */
  readonly layers: Pick<LayerStore, 'whileStill'>
  readonly onState: (state: TeamState) => void
  readonly onReport: (report: CycleReport) => void
  /** Called with errors that are bugs. */
  readonly onBug: (error: unknown) => void
  /** An ISO time in UTC. */
  readonly now: () => string
}

/** A folder's exchanges while it is open. */
export interface TeamSession {
  readonly state: () => TeamState
  readonly invitation: Invitation
  /** What the member is to annotate, done or not, as the server said last. */
  readonly tasks: () => readonly KnownTask[]
  /** A layer that was edited here is on the disk. */
  readonly saved: (article: string) => void
  /** Exchanges at once. */
  readonly exchangeNow: () => Promise<void>
  /** Uses this password from now on; `server-login` where the server refuses it. */
  readonly logIn: (password: string) => Promise<Result<null>>
  /** Makes it the member's password on the server, and uses it. */
  readonly changePassword: (password: string) => Promise<Result<null>>
  /** Sends a layer or an article again that the server refused. */
  readonly sendAgain: (place: Place) => Promise<void>
  /** Keeps articles on this computer, whoever works on them, or no longer. */
  readonly pin: (articles: readonly string[], isKept: boolean) => Promise<Result<null>>
  /** Does something on the server between two exchanges. */
  readonly on: <T>(work: (connection: Connection) => Promise<Result<T>>) => Promise<Result<T>>
  /** The turns that the server gives to whoever resolves differences. */
  readonly lease: AdjudicationLease
  /** Ends, after one more try to send what waits. */
  readonly end: () => Promise<void>
}

/** How long closing may take for what isn't sent, in milliseconds. It is on the disk, and is sent at the next start. */
const LAST_TRY = 2500

/** After so many exchanges the members are asked for again. */
const MEMBERS_EVERY = 60

/** Begins to exchange; fails as `openExchange` does. */
export async function openTeamSession(options: TeamSessionOptions): Promise<Result<TeamSession>> {
  const { root, invitation, layers, onBug, now } = options
  const opened = await openExchange(root, { password: options.password, now, alone: layers.whileStill })
  if (!opened.ok) return opened
  let exchange: Exchange = opened.value
  let hasPassword = options.password !== null || invitation.ca === null
  let rights: readonly Right[] = (await readMembers(root)).rights
  let pinned = await readPins(root)
  let tasks = await readTasks(root)
  let name = options.name
  let { title } = invitation
  let sinceMembers = 0
  let again: readonly Place[] = []
  let ahead = 0
  let aside: CycleReport['aside'] = []

  const stateOf = (state: ExchangeState): TeamState => ({
    ...state,
    title,
    server: serverName(invitation),
    login: invitation.login,
    member: { id: invitation.member, name },
    rights,
    password: options.passwordIs(),
    tasks: openOf(tasks),
    pinned,
    minutesAhead: ahead,
    aside,
  })
  const tell = () => options.onState(stateOf(exchanger.state()))
  const onReport = (report: CycleReport) => {
    const { welcome } = report
    rights = welcome.rights
    name = welcome.member.name
    title = welcome.title
    ahead = minutesAhead(report)
    aside = [...aside, ...report.aside]
    options.onReport(report)
  }
  const learnTasks = async (told: readonly KnownTask[]) => {
    const next = told.map(({ article, isDone }) => ({ article, isDone }))
    if (isDeepStrictEqual(next, tasks)) return
    tasks = next
    await keepTasks(root, tasks)
    tell()
  }
  const surviving = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work()
    } catch (error) {
      onBug(error)
      return fail('internal', asSaid(error))
    }
  }
  const once = () =>
    surviving(async () => {
      for (const place of again) await exchange.sendAgain(place)
      again = []
      const asked = await listTasks(exchange.connection)
      if (!asked.ok && mayEnd(asked.error)) return asked
      if (asked.ok) await learnTasks(asked.value)
      const report = await exchange.once([...pinned, ...openOf(tasks)])
      if (!report.ok) return report
      if (sinceMembers % MEMBERS_EVERY === 0) await learnMembers(root, exchange.connection, report.value)
      sinceMembers += 1
      return report
    })
  const exchanger: Exchanger = createExchanger({
    once,
    waiting: (article) =>
      exchange.waiting(article).catch((error: unknown) => {
        onBug(error)
        return new Map<string, number>()
      }),
    mayPass,
    onState: (state) => options.onState(stateOf(state)),
    onReport,
    clock: {
      now: Date.now,
      random: Math.random,
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    },
  })
  const logIn = async (password: string): Promise<Result<null>> => {
    const next = await openExchange(root, { password, now, alone: layers.whileStill })
    if (!next.ok) return next
    const tried = await surviving(() => next.value.connection.query('SELECT'))
    if (!tried.ok && tried.error.code === 'server-login') {
      await next.value.close()
      return tried
    }
    const before = exchange
    exchange = next.value
    exchange.onNudge(exchanger.hint)
    hasPassword = true
    void before.close().catch(onBug)
    await exchanger.now()
    return tried.ok ? ok(null) : tried
  }
  exchange.onNudge(exchanger.hint)
  void exchanger.start(hasPassword).catch(onBug)
  const lease = createLease({
    settle: () => postgresRemote(exchange.connection).settle,
    exchange: async () => {
      if (hasPassword) await exchanger.now()
      return exchanger.state().link.is === 'connected'
    },
    server: serverName(invitation),
    elapsed: () => performance.now(),
  })
  return ok({
    state: () => stateOf(exchanger.state()),
    invitation,
    tasks: () => tasks,
    lease,
    saved: exchanger.saved,
    exchangeNow: async () => {
      if (hasPassword) await exchanger.now()
    },
    logIn,
    changePassword: async (password) => {
      const changed = await surviving(() => setPassword(exchange.connection, password))
      return changed.ok ? logIn(password) : changed
    },
    sendAgain: async (place) => {
      again = [...again, place]
      await exchanger.now()
    },
    pin: async (articles, isKept) => {
      const others = pinned.filter((id) => !articles.includes(id))
      const kept = await keepPins(root, isKept ? [...others, ...articles] : others)
      if (!kept.ok) return kept
      pinned = await readPins(root)
      tell()
      if (isKept && hasPassword) await exchanger.now()
      return ok(null)
    },
    on: (work) =>
      hasPassword ? surviving(() => work(exchange.connection)) : Promise.resolve(loginMissing(invitation)),
    end: async () => {
      await exchanger.end(LAST_TRY)
      exchange.connection.abandon()
      // It fails at once now; what it writes must be written before the desk gives its lock up.
      await exchanger.settled()
    },
  })
}

function loginMissing(invitation: Invitation): Result<never> {
  return err({ code: 'server-login', details: { server: serverName(invitation), login: invitation.login } })
}

function openOf(tasks: readonly KnownTask[]): readonly string[] {
  return tasks.filter(({ isDone }) => !isDone).map(({ article }) => article)
}

/** Whether the exchange that follows would meet the same problem. */
function mayEnd({ code }: Problem): boolean {
  return code !== 'server-forbidden' && code !== 'server-refused'
}

/** Keeps who the members are, and what this one may do. */
async function learnMembers(root: string, connection: Connection, { welcome }: CycleReport): Promise<void> {
  const members = await membersOf(connection)
  if (members.ok) await keepMembers(root, { rights: welcome.rights, members: members.value })
}
