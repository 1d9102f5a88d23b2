/** The methods that bring annotations and whole workspaces in and out: part of the table in `methods.ts`. */
import { z } from 'zod'
import { type BackedUp, type MergeDone, type MergeOffer, mergeAnswerSchema, mergeRequestSchema } from './backup.ts'
import type { Exported } from './contract.ts'
import {
  type AnnotationsOutcome,
  type AnnotationsPlan,
  annotationsChoiceSchema,
  annotationsRequestSchema,
  type ExportablePerson,
  type ExportPlan,
  exportChoice,
  exportRequestSchema,
} from './exchange.ts'
import { type Method, nothing, result, value } from './method.ts'

const path = z.string().min(1).max(4096)
/** Their rows. */
export const exchangeMethods = {
  /** Whose layers on the articles (null: all) may be exported. */
  exportablePeople: {
    takes: z.strictObject({ articles: exportChoice.articles }),
    answers: result<readonly ExportablePerson[]>(),
  },
  /** What an export would write, and what the format would lose. */
  planExport: { takes: z.strictObject(exportChoice), answers: result<ExportPlan>() },
  /** Exports one article's layer, or the annotator's layers of the whole workspace, to where a dialog says; null if cancelled. */
  export: { takes: exportRequestSchema, answers: result<Exported | null>() },
  /** Stops the export that is under way; it answers `cancelled` and leaves nothing. */
  cancelExport: { takes: nothing, answers: value<void>() },
  /** Shows a file that was exported in this session in the system's file manager. */
  showFile: { takes: z.strictObject({ path }), answers: value<void>() },
  /** Prints the window with the system's dialog. */
  print: { takes: nothing, answers: value<void>() },
  /** Asks for a file or folder of annotations with the system's dialog and plans its import; writes nothing. Null if cancelled. */
  chooseAnnotations: { takes: annotationsRequestSchema, answers: result<AnnotationsPlan | null>() },
  /** What the chosen file would become with this mapping and unit; writes nothing. */
  tryAnnotations: { takes: annotationsChoiceSchema, answers: result<readonly AnnotationsOutcome[]>() },
  /** Makes the layers of the chosen file. */
  importAnnotations: { takes: annotationsChoiceSchema, answers: result<readonly AnnotationsOutcome[]>() },

  /** Saves everything in the workspace that is worth keeping as one ZIP file, to where a dialog says; null if cancelled. */
  backUp: { takes: nothing, answers: result<BackedUp | null>() },
  /** Stops the backup, or the reading or merging of a workspace, that is under way. */
  stopBackup: { takes: nothing, answers: value<void>() },
  /** Asks for a backup or another workspace with the system's dialog and looks at it; writes nothing. Null if cancelled. */
  chooseMerge: { takes: mergeRequestSchema, answers: result<MergeOffer | null>() },
  /** Forgets it. */
  declineMerge: { takes: nothing, answers: value<void>() },
  /** Merges it, with those layers that the analyst agreed to. */
  merge: { takes: mergeAnswerSchema, answers: result<MergeDone>() },
  /** Takes a merge back. */
  undoMerge: { takes: z.strictObject({ token: z.uuid() }), answers: result<null>() },
  /** Does it once more, as it was agreed to. */
  redoMerge: { takes: z.strictObject({ token: z.uuid() }), answers: result<MergeDone>() },
} as const satisfies Readonly<Record<string, Method>>
