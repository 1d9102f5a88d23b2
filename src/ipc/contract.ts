/**
 * What the window may ask of the main process, and what it is told: the whole of it. The preload script offers these
 * methods and nothing else; the main process parses every payload with the schema beside the method's name. Payloads
 * and answers are plain data; expected failures are values.
 */
import { z } from 'zod'
import { COMMANDS, type Command } from '../core/commands/commands.ts'
import { type Edit, editSchema } from '../core/edits/edit.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../core/formats/names.ts'
import { idSchema } from '../core/model/article.ts'
import { type ArticleDetails, articleDetailsSchema } from '../core/model/articleDetails.ts'
import type { Annotator, LayerStatus } from '../core/model/layer.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import {
  type AnnotationsChoice,
  type AnnotationsOutcome,
  type AnnotationsPlan,
  annotationsChoiceSchema,
  type ExportPlan,
} from './exchange.ts'
import { type ReviewRequests, reviewPayloads } from './review.ts'
import { type Settings, type SettingsPatch, settingsPatchSchema } from './settings.ts'
import { type StorageEvents, type StorageRequests, storagePayloads } from './storage.ts'
import { type SuggestRequests, suggestPayloads } from './suggest.ts'

/** Where the window stands: who works, and in which workspace. */
export interface Session {
  readonly annotator: Annotator
  readonly workspace: { readonly path: string; readonly title: string }
}

/** What the window needs before it can draw itself. `session` is null until somebody has said who and where. */
export interface Boot {
  readonly settings: Settings
  /** The interface's language: `--lang`, else the setting, else the system's. */
  readonly language: 'en' | 'nl'
  readonly session: Session | null
  /** Why the remembered workspace could not be opened. */
  readonly problem: Problem | null
  /** What the first-start screen proposes: the system's user name and the folder Factmark in the user's documents. */
  readonly proposal: { readonly name: string; readonly workspace: string }
  /** The article to open first: named on the command line, else the one last open here, else null. */
  readonly article: string | null
  readonly about: About
}

/** Versions for the About window. `notice` tells that the runtime is out of support. */
export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly outOfSupport: boolean
}

/** A row of the library. `count` is the number of the annotator's own annotations; `status` null where there is no layer. */
export interface ArticleSummary extends ArticleDetails {
  readonly id: string
  readonly imported: string
  readonly words: number
  readonly count: number
  readonly status: LayerStatus | null
}

/** The library: what could be read, and which files could not. */
export interface Library {
  readonly articles: readonly ArticleSummary[]
  readonly problems: readonly Problem[]
}

/** An open article as the JSON texts of its file and of the annotator's layer, checked, to be parsed once in the window. */
export interface OpenedArticle {
  readonly article: string
  readonly layer: string
  /** What the annotator has to be told of it: that the file was damaged, what was put back. */
  readonly notices: readonly Problem[]
  /** Why it can only be looked at; null if it can be changed. */
  readonly readOnly: Problem | null
}

/** What became of one file or pasted text. `replaced` counts characters that could not be decoded. */
export interface Imported {
  readonly file: string
  readonly outcome: Result<{
    readonly id: string
    readonly isNew: boolean
    readonly replaced: number
    /** Whose layers a bundle or layer file brought, and whose it left as they are; absent for an article. */
    readonly layers?: { readonly taken: readonly string[]; readonly kept: readonly string[] }
  }>
}

/** Where an article's text holds what was searched for: the article, and the words around the first hit. */
export interface TextHit {
  readonly id: string
  readonly before: string
  readonly match: string
  readonly after: string
}

/** A finished export: where it lies, and how many annotations were written and read back. */
export interface Exported {
  readonly path: string
  readonly layers: number
  readonly annotations: number
  /** What the format didn't hold. */
  readonly losses: ExportPlan['losses']
}

/** Something in the workspace's trash, to be put back with `restore`. */
export interface Trashed {
  readonly trash: string
}

/** The schema of each method's payload. A method without one takes nothing. */
export const payloads = {
  boot: z.undefined(),
  setUp: z.strictObject({ name: z.string().trim().min(1).max(200), workspace: z.string().min(1).max(4096) }),
  switchAnnotator: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  openWorkspace: z.strictObject({ path: z.string().min(1).max(4096) }),
  chooseFolder: z.undefined(),
  saveSettings: settingsPatchSchema,
  library: z.undefined(),
  guidelines: z.undefined(),
  searchTexts: z.strictObject({ query: z.string().max(1000) }),
  openArticle: z.strictObject({ id: idSchema }),
  edit: z.strictObject({ article: idSchema, edit: editSchema }),
  chooseImports: z.undefined(),
  importFiles: z.strictObject({ paths: z.array(z.string().min(1).max(4096)).max(10_000) }),
  importText: z.strictObject({ title: z.string().trim().min(1).max(1000), text: z.string() }),
  editDetails: z.strictObject({ id: idSchema, details: articleDetailsSchema }),
  trashArticle: z.strictObject({ id: idSchema }),
  trashLayer: z.strictObject({ id: idSchema }),
  restore: z.strictObject({ trash: z.string().regex(/^[0-9a-z-]{1,128}$/) }),
  export: z.strictObject({ format: z.enum(EXPORT_FORMATS), article: idSchema.nullable() }),
  planExport: z.strictObject({ format: z.enum(EXPORT_FORMATS), article: idSchema.nullable() }),
  cancelExport: z.undefined(),
  chooseAnnotations: z.strictObject({ article: idSchema.nullable() }),
  tryAnnotations: annotationsChoiceSchema,
  importAnnotations: annotationsChoiceSchema,
  showFile: z.strictObject({ path: z.string().min(1).max(4096) }),
  print: z.undefined(),
  licences: z.undefined(),
  menuState: z.strictObject({ enabled: z.array(z.enum(COMMANDS)) }),
  closed: z.undefined(),
  ...storagePayloads,
  ...reviewPayloads,
  ...suggestPayloads,
} as const

