/** What the window asks about a team's server. */
import { z } from 'zod'
import { idSchema } from '../core/model/article.ts'
import type { TeamState } from '../core/sync/teamState.ts'
import { nothing, result, value } from './method.ts'

/** A password as it is typed. The page forgets it; the main process keeps it. */
const password = z.string().min(1).max(1000)

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
  /** Keeps articles of the server on this computer, whoever works on them, or no longer. */
  keepHere: {
    takes: z.strictObject({ articles: z.array(idSchema).max(10_000).readonly(), isKept: z.boolean() }),
    answers: result<null>(),
  },
} as const
