/** Who works where: one annotator in one workspace at a time, with what is open there. */
import type { Annotator } from '../core/model/layer.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Session } from '../ipc/contract.ts'
import type { MergeWorkFor } from '../workspace/backup/mergeWork.ts'
import type { RecordWork } from '../workspace/claims/recordWork.ts'
import type { Looks } from '../workspace/disk/looks.ts'
import { removeBelow } from '../workspace/disk/temporaryFiles.ts'
import type { IncomingWork } from '../workspace/exchange/incomingWork.ts'
import type { ExtractorProcess } from '../workspace/import/extract/extractorProcess.ts'
import type { Importer } from '../workspace/import/importArticles.ts'
import type { TeamSession } from '../workspace/server/teamSession.ts'
import type { Desk, Shelf } from '../workspace/shelf.ts'
import type { ShelfEvent } from '../workspace/shelfEvents.ts'
import type { TableWork } from '../workspace/table/tableWork.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { logBug } from './log.ts'
import { type SessionListing, sessionListing } from './sessionListing.ts'
import { type SessionTable, sessionTable } from './sessionTable.ts'
import { openTeam, type TeamServiceOptions } from './teamService.ts'

/** A session: the workspace, the annotator's desk in it, and what brings articles in. */
export interface OpenSession {
  readonly annotator: Annotator
  readonly shelf: Shelf
  readonly desk: Desk
  readonly importer: Importer
  /** The articles, as they were listed last. */
  readonly listing: SessionListing
  /** The table of all annotations that the annotator may see. */
  readonly table: SessionTable
  /** The exchanges with the team's server; null where the folder has none. */
  readonly team: TeamSession | null
}

/** The one session that is open, if any. */
export interface Sessions {
  readonly current: () => OpenSession | null
  /** Opens another, after everything of the last is on the disk; the problem, and no change, if that can't be. */
  readonly change: (annotator: Annotator, workspace: Workspace) => Promise<Result<OpenSession>>
  /** Ends the last one; what isn't on the disk by now was given up, or is kept elsewhere. */
  readonly close: () => Promise<void>
}

/** What sessions work with. */
export interface SessionsOptions extends TeamServiceOptions {
  /** Told what happens in the workspace of the session that is open. */
  readonly onEvent: (event: ShelfEvent) => void
  /** Told that the table of annotations of that session has changed. */
  readonly onTableChanged: () => void
  /** Where edits are kept that can't be written into the workspace. */
  readonly unsavedFolder: string
  /** Whether an imported file of so many bytes is kept. */
  readonly keepsOriginal: (bytes: number) => boolean
  /** Where the indexes of libraries are, which can be thrown away. */
  readonly indexes: string
  readonly startExtractor: () => ExtractorProcess
  readonly incomingWork: (root: string) => IncomingWork
  readonly mergeWork: MergeWorkFor
  readonly tableWork: (root: string, annotator: string) => TableWork
  readonly recordWork: (root: string, indexes: string | null) => RecordWork
  readonly looks: Looks
}

/** Edits lie in a folder for each workspace and annotator, and one for what is adjudicated. */
const UNSAVED_DEPTH = 3

/** No session yet. */
export function createSessions(options: SessionsOptions): Sessions {
  let current: OpenSession | null = null
  return {
    current: () => current,
    change: async (annotator, workspace) => {
      const unwritten = await current?.desk.flush()
      if (unwritten) return err(unwritten.problem)
      await endSession(current)
      current = await openSession(options, annotator, workspace)
      return ok(current)
    },
    close: () => endSession(current),
  }
}

/** What comes from the server is written under the desk's lock, so the exchanges end first. */
async function endSession(session: OpenSession | null): Promise<void> {
  // Decisions are sent and the turn given up while there is a way to the server.
  if (session?.team) await session.desk.adjudication.end()
  await session?.team?.end()
  await Promise.all([session?.desk.end(), session?.table.end()])
}

async function openSession(options: SessionsOptions, annotator: Annotator, workspace: Workspace): Promise<OpenSession> {
  const {
    onEvent,
    unsavedFolder,
    now,
    indexes,
    startExtractor,
    incomingWork,
    mergeWork,
    tableWork,
    recordWork,
    looks,
    onTableChanged,
    keepsOriginal,
  } = options
  // By then the window's page has begun: the program answers it sooner without all this.
  const { folderShelf } = await import('../workspace/folder/folderShelf.ts')
  const shelf = folderShelf(workspace, { indexes, incomingWork, mergeWork, tableWork, recordWork, looks })
  const desk = await shelf.openDesk(annotator, { now, unsavedFolder, onBug: logBug })
  desk.subscribe(onEvent)
  removeBelow(unsavedFolder, UNSAVED_DEPTH).catch(logBug)
  removeBelow(indexes, 0).catch(logBug)
  const listing = sessionListing({ annotator, shelf, desk })
  const table = sessionTable({ annotator, shelf, desk, listing }, onTableChanged)
  // Side by side with the page, which begins meanwhile, and with each other: both are mostly done by threads.
  Promise.all([listing.begin(), table.begin()]).catch(logBug)
  const importer = shelf.library.importer({ now, keepsOriginal, startExtractor })
  const team = await openTeam(options, { root: workspace.root, desk, annotator })
  return { annotator, shelf, desk, listing, table, team, importer }
}

/** What the window shows of a session. */
export function describeSession({ annotator, shelf }: OpenSession): Session {
  return { annotator, workspace: { path: shelf.path, title: shelf.title } }
}
