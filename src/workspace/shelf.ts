/**
 * The port to a workspace: everything that handlers and the command line need of one. `folder/folderShelf.ts`
 * implements it on a folder; another kind of workspace implements the same and passes the same tests
 * (`test/unit/workspace/shelf`). Lists come in pages after a key, changes come as events, and locks and adjudication
 * are asked for here alone.
 */
import type { MeasuredState } from '../core/agreement/measuredState.ts'
import type { ExportFormat } from '../core/formats/names.ts'
import type { Article } from '../core/model/article.ts'
import type { ArticleDetails } from '../core/model/articleDetails.ts'
import type { ArticleVersion } from '../core/model/articleVersion.ts'
import type { Annotator, Layer } from '../core/model/layer.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import type { LayersFigure } from '../core/suggest/figureConflicts.ts'
import type { BackupShelf } from './backup/backupShelf.ts'
import type { BundleChoice } from './exchange/bundles.ts'
import type { ExportReport, ExportRequest } from './exchange/exportLayers.ts'
import type { ForeignFile } from './exchange/foreignFile.ts'
import type { ImportedLayer, ImportOptions } from './exchange/importAnnotations.ts'
import type { ImportPlan, PlanOptions } from './exchange/importPlan.ts'
import type { IncomingWork } from './exchange/incomingWork.ts'
import type { Preflight } from './exchange/stagedLayer.ts'
import type { Importer } from './import/importArticles.ts'
import type { ImportedFile } from './import/remake.ts'
import type { ImporterSettings } from './import/storeArticle.ts'
import type { Adjudication } from './layers/adjudication.ts'
import type { AgreementChoice, AgreementInput, AgreementPlace } from './layers/agreementInput.ts'
import type { CarriedLayer, CarryRequest, earlierLayer } from './layers/carryLayer.ts'
import type { BroughtColleague, Colleagues } from './layers/colleagues.ts'
import type { ConflictCopy } from './layers/conflictCopies.ts'
import type { LayerStore } from './layers/layerStore.ts'
import type { LayerPlace } from './layers/layers.ts'
import type { Person } from './layers/people.ts'
import type { Version } from './layers/versions.ts'
import type { FoundAnnotation } from './library/annotationSearch.ts'
import type { StoredArticle } from './library/articles.ts'
import type { Hit } from './library/search.ts'
import type { Statistics } from './library/statistics.ts'
import type { ArticleFacts, Summary } from './library/summaries.ts'
import type { MemoryStore } from './memory.ts'
import type { AssignmentsShelf, ClaimsShelf, CodebookShelf, GuidelinesShelf } from './sharedDocuments.ts'
import type { ShelfEvent, Unwritten } from './shelfEvents.ts'
import type { TableWork } from './table/tableWork.ts'
import type { LayersOn } from './trash/finish.ts'
import type { TrashShelf } from './trash/trashShelf.ts'
import type { Finding } from './validate.ts'

/** Which page of a list: what comes after the key of the last entry seen (null: the first page), at most `size`. */
export interface PageRequest {
  readonly after: string | null
  readonly size: number
}

/** A page of a list. `next` is the key to ask for the following page by; null at the end. */
export interface Page<T> {
  readonly entries: readonly T[]
  readonly next: string | null
}

/** A page of articles; the first page also says which could not be read, and why. */
export interface SummaryPage extends Page<Summary> {
  readonly problems: readonly Problem[]
}

/** Articles: listed, searched, read, corrected, imported. */
export interface LibraryShelf {
  /** The articles by title with what `annotator` has on each. */
  readonly summaries: (annotator: string, page: PageRequest) => Promise<Result<SummaryPage>>
  /** The articles whose text holds `query`, by id. A search that another one overtakes ends with `cancelled`. */
  readonly search: (query: string, page: PageRequest) => Promise<Result<Page<Hit>>>
  /**
   * The annotator's own annotations on all articles whose words or note fit `query`, the best first; pages count entries.
   * A search that another one overtakes ends with `cancelled`.
   */
  readonly searchAnnotations: (
    annotator: string,
    query: string,
    page: PageRequest,
  ) => Promise<Result<Page<FoundAnnotation>>>
  /** Gets ready to search these, as far as there is room, while nothing else is asked. */
  readonly readAhead: (articles: readonly ArticleFacts[]) => Promise<void>
  /** One article; `article-missing`. */
  readonly article: (id: string) => Promise<Result<StoredArticle>>
  /** Which version of its article this one is, as `articleVersion` counts. */
  readonly version: (article: Article) => Promise<ArticleVersion>
  /** Corrects an article's details; gives what they were. */
  readonly editDetails: (id: string, details: ArticleDetails) => Promise<Result<ArticleDetails>>
  readonly importer: (settings: ImporterSettings) => Importer
  /** The file that an article was imported from, byte for byte; fails as `originalOf` does. */
  readonly original: (id: string) => Promise<Result<ImportedFile>>
  /** A sample article in this language, from the workspace `samples` if it isn't here: its id. */
  readonly sample: (
    samples: string,
    language: string,
  ) => Promise<Result<{ readonly id: string; readonly isNew: boolean }>>
  /** The figures with a value that `annotator` may see. */
  readonly figures: (annotator: string) => Promise<readonly LayersFigure[]>
}

