/** What window and main process tell each other about importing and exporting annotations. */
import { z } from 'zod'
import type { BuildReport } from '../core/formats/building.ts'
import type { Loss } from '../core/formats/losses.ts'
import { type Mapping, mappingSchema } from '../core/formats/mapping.ts'
import type { MatchedBy } from '../core/formats/matching.ts'
import type { ImportFormat } from '../core/formats/names.ts'
import { OFFSET_UNITS, type OffsetUnit } from '../core/formats/unitNames.ts'

/** What an export would write and lose: the pre-flight. */
export interface ExportPlan {
  readonly layers: number
  readonly annotations: number
  readonly losses: readonly Loss[]
}

/** What an import would make of one document, or made. */
export interface AnnotationsOutcome {
  readonly article: string
  readonly title: string
  readonly by: MatchedBy | 'named'
  readonly annotations: number
  readonly report: BuildReport
}

/** A file of annotations that was chosen, and what its labels seem to mean. */
export interface AnnotationsPlan {
  readonly file: string
  readonly format: ImportFormat
  /** The units that the file's offsets may count in. */
  readonly units: readonly OffsetUnit[]
  readonly mapping: Mapping
  readonly unmatched: readonly string[]
  readonly outcomes: readonly AnnotationsOutcome[]
}

/** How a chosen file is to be imported. `unit` null: as the file shows. */
export interface AnnotationsChoice {
  readonly annotator: string
  readonly mapping: Mapping
  readonly unit: OffsetUnit | null
  readonly replace: boolean
}

/** The schema of an `AnnotationsChoice`. */
export const annotationsChoiceSchema: z.ZodType<AnnotationsChoice> = z.strictObject({
  annotator: z.string().trim().min(1).max(200),
  mapping: mappingSchema,
  unit: z.enum(OFFSET_UNITS).nullable(),
  replace: z.boolean(),
})
