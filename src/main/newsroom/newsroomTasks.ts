/** The tasks of the thread that makes files for newsrooms, and its messages, as plain values. */
import type { AnnotationFilter } from '../../core/annotations/annotationFilter.ts'
import type { Claim } from '../../core/model/claim.ts'
import type { Codebook } from '../../core/model/codebook.ts'
import type { Language } from '../../core/model/language.ts'
import type { NewsroomFormat } from '../../core/newsroom/formats.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { TableResult } from '../../core/table/annotationsTable.ts'
import type { ExportStep } from '../../ipc/exchange.ts'
import type { ShownTableFile } from '../../ipc/table.ts'
import type { LayerPlace } from '../../workspace/layers/layers.ts'
import type { NewsroomReport } from '../../workspace/newsroom/writeNewsroom.ts'

/** Whose words are used. */
export interface TaskWords {
  readonly language: Language
  readonly codebook: Codebook | null
}

/** Articles with these layers. */
interface LayersTask {
  /** The workspace's folder. */
  readonly root: string
  readonly title: string
  readonly format: NewsroomFormat
  /** The annotations that are written; null for all. */
  readonly filter: AnnotationFilter | null
}

/** Counts what a file would hold. */
export interface CountTask extends LayersTask {
  readonly kind: 'count'
  readonly places: readonly LayerPlace[]
}

/** Writes articles. */
export interface ArticlesTask extends LayersTask, TaskWords {
  readonly kind: 'articles'
  /** Null for the annotations of the rows that were given, and no others. */
  readonly places: readonly LayerPlace[] | null
  /** The records that the annotator may see. */
  readonly claims: readonly Claim[]
  /** Annotators' names by their ids. */
  readonly names: ReadonlyMap<string, string>
  /** What a page says of itself. */
  readonly facts: readonly string[]
  /** The key of the question whose answers colour the text; null for the tags. */
  readonly colourBy: string | null
  readonly path: string
}

/** Writes the rows that were given as the window shows them. */
export interface TableTask extends TaskWords {
  readonly kind: 'table'
  readonly shown: Pick<ShownTableFile, 'columns' | 'widths' | 'group' | 'format' | 'bom' | 'separator'>
  readonly found: Pick<TableResult, 'groups' | 'annotators'>
  readonly path: string
}

/** One of them. */
export type NewsroomTask = CountTask | ArticlesTask | TableTask

/** What was counted or written. */
export type NewsroomAnswer = Omit<NewsroomReport, 'path'> & { readonly path: string | null }

/** To the thread; `stop` while it writes. Rows, which are JSON, are given from this one on; from the first, those given before are forgotten. */
export type ToNewsroom =
  | { readonly kind: 'rows'; readonly from: number; readonly rows: string }
  | { readonly kind: 'task'; readonly task: NewsroomTask }
  | { readonly kind: 'stop' }
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }

/** From the thread. `print` follows all parts of the page; `writing` says that it is to be let end, or told to stop. */
export type FromNewsroom =
  | { readonly kind: 'progress'; readonly step: ExportStep; readonly done: number; readonly total: number }
  | { readonly kind: 'repaired'; readonly problem: Problem }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'print' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'answer'; readonly answer: Result<NewsroomAnswer> }
