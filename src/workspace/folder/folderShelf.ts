/** A workspace on a folder: `shelf.ts` over the modules that read and write its files. */
import type { Article } from '../../core/model/article.ts'
import type { MergeWorkFor } from '../backup/mergeWork.ts'
import { createClaim, readClaim, updateClaimBy } from '../claims/claimFiles.ts'
import { type ClaimLister, claimLister, confirmsFindings } from '../claims/claimList.ts'
import { evidenceAt, keepEvidence } from '../claims/evidence.ts'
import { importFindings } from '../claims/findingLibraries.ts'
import type { RecordWork } from '../claims/recordWork.ts'
import { deferred } from '../deferred.ts'
import { attempt } from '../disk/files.ts'
import { whileLocked } from '../disk/lock.ts'
import { type Looks, looksHere } from '../disk/looks.ts'
import type { IncomingWork } from '../exchange/incomingWork.ts'
import { agreementPlaces, readPlace } from '../layers/agreementInput.ts'
import { isBlind } from '../layers/blindness.ts'
import type { CarryRequest } from '../layers/carryLayer.ts'
import { maySee, readColleagues, readEarlierColleagues } from '../layers/colleagues.ts'
import { conflictCopies, putCopyAside, readConflictCopy } from '../layers/conflictCopies.ts'
import { layerPlaces, readCheckedLayer } from '../layers/layers.ts'
import { annotatorWithId, peopleIn } from '../layers/people.ts'
import { readVersion, versionsOf } from '../layers/versions.ts'
import { readAssignments, saveAssignments } from '../library/assignments.ts'
import { createCatalogue } from '../library/catalogue.ts'
import { guidelinesVersion, readGuidelines } from '../library/guidelines.ts'
import { libraryIndex } from '../library/libraryIndex.ts'
import { statisticsOf } from '../library/statistics.ts'
import { readMembers, withMembers } from '../server/memberFile.ts'
import type { ClaimsShelf } from '../sharedDocuments.ts'
import type { LayersShelf, ReviewShelf, Shelf } from '../shelf.ts'
import type { TableWork } from '../table/tableWork.ts'
import { whileAlone } from '../trash/finish.ts'
import type { Workspace } from '../workspace.ts'
import { folderCodebook } from './folderCodebook.ts'
import { openFolderDesk } from './folderDesk.ts'
import { folderLibrary } from './folderLibrary.ts'

/** What a shelf on a folder uses beside it. */
export interface FolderSettings {
  /** A folder of this computer in which facts about articles, and claim records, are kept from start to start; without it all are read again. */
  readonly indexes?: string
  /** Where bundles and layer files are read; by whoever asks, if left out. */
  readonly incomingWork?: ((root: string) => IncomingWork) | undefined
  /** Where other workspaces are merged; by whoever asks, if left out. */
  readonly mergeWork?: MergeWorkFor | undefined
  /** Where the table of annotations is kept; by whoever asks, if left out. */
  readonly tableWork?: ((root: string, annotator: string) => TableWork) | undefined
  /** Where claim records are kept; by whoever asks, if left out. */
  readonly recordWork?: ((root: string, indexes: string | null) => RecordWork) | undefined
  /** How thousands of files and folders are looked at; by whoever asks, if left out. */
  readonly looks?: Looks | undefined
}

const incomingHere = (root: string): IncomingWork =>
  deferred(['read', 'takeIn', 'takeBack'], async () => (await import('../exchange/incomingWork.ts')).incomingHere(root))

const mergeHere: MergeWorkFor = (root, catalogue) =>
  deferred(['look', 'takeBack'], async () => (await import('../backup/mergeWork.ts')).mergeHere(root, catalogue))

const tableHere = (root: string, annotator: string): TableWork =>
  deferred(
    ['refresh', 'begin', 'request', 'rows', 'rowsAsText', 'find', 'cross', 'search', 'overview', 'prepare', 'end'],
    async () => (await import('../table/tableWork.ts')).tableHere(root, annotator),
  )

const recordsHere = (root: string, indexes: string | null): RecordWork =>
  deferred(['load', 'look', 'like', 'prepare', 'end'], async () =>
    (await import('../claims/recordWork.ts')).recordsHere(root, indexes),
  )