/** Which layers: of one article, by one annotator; all without either. */
export interface LayerFilter {
  readonly article?: string | undefined
  readonly annotator?: string | undefined
}

/** Layers as they are stored; who edits one does so through `Desk.layers`. */
export interface LayersShelf {
  readonly places: (filter?: LayerFilter) => Promise<readonly LayerPlace[]>
  /** A layer that agrees with its article; `layer-missing`, `layer-disagrees`. */
  readonly checked: (article: Article, annotator: string) => Promise<Result<Layer>>
  readonly statistics: (places: readonly LayerPlace[]) => Promise<Statistics>
  readonly versions: (place: LayerPlace) => Promise<readonly Version[]>
  readonly version: (place: LayerPlace, name: string) => Promise<Result<Layer>>
  /** The copies that sync clients left of layers on an article. */
  readonly conflictCopies: (article: string) => Promise<readonly ConflictCopy[]>
  readonly conflictCopy: (place: LayerPlace, file: string) => Promise<Result<Layer>>
  /** Carries a layer from an earlier version, as `carryLayer` does; for a caller that has the annotator's lock. */
  readonly carry: (request: CarryRequest) => Promise<Result<CarriedLayer>>
  /** The versions before an article, as `earlierVersions` has them. */
  readonly earlierVersions: (article: Article) => Promise<Result<readonly Article[]>>
  /** The latest earlier version on which the annotator has a layer, as `earlierLayer` has it. */
  readonly earlierLayer: (article: Article, annotator: string) => ReturnType<typeof earlierLayer>
  /** Puts a copy that was merged out of the way; `at` is an ISO time. */
  readonly putCopyAside: (place: LayerPlace, file: string, at: string) => Promise<Result<unknown>>
}

/** What reviewers may see, and what agreement is measured on. */
export interface ReviewShelf {
  /** Everybody's layers but the annotator's, hidden as long as the workspace keeps its annotators blind. */
  readonly colleagues: (place: LayerPlace) => Promise<Result<Colleagues>>
  /** The layers of those who have one on an earlier version alone, as `readEarlierColleagues` brings them to this one. */
  readonly earlierColleagues: (place: LayerPlace) => Promise<Result<readonly BroughtColleague[]>>
  /** Whether the annotator may see colleagues' layers on the article. */
  readonly maySee: (place: LayerPlace) => Promise<boolean>
  readonly isBlind: () => Promise<boolean>
  readonly agreementPlaces: (choice: AgreementChoice) => Promise<Result<readonly AgreementPlace[]>>
  readonly agreementInput: (place: AgreementPlace, state?: MeasuredState) => Promise<Result<AgreementInput>>
}

/** Layers and articles from and to other workspaces and programs, as files on this computer. */
export interface ExchangeShelf {
  readonly export: (request: Omit<ExportRequest, 'root'>) => Promise<Result<ExportReport>>
  /** Why an export can't go there; null if it can. */
  readonly exportRefused: (request: Pick<ExportRequest, 'out' | 'as'>) => Promise<Problem | null>
  readonly preflight: (
    places: readonly LayerPlace[],
    format: ExportFormat,
    signal?: { readonly aborted: boolean },
  ) => Promise<Result<Preflight>>
  readonly writeBundle: (path: string, choice: BundleChoice) => Promise<Result<null>>
  /** What a bundle or layer file brings, and what that would replace; null for another kind of file. Writes nothing. */
  readonly incoming: IncomingWork['read']
  /** Takes those of its layers in that somebody agreed to; for a caller that has their annotators' locks. */
  readonly takeIn: IncomingWork['takeIn']
  /** Takes back what was taken in. */
  readonly takeBack: IncomingWork['takeBack']
  readonly planImport: (file: ForeignFile, options: PlanOptions) => Promise<Result<ImportPlan>>
  readonly writeImport: (plan: ImportPlan, options: ImportOptions) => Promise<Result<readonly ImportedLayer[]>>
}

