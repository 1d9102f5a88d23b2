/** What window and main process tell each other about importing and exporting annotations. */
import { z } from 'zod'
import type { AnnotationFilter } from '../core/annotations/annotationFilter.ts'
import { annotationFilterSchema } from '../core/annotations/annotationFilterSchema.ts'
import type { UnknownAnswers } from '../core/codebook/unknownAnswers.ts'
import type { BuildReport } from '../core/formats/building.ts'
import { SEPARATORS } from '../core/formats/csv/separators.ts'
import type { FileAnnotator, Unanswered } from '../core/formats/document.ts'
import type { Loss } from '../core/formats/losses.ts'
import { type Mapping, mappingSchema } from '../core/formats/mapping.ts'
import type { MatchedBy } from '../core/formats/matching.ts'
import { EXPORT_FORMATS, type ExportFormat, type ImportFormat } from '../core/formats/names.ts'
import { OFFSET_UNITS, type OffsetUnit } from '../core/formats/unitNames.ts'
import { idSchema } from '../core/model/article.ts'
import { NEWSROOM_FORMATS, type NewsroomFormat } from '../core/newsroom/formats.ts'

/** What an export is at: reading layers, making the file of its rows or articles, or printing, of which nobody knows how far it is. */
export type ExportStep = 'reading' | 'making' | 'printing'

/** How far an export is. */
export interface ExportProgress {
  readonly step: ExportStep
  readonly done: number
  readonly total: number
}

/** What an export would write and lose: the pre-flight. */
export interface ExportPlan {
  readonly layers: number
  readonly annotations: number
  readonly losses: readonly Loss[]
  /** How many files it makes, where more than one. */
  readonly files?: number
}

/** What an import would make of one document, or made. */
export interface AnnotationsOutcome {
  readonly article: string
  readonly title: string
  /** The name of the annotator whose layer it is. */
  readonly annotator: string
  readonly by: MatchedBy | 'named' | 'created'
  readonly annotations: number
  readonly report: BuildReport
  /** What was said of annotations that the codebook doesn't have, and that stays with them. */
  readonly unknownAnswers: readonly UnknownAnswers[]
}

/** What is exported and how. */
export interface ExportRequest extends ExportedWhat {
  readonly format: ExportFormat | NewsroomFormat
  /** The key of the question whose answers colour the text of a page or PDF; null for the tags. */
  readonly colourBy: string | null
  /** Leaves out annotations that the format can't hold; else nothing is written for one. */
  readonly leaveOut: boolean
  /** Begins a CSV file with a byte-order mark, by which Excel knows UTF-8. */
  readonly bom: boolean
  /** What parts the columns of a CSV file: Excel takes the one of its reader's country. */
  readonly separator: (typeof SEPARATORS)[number]
}

/** Whose layers: the annotator's own, the resolved ones, all that the annotator may see, or those of some people. */
export const EXPORTED_LAYERS = ['mine', 'adjudicated', 'everyone', 'chosen'] as const
export type ExportedLayers = (typeof EXPORTED_LAYERS)[number]

/** What is exported, as which format, and whose. */
export const exportChoice = {
  format: z.enum([...EXPORT_FORMATS, ...NEWSROOM_FORMATS]),
  articles: z.array(idSchema).min(1).max(100_000).nullable(),
  whose: z.enum(EXPORTED_LAYERS),
  annotators: z.array(idSchema).max(10_000),
  filter: annotationFilterSchema.nullable(),
}

/** The schema of `ExportRequest.colourBy`. */
export const colourBySchema = z.string().max(200).nullable()

/** What is exported: the articles, and whose layers on them. */
export interface ExportedWhat {
  /** Null: all articles. */
  readonly articles: string[] | null
  readonly whose: ExportedLayers
  /** Whose layers where they are chosen. */
  readonly annotators: string[]
  /** Of files for newsrooms, only the annotations that it lets through; other formats hold whole layers. */
  readonly filter: AnnotationFilter | null
}

/** Somebody whose layers may be seen, and how many there are. */
export interface ExportablePerson {
  readonly id: string
  readonly name: string
  readonly layers: number
}

/** The schema of an `ExportRequest`. */
export const exportRequestSchema: z.ZodType<ExportRequest> = z.strictObject({
  ...exportChoice,
  colourBy: colourBySchema,
  leaveOut: z.boolean(),
  bom: z.boolean(),
  separator: z.enum(SEPARATORS),
})

/** What is to be chosen, and what for. */
export interface AnnotationsRequest {
  readonly what: 'file' | 'folder'
  /** The article that a text may belong to which no article has; null for none. */
  readonly article: string | null
  /** Makes articles of the texts that no article here has. */
  readonly createArticles: boolean
}

/** The schema of an `AnnotationsRequest`. */
export const annotationsRequestSchema: z.ZodType<AnnotationsRequest> = z.strictObject({
  what: z.enum(['file', 'folder']),
  article: idSchema.nullable(),
  createArticles: z.boolean(),
})

/** A file of annotations that was chosen, and what its labels seem to mean. */
export interface AnnotationsPlan {
  readonly file: string
  readonly format: ImportFormat
  /** The units that the file's offsets may count in. */
  readonly units: readonly OffsetUnit[]
  readonly mapping: Mapping
  /** The titles of the articles that are made of the file's texts. */
  readonly newArticles: readonly string[]
  /** Whoever annotated in the file, as it calls them ('' for no name), and how much is theirs. */
  readonly annotators: readonly FileAnnotator[]
  readonly unmatched: readonly string[]
  /** Documents of an article and annotator of whom another comes before it in the file. */
  readonly repeated: readonly string[]
  /** How many tasks make no layer, as nobody answered them, by why. */
  readonly unanswered: Readonly<Partial<Record<Unanswered, number>>>
  /** The encoding's name; null for a format of bytes. */
  readonly encoding: string | null
  /** How many characters could not be decoded. */
  readonly replaced: number
  readonly outcomes: readonly AnnotationsOutcome[]
}

/** How a chosen file is to be imported. `unit` null: as the file shows. */
export interface AnnotationsChoice {
  /** The name of the annotator whose layer all become, but for what `annotators` says. */
  readonly annotator: string
  /** Where the file has several annotators: the name of the one whose layer each becomes, '' for whom is left out. */
  readonly annotators: readonly { readonly name: string; readonly annotator: string }[]
  readonly mapping: Mapping
  readonly unit: OffsetUnit | null
  readonly replace: boolean
  /** Whether offsets that come without words are places all the same. */
  readonly believesPositions: boolean
}

/** The schema of an `AnnotationsChoice`. */
export const annotationsChoiceSchema: z.ZodType<AnnotationsChoice> = z.strictObject({
  annotator: z.string().trim().min(1).max(200),
  annotators: z.array(z.strictObject({ name: z.string(), annotator: z.string().trim().max(200) })).max(1000),
  mapping: mappingSchema,
  unit: z.enum(OFFSET_UNITS).nullable(),
  replace: z.boolean(),
  believesPositions: z.boolean(),
})
