/**
 * What can go wrong with outside input: files, the command line, another process. A problem is a code with the facts
 * that its message needs; the words are in `src/i18n`, once for each language.
 */
import type { ReasonCode } from './reasons.ts'
import { SERVER_PROBLEM_CODES } from './serverProblems.ts'
import { STORAGE_PROBLEM_CODES } from './storageProblems.ts'

/** Every kind of problem, each with a message in every language (`problems` in `src/i18n`). */
export const PROBLEM_CODES = [
  'adjudication-leased',
  'adjudication-locked',
  'adjudication-moved',
  'adjudication-offline',
  'annotation-duplicate',
  'annotation-unknown',
  'annotation-unsorted',
  'annotation-unwritable',
  'annotators-several',
  'annotators-collide',
  'annotators-unnamed',
  'bom-refused',
  'colours-refused',
  'colours-unknown',
  'colours-none',
  'encoding-unknown',
  'tasks-unanswered',
  'annotator-invalid',
  'annotator-name-missing',
  'annotator-unknown',
  'article-annotated',
  'article-changed',
  'article-missing',
  'article-too-large',
  'argument-missing',
  'switch-refused',
  'arguments-invalid',
  'block-ignored',
  'bundle-sha256',
  'cancelled',
  'carried-not-earlier',
  'nothing-to-carry',
  'claim-missing',
  'codebook-empty',
  'codebook-unknown',
  'evidence-missing',
  'evidence-empty',
  'evidence-too-large',
  'documents-several',
  'entry-unknown',
  'findings-none',
  'folder-empty',
  'folder-mixed',
  'export-inside',
  'export-memory',
  'export-mismatch',
  'export-nothing',
  'export-occupied',
  'file-binary',
  'file-empty',
  'file-invalid',
  'file-missing',
  'file-not-json',
  'file-too-large',
  'file-too-many',
  'file-type-unknown',
  'file-unreadable',
  'file-unwritable',
  'file-without-match',
  'folder-is-file',
  'folder-occupied',
  'folder-unusable',
  'format-unguessed',
  'format-unknown',
  'format-unreadable',
  'id-differs',
  'id-invalid',
  'internal',
  'language-unknown',
  'layer-blind',
  'layer-disagrees',
  'layer-missing',
  'layers-several',
  'layer-occupied',
  'layer-unplaced',
  'link-target-missing',
  'mapping-invalid',
  'no-session',
  'no-workspace',
  'workspace-moved',
  'not-adjudicated',
  'original-differs',
  'original-missing',
  'original-unkept',
  'out-missing',
  'pattern-invalid',
  'pattern-slow',
  'proposal-missing',
  'sha256-differs',
  'slice-differs',
  'span-empty',
  'span-outside',
  'stopped-midway',
  'step-missing',
  'tag-unknown',
  'text-missing',
  'text-missing-named',
  'trash-missing',
  'trash-occupied',
  'unit-fixed',
  'unit-unknown',
  'version-newer',
  'where-invalid',
  ...STORAGE_PROBLEM_CODES,
  ...SERVER_PROBLEM_CODES,
] as const

/** One of the codes in `PROBLEM_CODES`. */
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** The facts that a problem's message names: a file, a place in it, and why, as a reason with its own facts beside it. */
export interface ProblemDetails {
  readonly [fact: string]: string | number
  readonly reason?: ReasonCode
}

/** An expected failure, as plain data that can cross the bridge. */
export interface Problem {
  readonly code: ProblemCode
  readonly details: ProblemDetails
}

/** A failed `Result` with this problem. */
export function fail(code: ProblemCode, details: ProblemDetails = {}): { readonly ok: false; readonly error: Problem } {
  return { ok: false, error: { code, details } }
}
