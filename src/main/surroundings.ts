/**
 * What the handlers need of the system around the program. Electron gives it in the window's program
 * (`electronSurroundings.ts`); tests of another engine give it themselves, so that they run the same handlers.
 */
import type { About } from '../ipc/contract.ts'
import type { Settings } from '../ipc/settings.ts'
import type { MergeWorkFor } from '../workspace/backup/mergeWork.ts'
import type { RecordWork } from '../workspace/claims/recordWork.ts'
import type { Looks } from '../workspace/disk/looks.ts'
import type { IncomingWork } from '../workspace/exchange/incomingWork.ts'
import type { ExtractorProcess } from '../workspace/import/extract/extractorProcess.ts'
import type { TableWork } from '../workspace/table/tableWork.ts'
import type { Keychain } from './passwords.ts'

/** The system, as far as handlers know it. */
export interface Surroundings {
  /** Where the system keeps the analyst's documents. */
  readonly documents: () => string
  /** The sample workspace. It is never written to. */
  readonly samples: () => string
  /** Where the program keeps what belongs to no workspace. */
  readonly userData: () => string
  readonly about: () => About
  /** Factmark's licence, and those of what is in it as far as the build has gathered them. */
  readonly licences: () => Promise<string>
  /** Lets the window's frame, its menus and its page follow this theme. */
  readonly setTheme: (theme: Settings['theme']) => void
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void
  /** Opens a file with the system's program for it; why that failed, or nothing. */
  readonly openFile: (path: string) => Promise<string>
  /** What is on the clipboard as rich text (HTML) and as plain text; empty where there is none. */
  readonly clipboard: () => Promise<{ readonly html: string; readonly text: string }>
  /** Prints the window with the system's dialog; settled when the user has printed or cancelled. */
  readonly print: () => Promise<void>
  /** The bytes of a PDF (A4, with page numbers) of a page without scripts that is given in parts; `signal` ends that. Rejects where it can’t be printed: a bug. */
  readonly printToPdf: (html: readonly string[], signal?: AbortSignal) => Promise<Uint8Array>
  /** Starts a process of its own that reads an imported file. */
  readonly startExtractor: () => ExtractorProcess
  /** A file may be imported soon: gets such a process ready. */
  readonly prepareExtractor: () => void
  /** The system's keychain. */
  readonly keychain: () => Keychain
  /** Where bundles and layer files of the workspace in `root` are read and taken in. */
  readonly incomingWork: (root: string) => IncomingWork
  /** Where other workspaces are merged. */
  readonly mergeWork: MergeWorkFor
  /** Where an annotator's table of all annotations of the workspace in `root` is kept. */
  readonly tableWork: (root: string, annotator: string) => TableWork
  /** Where the claim records of the workspace in `root` are kept; `indexes` is a folder of this computer, null for no index. */
  readonly recordWork: (root: string, indexes: string | null) => RecordWork
  /** How thousands of files and folders are looked at. */
  readonly looks: Looks
}
