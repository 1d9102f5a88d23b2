/** The handlers of every method, as they are served to a window. */
import type { Requests } from '../../ipc/methods.ts'
import { deferred } from '../../workspace/deferred.ts'
import type { Context } from '../context.ts'
import { annotatingHandlers } from './annotating.ts'
import { codebookHandlers } from './codebook.ts'
import { importingHandlers } from './importing.ts'
import { inboxHandlers } from './inbox.ts'
import { libraryHandlers } from './library.ts'
import { originalsHandlers } from './originals.ts'
import { type ProgramOptions, programHandlers } from './program.ts'
import { reviewHandlers } from './review.ts'
import { sessionHandlers } from './session.ts'
import { storingHandlers } from './storing.ts'
import { suggestingHandlers } from './suggesting.ts'

/** What the handlers need of the program in whose window the page is. */
export interface HandlersOptions {
  readonly program: ProgramOptions
  /** Called after another session was opened. */
  readonly opened: () => void
}

/** Answers all that a page may ask. */
export function allHandlers(context: Context, { program, opened }: HandlersOptions): Requests {
  return {
    ...programHandlers(context, program),
    ...sessionHandlers(context, opened),
    ...libraryHandlers(context),
    ...codebookHandlers(context),
    ...deferred(['chooseCodebook', 'exportCodebook'], async () =>
      (await import('./codebookFiles.ts')).codebookFileHandlers(context),
    ),
    ...originalsHandlers(context),
    ...annotatingHandlers(context),
    ...importingHandlers(context),
    ...deferred(
      [
        'exportTable',
        'exportShownTable',
        'exportablePeople',
        'planExport',
        'export',
        'cancelExport',
        'showFile',
        'print',
      ],
      async () => (await import('./exporting.ts')).exportingHandlers(context),
    ),
    ...storingHandlers(context),
    ...deferred(['articleVersions', 'saveChangeLog'], async () =>
      (await import('./articleVersions.ts')).articleVersionsHandlers(context),
    ),
    ...deferred(['chooseAnnotations', 'tryAnnotations', 'importAnnotations'], async () =>
      (await import('./annotationFiles.ts')).annotationFileHandlers(context),
    ),
    ...deferred(['backUp', 'stopBackup', 'chooseMerge', 'declineMerge', 'merge', 'undoMerge', 'redoMerge'], async () =>
      (await import('./backups.ts')).backupHandlers(context),
    ),
    ...deferred(['claims', 'moreClaims'], async () => (await import('./claimList.ts')).claimListHandlers(context)),
    ...deferred(
      [
        'claim',
        'passages',
        'createClaim',
        'changeClaim',
        'takeBackClaim',
        'removeClaim',
        'sameClaims',
        'chooseEvidence',
        'keepEvidence',
        'completeness',
        'openEvidence',
        'claimReviewGaps',
        'exportClaims',
        'importFindings',
      ],
      async () => (await import('./claims.ts')).claimsHandlers(context),
    ),
    ...deferred(
      [
        'openTable',
        'stopTable',
        'tableRequest',
        'tableRows',
        'tableFind',
        'tableCross',
        'changeAnnotations',
        'takeBackAnnotations',
      ],
      async () => (await import('./table.ts')).tableHandlers(context),
    ),
    ...deferred(['overview', 'assignments', 'saveAssignments'], async () =>
      (await import('./overview.ts')).overviewHandlers(context),
    ),
    ...deferred(['readDraft'], async () => (await import('./returnedDraft.ts')).returnedDraftHandlers(context)),
    ...deferred(
      ['team', 'exchangeNow', 'sendAgain', 'givePassword', 'changePassword', 'forgetPassword', 'keepHere'],
      async () => (await import('./team.ts')).teamHandlers(context),
    ),
    ...deferred(['serverArticles', 'takeTask', 'returnTask', 'takeAgain', 'fetchArticle'], async () =>
      (await import('./teamTasks.ts')).teamTaskHandlers(context),
    ),
    ...deferred(
      ['teamOverview', 'teamProgress', 'inviteMember', 'revokeMember', 'setRights', 'assignArticles'],
      async () => (await import('./teamAdministration.ts')).teamAdministrationHandlers(context),
    ),
    ...deferred(['chooseInvitation', 'chooseTeamFolder', 'joinTeam'], async () =>
      (await import('./joining.ts')).joiningHandlers(context, opened),
    ),
    ...inboxHandlers(context),
    ...reviewHandlers(context),
    ...suggestingHandlers(context),
  }
}
