/** The file that makes a folder a workspace. */
import { z } from 'zod'
import { type Assignments, assignmentsSchema } from './assignments.ts'

/** The `format` of `workspace.json` and its newest `version`. */
export const WORKSPACE_FORMAT = 'factmark-workspace'
export const WORKSPACE_VERSION = 1

/** `workspace.json`. Unknown fields are carried along. */
export interface WorkspaceFile {
  readonly format: typeof WORKSPACE_FORMAT
  readonly version: typeof WORKSPACE_VERSION
  readonly title: string
  /** Whether colleagues' tags stay hidden until one's own layer is done; they do unless this is false. */
  readonly blind?: boolean | undefined
  /** Whether layers were saved with audit trails here, so that it shows when all of them are gone. */
  readonly audited?: boolean | undefined
  /** Whether a second person has to confirm what checking a claim came to. */
  readonly confirmFindings?: boolean | undefined
  /** Who takes which articles. */
  readonly assignments?: Assignments | undefined
}

/** The schema of `workspace.json`; unknown fields are kept. */
export const workspaceSchema: z.ZodType<WorkspaceFile> = z.looseObject({
  format: z.literal(WORKSPACE_FORMAT),
  version: z.literal(WORKSPACE_VERSION),
  title: z.string(),
  blind: z.boolean().optional(),
  audited: z.boolean().optional(),
  confirmFindings: z.boolean().optional(),
  assignments: assignmentsSchema.optional(),
})
