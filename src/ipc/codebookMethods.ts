/** The methods about the codebook: part of the table in `methods.ts`. */
import { z } from 'zod'
import type { CodebookLoss } from '../core/codebook/exchange/codebookLosses.ts'
import { CODEBOOK_FORMATS, type LeftOut } from '../core/codebook/exchange/foreignCodebook.ts'
import type { SavedCodebook } from '../core/codebook/merge.ts'
import type { Attribute, CodebookFinding, OpenedCodebook } from '../core/model/codebook.ts'
import { codebookSchema } from '../core/model/codebookSchema.ts'
import type { OlderAnswer, ShownExample } from './contract.ts'
import { type Method, nothing, result } from './method.ts'
import type { WrittenFile } from './review.ts'

/** What a chosen file holds, to be brought into the codebook that is being edited. */
export interface ChosenCodebook {
  readonly file: string
  readonly attributes: readonly Attribute[]
  readonly findings: readonly CodebookFinding[]
  readonly leftOut: readonly LeftOut[]
}

/** A codebook that was written, and what its format has no place for. */
export interface ExportedCodebook extends WrittenFile {
  readonly losses: readonly CodebookLoss[]
  /** A second file that belongs to it; null for none. */
  readonly beside: string | null
}

/** Their rows. */
export const codebookMethods = {
  /** The workspace's codebook, and why it can't be changed. */
  codebook: { takes: nothing, answers: result<OpenedCodebook>() },
  /** Saves a codebook that was made from `base`, merged with what others saved meanwhile; nothing where that conflicts. */
  saveCodebook: {
    takes: z.strictObject({
      base: codebookSchema.nullable(),
      next: codebookSchema,
      note: z.string().max(1000),
    }),
    answers: result<SavedCodebook>(),
  },
  /** Asks for a codebook's file, of this or another program, and reads it; null if cancelled. Nothing is saved. */
  chooseCodebook: { takes: nothing, answers: result<ChosenCodebook | null>() },
  /** Saves the codebook for another program to where a dialog says; null if cancelled. */
  exportCodebook: {
    takes: z.strictObject({ format: z.enum(CODEBOOK_FORMATS) }),
    answers: result<ExportedCodebook | null>(),
  },
  /** The codebook's examples that the annotator may see, with the words that they quote. */
  codebookExamples: { takes: nothing, answers: result<readonly ShownExample[]>() },
  /** The annotator's own annotations that were answered under older wording, on all articles, in their order. */
  olderAnswers: { takes: nothing, answers: result<readonly OlderAnswer[]>() },
} as const satisfies Readonly<Record<string, Method>>
