/** A workspace on a folder: `shelf.ts` over the modules that read and write its files. */
import { type MergeWorkFor, mergeHere } from '../backup/mergeWork.ts'
import { writeBackup } from '../backup/writeBackup.ts'
import { createClaim, readClaim, updateClaimBy } from '../claims/claimFiles.ts'
import { type ClaimLister, claimLister, confirmsFindings } from '../claims/claimList.ts'
import { evidenceAt, keepEvidence } from '../claims/evidence.ts'
import { importFindings } from '../claims/findingLibraries.ts'
import { type RecordWork, recordsHere } from '../claims/recordWork.ts'
import { attempt } from '../disk/files.ts'
import { whileLocked } from '../disk/lock.ts'
import { type Looks, looksHere } from '../disk/looks.ts'
import { writeBundle } from '../exchange/bundles.ts'
import { exportLayers, exportRefused } from '../exchange/exportLayers.ts'
import { writeImport } from '../exchange/importAnnotations.ts'
import { planImport } from '../exchange/importPlan.ts'
import { type IncomingWork, incomingHere } from '../exchange/incomingWork.ts'
import { preflight } from '../exchange/stagedLayer.ts'
import { agreementPlaces, readPlace } from '../layers/agreementInput.ts'
import { isBlind } from '../layers/blindness.ts'
import { carryLayer, earlierLayer, earlierVersions } from '../layers/carryLayer.ts'
import { maySee, readColleagues, readEarlierColleagues } from '../layers/colleagues.ts'
import { conflictCopies, putCopyAside, readConflictCopy } from '../layers/conflictCopies.ts'
import { layerPlaces, readCheckedLayer } from '../layers/layers.ts'
import { annotatorNamed, annotatorWithId, peopleIn } from '../layers/people.ts'
import { readVersion, versionsOf } from '../layers/versions.ts'
import { readAssignments, saveAssignments } from '../library/assignments.ts'
import { type Catalogue, createCatalogue } from '../library/catalogue.ts'
import { guidelinesVersion, readGuidelines } from '../library/guidelines.ts'
import { libraryIndex } from '../library/libraryIndex.ts'
import { statisticsOf } from '../library/statistics.ts'
import { readMembers, withMembers } from '../server/memberFile.ts'
import type { ClaimsShelf } from '../sharedDocuments.ts'
import type { ExchangeShelf, LayersShelf, ReviewShelf, Shelf } from '../shelf.ts'
import { type TableWork, tableHere } from '../table/tableWork.ts'
import { deleteFromTrash, emptyTrash, trashEntries, trashEntry } from '../trash/contents.ts'
import { whileAlone } from '../trash/finish.ts'
import { restoreFromTrash, trashArticle, trashClaim, trashLayer } from '../trash/trash.ts'
import type { TrashShelf } from '../trash/trashShelf.ts'
import { validateWorkspace } from '../validate.ts'
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

/** The shelf of an open workspace. */
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
    exchange: folderExchange(root, catalogue, incomingWork(root)),
    backup: { write: (request) => writeBackup({ root, title, ...request }), ...mergeWork(root, catalogue) },
    trash: folderTrash(root, records),
    guidelines: { text: () => readGuidelines(root), version: () => guidelinesVersion(root) },
    codebook: folderCodebook(root),
    assignments: { current: () => readAssignments(root), save: (next) => saveAssignments(root, next) },
    claims: folderClaims(root, records),
    people: {
      named: (name) => annotatorNamed(root, name),
      withId: async (id) => {
        const member = (await readMembers(root)).members.find((one) => one.id === id)
        return member ? { id, name: member.name } : annotatorWithId(root, id)
      },
      list: async (known) => withMembers(root, known ?? (await peopleIn(root))),
    },
    table: (annotator) => tableWork(root, annotator),
    validate: () => validateWorkspace(root),
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
    carry: (request) => carryLayer(root, request),
    earlierVersions: (article) => earlierVersions(root, article),
    earlierLayer: (article, annotator) => earlierLayer(root, article, annotator),
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
    agreementInput: (place) => readPlace(root, place),
  }
}

function folderExchange(root: string, catalogue: Catalogue, incoming: IncomingWork): ExchangeShelf {
  return {
    export: (request) => exportLayers({ root, ...request }),
    exportRefused: (request) => exportRefused({ root, ...request }),
    preflight: (places, format, signal) => preflight(root, places, format, signal),
    writeBundle: (path, choice) => writeBundle(root, path, choice),
    incoming: incoming.read,
    takeIn: incoming.takeIn,
    takeBack: incoming.takeBack,
    planImport: (file, options) => planImport(root, catalogue, file, options),
    writeImport: (plan, options) => writeImport(root, plan, options),
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

function folderTrash(root: string, records: ClaimLister): TrashShelf {
  return {
    article: (article, idsAndClock) => trashArticle(root, article, idsAndClock),
    layer: ({ article, annotator }, idsAndClock) => trashLayer(root, article, annotator, idsAndClock),
    claim: async (id, idsAndClock) => {
      const removed = await trashClaim(root, id, idsAndClock)
      records.changed([id])
      return removed
    },
    restore: async (trash) => {
      const restored = await restoreFromTrash(root, trash)
      records.changed(null)
      return restored
    },
    entries: () => trashEntries(root),
    entry: (trash) => trashEntry(root, trash),
    remove: (trash) => deleteFromTrash(root, trash),
    empty: () => emptyTrash(root),
  }
}