/** The methods that the window may call, by name. */
export interface Requests extends StorageRequests, ReviewRequests, SuggestRequests {
  /** Everything that the first paint needs. */
  boot(): Promise<Boot>
  /** Says who works and where; makes the workspace where there is none, with the samples in it. Remembered. */
  setUp(payload: { name: string; workspace: string }): Promise<Result<Session>>
  /** Lets somebody else work in this workspace from now on. Remembered. */
  switchAnnotator(payload: { name: string }): Promise<Result<Session>>
  /** Works in another folder from now on; an empty or missing one becomes an empty workspace. Remembered. */
  openWorkspace(payload: { path: string }): Promise<Result<Session>>
  /** Asks for a folder by the system's dialog; null if the analyst cancels. */
  chooseFolder(): Promise<string | null>
  /** Changes some settings; answers with all of them. */
  saveSettings(patch: SettingsPatch): Promise<Settings>
  /** The workspace's articles, by title. */
  library(): Promise<Result<Library>>
  /** The text of the workspace's guidelines (Markdown); null where it has none. */
  guidelines(): Promise<Result<string | null>>
  /** The articles whose text holds `query`, letter case and accents aside. */
  searchTexts(payload: { query: string }): Promise<Result<readonly TextHit[]>>
  /** Opens an article with the annotator's layer (an empty one where there is none). */
  openArticle(payload: { id: string }): Promise<Result<OpenedArticle>>
  /** Applies an edit to the annotator's layer; answers when it is on the disk, however long that takes. */
  edit(payload: { article: string; edit: Edit }): Promise<Result<null>>
  /** Asks for files by the system's dialog and imports them; an empty list if the analyst cancels. */
  chooseImports(): Promise<readonly Imported[]>
  /** Imports files by path. */
  importFiles(payload: { paths: readonly string[] }): Promise<readonly Imported[]>
  /** Imports a pasted text under a title. */
  importText(payload: { title: string; text: string }): Promise<Imported>
  /** Corrects what is known about an article; answers with what it said before. */
  editDetails(payload: { id: string; details: ArticleDetails }): Promise<Result<ArticleDetails>>
  /** Moves an article and every layer on it to the workspace's trash. */
  trashArticle(payload: { id: string }): Promise<Result<Trashed>>
  /** Moves the annotator's layer on an article to the workspace's trash. */
  trashLayer(payload: { id: string }): Promise<Result<Trashed>>
  /** Puts back what `trashArticle` or `trashLayer` moved. */
  restore(payload: Trashed): Promise<Result<null>>
  /** Exports one article's layer, or the annotator's layers of the whole workspace, to where a dialog says. Null if cancelled. */
  export(payload: { format: ExportFormat; article: string | null }): Promise<Result<Exported | null>>
  /** What such an export would write and what the format would lose. */
  planExport(payload: { format: ExportFormat; article: string | null }): Promise<Result<ExportPlan>>
  /** Ends the export that is under way; it answers `cancelled` and leaves nothing. */
  cancelExport(): Promise<void>
  /** Asks for a file of annotations by the system's dialog and plans its import; writes nothing. Null if cancelled. */
  chooseAnnotations(payload: { article: string | null }): Promise<Result<AnnotationsPlan | null>>
  /** What the chosen file would become with this mapping and unit; writes nothing. */
  tryAnnotations(payload: AnnotationsChoice): Promise<Result<readonly AnnotationsOutcome[]>>
  /** Makes the layers of the chosen file. */
  importAnnotations(payload: AnnotationsChoice): Promise<Result<readonly AnnotationsOutcome[]>>
  /** Shows a file that was exported in this session in the system's file manager. */
  showFile(payload: { path: string }): Promise<void>
  /** Prints the window by the system's dialog. */
  print(): Promise<void>
  /** Factmark's licence and the notices of what it is built on, as plain text. */
  licences(): Promise<string>
  /** Which commands can be used now, for the menu. */
  menuState(payload: { enabled: readonly Command[] }): Promise<void>
  /** Answers `closing`: every edit has been answered, the window may close. */
  closed(): Promise<void>
}

/** What the main process tells the window, by event. */
export interface Events extends StorageEvents {
  /** A menu item was chosen. */
  command: Command
  /** A file was imported by a second start or by the system: open it. */
  openArticle: { readonly id: string }
  /** What became of files named on a command line. */
  imported: readonly Imported[]
  /** How far an export of several layers is. */
  exporting: { readonly done: number; readonly total: number }
  /** Writing a layer failed and is tried again (`problem`), or succeeded at last (null). */
  saving: { readonly article: string; readonly problem: Problem | null }
  /** What suggestions learn can't be written for now; told once, tried again. */
  memoryUnwritten: { readonly problem: Problem }
  /** Something else has changed what is remembered for suggestions; ask for it again. */
  memoryChanged: null
  /** The window is about to close: finish, then call `closed`. */
  closing: null
}

/** What the page finds at `window.factmark`. */
export interface Bridge extends Requests {
  /** Calls `listener` at every such event until the function that it returns is called. */
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void
  /** The path of a file that was dropped on the window; empty where it has none. */
  pathOf(file: object): string
}
