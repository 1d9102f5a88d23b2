/** What the window asks about a team's server. */
import { z } from 'zod'
import { idSchema } from '../core/model/article.ts'
import type { Problem } from '../core/problem.ts'
import { RIGHTS, type Right } from '../core/sync/remote.ts'
import { SERVER_ORDERS, type ServerPage } from '../core/sync/teamLibrary.ts'
import type { ArticleProgress, RoundFigures } from '../core/sync/teamRound.ts'
import { SHORTEST_PASSWORD, type TeamState } from '../core/sync/teamState.ts'
import type { Session } from './contract.ts'
import { nothing, result, value } from './method.ts'

/** A password as it is typed. The page forgets it; the main process keeps it. */
const password = z.string().min(1).max(1000)

/** A password that takes the place of another; `factmark server password` asks for as many characters. */
const newPassword = z.string().min(SHORTEST_PASSWORD).max(1000)

const waiting = z.strictObject({ token: z.uuid() })

/** An invitation that was opened: to what, on which server, as whom, and the folder that it would be joined in. */
export interface InvitationOffer {
  readonly token: string
  readonly title: string
  readonly server: string
  readonly member: string
  readonly folder: string
  /** Whether this computer has a keychain that keeps the password. */
  readonly keepsPassword: boolean
}

/** A team that was joined; `problem`: why the password is still the one that came with the invitation. */
export interface Joined {
  readonly session: Session
  readonly problem: Problem | null
}

const joinSchema = z.strictObject({ token: z.uuid(), password, next: newPassword.nullable() })

/** What joining takes: which invitation, the password, and (null: it stays) the one that takes its place. */
export type JoinRequest = z.infer<typeof joinSchema>

const one = z.strictObject({ article: idSchema })

const rights = z.array(z.enum(RIGHTS)).max(RIGHTS.length).readonly()

/** Everybody, and the round in figures; how far members are, administrators alone are told. */
export interface TeamOverview {
  readonly members: readonly TeamMember[]
  readonly round: RoundFigures
  readonly blind: boolean
}

/** A member as the page on the team shows them; `received` is when their last edits came, as an ISO time. */
export interface TeamMember {
  readonly id: string
  readonly name: string
  readonly rights: readonly Right[]
  readonly hasLeft: boolean
  readonly layers: number
  readonly done: number
  readonly tasks: number
  readonly received: string | null
}

/** An invitation that was saved, and the password for its first week, which is told once. */
export interface Invited {
  readonly file: string
  readonly password: string
}

/** The methods. */
export const teamMethods = {
  /** How the folder stands with its team's server; null where it has none. Events follow (`teamChanged`). */
  team: { takes: nothing, answers: value<TeamState | null>() },
  /** Exchanges at once, whatever the pause; answers when that is over, however it went. */
  exchangeNow: { takes: nothing, answers: value<void>() },
  /** Sends a layer, or (no annotator) an article, once more that the server refused. */
  sendAgain: {
    takes: z.strictObject({ article: idSchema, annotator: z.union([idSchema, z.literal('')]) }),
    answers: result<null>(),
  },
  /** Logs in with this password, and keeps it where that is safe; `server-login` where it is refused. */
  givePassword: { takes: z.strictObject({ password }), answers: result<null>() },
  /** Makes this the member's password on the server, and keeps it where that is safe. */
  changePassword: { takes: z.strictObject({ password: newPassword }), answers: result<null>() },
  /** Forgets the password on this computer; the next exchange asks for it. */
  forgetPassword: { takes: nothing, answers: result<null>() },
  /** Asks for an invitation with the system's dialog; null if cancelled. */
  chooseInvitation: { takes: nothing, answers: result<InvitationOffer | null>() },
  /** Asks for another folder to join it in; the one that holds then, null for an invitation that is gone. */
  chooseTeamFolder: { takes: waiting, answers: value<string | null>() },
  /** Joins with the password that came with the invitation, makes `next` the member's (null: it stays), and opens the folder. */
  joinTeam: { takes: joinSchema, answers: result<Joined>() },
  /** The members and the round in figures, for administrators and whoever resolves differences. */
  teamOverview: { takes: nothing, answers: result<TeamOverview>() },
  /** A page of articles after an id ('' for the first), with how far each is. */
  teamProgress: {
    takes: z.strictObject({ after: z.union([idSchema, z.literal('')]) }),
    answers: result<{ readonly articles: readonly ArticleProgress[]; readonly next: string | null }>(),
  },
  /** Asks where to save an invitation, and invites somebody (`again`: a member who lost the password); null if cancelled. */
  inviteMember: {
    takes: z.strictObject({ id: idSchema, name: z.string().trim().min(1).max(200), rights, again: z.boolean() }),
    answers: result<Invited | null>(),
  },
  /** Ends a member's login. */
  revokeMember: { takes: z.strictObject({ id: idSchema }), answers: result<null>() },
  /** What a member may do from now on. */
  setRights: { takes: z.strictObject({ id: idSchema, rights }), answers: result<null>() },
  /** Gives articles (none: all) so many places each, or each of these members; how many tasks are new. */
  assignArticles: {
    takes: z.strictObject({
      articles: z.array(idSchema).max(10_000).readonly(),
      annotators: z.int().min(1).max(100),
      to: z.array(idSchema).max(1000).readonly(),
    }),
    answers: result<number>(),
  },
  /** A page of the articles on the server: all, or those with these words in the title or the text. */
  serverArticles: {
    takes: z.strictObject({
      words: z.string().max(400),
      order: z.enum(SERVER_ORDERS),
      after: z.strictObject({ place: z.string().max(10_000), id: idSchema }).nullable(),
    }),
    answers: result<ServerPage>(),
  },
  /** Takes the next article that the member is to annotate, and fetches it; null where none is free. */
  takeTask: { takes: nothing, answers: result<string | null>() },
  /** Gives a task back; whether it was the member's and not done. */
  returnTask: { takes: one, answers: result<boolean>() },
  /** Takes a task again that the member gave back; whether it was still free. */
  takeAgain: { takes: one, answers: result<boolean>() },
  /** Fetches an article of the server, which is kept here from then on, unless it is a task; `article-unfetched`. */
  fetchArticle: { takes: one, answers: result<null>() },
  /** Keeps articles of the server on this computer, whoever works on them, or no longer. */
  keepHere: {
    takes: z.strictObject({ articles: z.array(idSchema).max(10_000).readonly(), isKept: z.boolean() }),
    answers: result<null>(),
  },
} as const
