/** Every event that the main process sends to the window, one row per event. */
import type { Command } from '../core/commands/commands.ts'
import type { Difference } from '../core/merge/difference.ts'
import type { Problem } from '../core/problem.ts'
import type { TeamState } from '../core/sync/teamState.ts'
import type { Imported } from './contract.ts'
import type { ExportProgress } from './exchange.ts'
import type { InvitationOffer } from './team.ts'

/** Which file is being imported, how many of how many are done, and how many layers of this one. */
export interface ImportProgress {
  readonly file: string
  readonly done: number
  readonly total: number
  readonly layers?: { readonly done: number; readonly total: number }
}

declare const told: unique symbol

/** An event; only the compiler knows the type of its payload. */
interface Event<Shape> {
  readonly [told]?: Shape
}

function event<Shape>(): Event<Shape> {
  return {}
}

/** Every event by its name. */
export const events = {
  /** A menu item was selected. */
  command: event<Command>(),
  /** A file was imported by a second start or by the system: open it. */
  openArticle: event<{ readonly id: string }>(),
  /** The outcome for files named on a command line. */
  imported: event<readonly Imported[]>(),
  /** Something came in from the inbox: take it (`takeArrived`). */
  arrived: event<null>(),
  /** How far the running imports are; null when none is left. */
  importProgress: event<ImportProgress | null>(),
  /** How far the export that runs is. */
  exporting: event<ExportProgress>(),
  /** How many bytes of a backup are written. */
  backingUp: event<{ readonly done: number; readonly total: number }>(),
  /** How many articles of another workspace are read or merged. */
  merging: event<{ readonly done: number; readonly total: number }>(),
  /** How many layers of the table of annotations are read. */
  tableProgress: event<{ readonly done: number; readonly total: number }>(),
  /** How many claim records are read of those that are listed. */
  claimsProgress: event<{ readonly done: number; readonly total: number }>(),
  /** Something in the table of annotations has changed; ask for it again. */
  tableChanged: event<null>(),
  /** Writing a layer failed and is tried again (`problem`), or succeeded at last (null). */
  saving: event<{ readonly article: string; readonly problem: Problem | null }>(),
  /** What suggestions learn can't be written for now; told once, tried again. */
  memoryUnwritten: event<{ readonly problem: Problem }>(),
  /** Something else has changed what is remembered for suggestions; ask for it again. */
  memoryChanged: event<null>(),
  /** The window is about to close: finish, then call `closed`. */
  closing: event<null>(),
  /** Articles, or layers on them, were changed by something else than this window. */
  workspaceChanged: event<{ readonly articles: readonly string[] }>(),
  /** Whether annotators tag blind here was changed by something else than this window. */
  blindChanged: event<{ readonly blind: boolean }>(),
  /** Something else has changed the codebook, or may have; ask for it again. */
  codebookChanged: event<null>(),
  /** Claim records were changed by something else, or may have been; ask for them again. */
  claimsChanged: event<null>(),
  /** The annotator's layer on an article was changed by something else, and both were merged. */
  layerMerged: event<{
    readonly article: string
    readonly differences: readonly Difference[]
    readonly from: 'file' | 'server'
  }>(),
  /** The annotator's layer on an article was merged with what their other computer sent to the server. */
  teamMerged: event<{ readonly article: string; readonly differences: readonly Difference[] }>(),
  /** An invitation to a team's server was opened. */
  invited: event<InvitationOffer>(),
  /** How the folder stands with its team's server. */
  teamChanged: event<TeamState>(),
  /** The adjudicated layer of an article, which is open here, was changed by something else: open it again. */
  adjudicatedChanged: event<{ readonly article: string }>(),
  /** Why an article's layer (null: no layer) is read-only from now on; null when it can be edited again. */
  readOnly: event<{ readonly article: string | null; readonly problem: Problem | null }>(),
  /** An open layer's file was damaged by something else. */
  layerNotice: event<{ readonly problem: Problem }>(),
} as const

type Told<E> = E extends Event<infer Shape> ? Shape : never

/** The payload of each event. */
export type Events = { readonly [Name in keyof typeof events]: Told<(typeof events)[Name]> }
