/** How a member's folder stands with the team's server, as the window shows it. Plain data. */
import type { Problem } from '../problem.ts'
import type { Right } from './remote.ts'
import type { CycleReport, HeldPlace } from './syncing.ts'

/** How many characters a member's own password has at least. */
export const SHORTEST_PASSWORD = 12

/**
 * Whether the server answers. `offline` since an ISO time, and tried again by itself; `stopped` until somebody does
 * something about it; `password`: there is none here, or (`problem`) not the right one.
 */
export type Link =
  | { readonly is: 'connecting' }
  | { readonly is: 'connected' }
  | { readonly is: 'offline'; readonly since: string; readonly problem: Problem }
  | { readonly is: 'stopped'; readonly problem: Problem }
  | { readonly is: 'password'; readonly problem: Problem | null }

/** Edits of the member's layer on an article that are only here. */
export interface Waiting {
  readonly article: string
  readonly count: number
}

/** What the exchanges of a folder have come to. */
export interface ExchangeState {
  readonly link: Link
  readonly isExchanging: boolean
  /** What waits to be sent, the most first. */
  readonly waiting: readonly Waiting[]
  /** Layers and articles that stay here, and why. */
  readonly held: readonly HeldPlace[]
  /** When everything was last exchanged, as an ISO time; null before the first time since the folder was opened. */
  readonly exchanged: string | null
}

/** The same, with the server and the member. */
export interface TeamState extends ExchangeState {
  /** The workspace's title on the server. */
  readonly title: string
  /** The server's name, and the login, as people read them. */
  readonly server: string
  readonly login: string
  readonly member: { readonly id: string; readonly name: string }
  /** What the member may do; nothing is known before the first exchange. */
  readonly rights: readonly Right[]
  /** Where the password is: in the system's keychain, only here until the program ends, or nowhere. */
  readonly password: 'kept' | 'session' | 'none'
  /** The articles that the member is to annotate and hasn't finished, as the server said last. */
  readonly tasks: readonly string[]
  /** Articles that the member keeps on this computer. */
  readonly pinned: readonly string[]
  /** As `minutesAhead` says of the last exchange. */
  readonly minutesAhead: number
  /** Files of the workspace that the server's version replaced since the folder was opened, and where they are kept. */
  readonly aside: CycleReport['aside']
}

/** From how many minutes on a difference between two clocks matters. */
const LARGE = 5

/** How many minutes this computer's clock is ahead of the server's, behind if negative; 0 where it hardly is. */
export function minutesAhead({ ahead }: Pick<CycleReport, 'ahead'>): number {
  const minutes = Math.round(ahead / 60_000)
  return Math.abs(minutes) >= LARGE ? minutes : 0
}