/** The shelf of an open workspace. What a thread does in the window's program is loaded here only where it is asked for. */
export function folderShelf(
  { root, title }: Workspace,
  {
    indexes,
    incomingWork = incomingHere,
    mergeWork = mergeHere,
    tableWork = tableHere,
    recordWork = recordsHere,
    looks = looksHere,
  }: FolderSettings = {},
): Shelf {
  const incoming = incomingWork(root)
  const records = claimLister(recordWork(root, indexes ?? null))
  const catalogue = createCatalogue(
    root,
    indexes === undefined ? undefined : libraryIndex(indexes, root),
    looks.fingerprints,
  )
  return {
    path: root,
    title,
    library: folderLibrary(root, catalogue),
    layers: folderLayers(root),
    review: folderReview(root),
    exchange: {
      ...deferred(['export', 'exportRefused', 'preflight', 'writeBundle', 'planImport', 'writeImport'], async () =>
        (await import('./folderExchange.ts')).folderExchange(root, catalogue),
      ),
      incoming: incoming.read,
      takeIn: incoming.takeIn,
      takeBack: incoming.takeBack,
    },
    backup: {
      write: async (request) => (await import('../backup/writeBackup.ts')).writeBackup({ root, title, ...request }),
      ...mergeWork(root, catalogue),
    },
    trash: deferred(['article', 'layer', 'claim', 'restore', 'entries', 'entry', 'remove', 'empty'], async () =>
      (await import('./folderTrash.ts')).folderTrash(root, records),
    ),
    guidelines: { text: () => readGuidelines(root), version: () => guidelinesVersion(root) },
    codebook: folderCodebook(root),
    assignments: { current: () => readAssignments(root), save: (next) => saveAssignments(root, next) },
    claims: folderClaims(root, records),
    people: {
      named: async (name) => (await import('../layers/naming.ts')).annotatorNamed(root, name),
      withId: async (id) => {
        const member = (await readMembers(root)).members.find((one) => one.id === id)
        return member ? { id, name: member.name } : annotatorWithId(root, id)
      },
      list: async (known) => withMembers(root, known ?? (await peopleIn(root))),
    },
    table: (annotator) => tableWork(root, annotator),
    validate: async () => (await import('../validate.ts')).validateWorkspace(root),
    alone: (annotators, work, options) => whileLocked(root, annotators, work, options),
    aloneOn: (layers, work) => whileAlone(root, layers, work),
    openDesk: (annotator, settings) => openFolderDesk(root, annotator, settings, { records, looks }),
  }
}

function folderLayers(root: string): LayersShelf {
  return {
    places: (filter) => layerPlaces(root, filter),
    checked: (article, annotator) => readCheckedLayer(root, article, annotator),
    statistics: (places) => statisticsOf(root, places),
    versions: ({ article, annotator }) => versionsOf(root, article, annotator),
    version: ({ article, annotator }, name) => readVersion(root, article, annotator, name),
    conflictCopies: (article) => conflictCopies(root, article),
    conflictCopy: ({ article, annotator }, file) => readConflictCopy(root, article, annotator, file),
    ...deferred(['carry', 'earlierVersions', 'earlierLayer'], async () => {
      const { carryLayer, earlierVersions, earlierLayer } = await import('../layers/carryLayer.ts')
      return {
        carry: (request: CarryRequest) => carryLayer(root, request),
        earlierVersions: (article: Article) => earlierVersions(root, article),
        earlierLayer: (article: Article, annotator: string) => earlierLayer(root, article, annotator),
      }
    }),
    putCopyAside: ({ article, annotator }, file, at) =>
      attempt('file-unwritable', file, () => putCopyAside(root, article, annotator, file, at)),
  }
}

function folderReview(root: string): ReviewShelf {
  return {
    colleagues: ({ article, annotator }) => readColleagues(root, article, annotator),
    earlierColleagues: ({ article, annotator }) => readEarlierColleagues(root, article, annotator),
    maySee: ({ article, annotator }) => maySee(root, article, annotator),
    isBlind: () => isBlind(root),
    agreementPlaces: (choice) => agreementPlaces(root, choice),
    agreementInput: (place, state = 'now') => readPlace(root, place, state),
  }
}

/** What the program itself changes is looked at before the next list, whatever is watched. */
function folderClaims(root: string, records: ClaimLister): ClaimsShelf {
  const noted = async <T>(id: string, write: Promise<T>): Promise<T> => {
    const written = await write
    records.changed([id])
    return written
  }
  return {
    list: records.list,
    at: records.at,
    like: records.like,
    confirms: () => confirmsFindings(root),
    claim: (id) => readClaim(root, id),
    create: (claim) => noted(claim.id, createClaim(root, claim)),
    change: (id, changesTo, writer) => noted(id, updateClaimBy(root, id, changesTo, writer)),
    keepEvidence: (path) => keepEvidence(root, path),
    evidenceAt: (file) => evidenceAt(root, file),
    importFindings: (name, content) => importFindings(root, name, content),
  }
}