/** How to deal with a lock that somebody else has. */
export interface AloneOptions {
  /** Takes it from its holder. Only after warning the user. */
  readonly takeOver?: boolean
  /** Waits until a lock that looks left behind is known to be. */
  readonly patient?: boolean
}

/** The people of the workspace. */
export interface PeopleShelf {
  /** The annotator of this name: whoever has layers here under it, else somebody new, with an id that nobody has. */
  readonly named: (name: string) => Promise<Annotator>
  /** The annotator with this id, under the name that their layers here have; without layers the id is the name. */
  readonly withId: (id: string) => Promise<Annotator>
  /**
   * Everybody who has a layer here, by name; in a server's folder every member, under the name that is known there. Who has
   * layers need not be looked for where they are `known`.
   */
  readonly list: (known?: readonly Person[]) => Promise<readonly Person[]>
}

/** A workspace. */
export interface Shelf {
  /** Where it is, as its user knows it: a folder's absolute path. */
  readonly path: string
  readonly title: string
  readonly library: LibraryShelf
  readonly layers: LayersShelf
  readonly review: ReviewShelf
  readonly exchange: ExchangeShelf
  readonly backup: BackupShelf
  readonly trash: TrashShelf
  readonly guidelines: GuidelinesShelf
  readonly codebook: CodebookShelf
  readonly claims: ClaimsShelf
  readonly people: PeopleShelf
  readonly assignments: AssignmentsShelf
  /** The table of all annotations, as `annotator` may see them; nothing is read before it is asked. */
  readonly table: (annotator: string) => TableWork
  /** Everything that violates the workspace's contract. */
  readonly validate: () => Promise<readonly Finding[]>
  /** Does `work` while nobody else edits these annotators' layers; `layer-locked` where somebody does. */
  readonly alone: <T>(
    annotators: readonly string[],
    work: () => Promise<Result<T>>,
    options?: AloneOptions,
  ) => Promise<Result<T>>
  /** Does `work` while nobody else edits these layers on an article, the adjudicated one among them. */
  readonly aloneOn: <T>(layers: LayersOn, work: () => Promise<Result<T>>) => Promise<Result<T>>
  /** Begins an annotator's work here: takes their lock, or waits for it and is read-only until then. */
  readonly openDesk: (annotator: Annotator, settings: DeskSettings) => Promise<Desk>
}

/** What a desk needs beside its annotator. */
export interface DeskSettings {
  /** An ISO time in UTC. */
  readonly now: () => string
  /** A folder of this computer for edits that can't be written into the workspace for now. */
  readonly unsavedFolder: string
  /** Called with errors that are bugs, where nobody waits for an answer. */
  readonly onBug: (error: unknown) => void
}

/** One annotator at work in a workspace. */
export interface Desk {
  readonly annotator: Annotator
  /** The annotator's own layers. */
  readonly layers: LayerStore
  readonly adjudication: Adjudication
  readonly memory: MemoryStore
  /**
   * Takes the lock on the annotator's layers from the program that has it, which notices within two seconds; until then
   * both may write. Only after warning the user. `layer-locked` where a third was quicker.
   */
  readonly takeOver: () => Promise<Result<null>>
  /** Switches blind tagging for everybody; `workspace-moved` where somebody else changed the workspace meanwhile. */
  readonly setBlind: (blind: boolean) => Promise<Result<null>>
  /** Calls `listener` at each event until the function that it gives is called. */
  readonly subscribe: (listener: (event: ShelfEvent) => void) => () => void
  /** Watches what changes from outside, from now on. */
  readonly watch: () => void
  /** As `Shelf.alone`; the annotator's own lock is held already. */
  readonly alone: Shelf['alone']
  /** Waits until all is on the disk; what isn't, and why, as soon as a try fails. It is tried again in either case. */
  readonly flush: () => Promise<Unwritten | null>
  /** Stops watching and gives all locks up. */
  readonly end: () => Promise<void>
}
