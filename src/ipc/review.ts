/** The part of the contract that review needs: colleagues' layers, settling, bundles, measuring, reports. */
import { z } from 'zod'
import { type Edit, editSchema } from '../core/edits/edit.ts'
import { idSchema } from '../core/model/article.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'

/** The layers of others on an article as JSON texts, to be parsed once in the window; or who has one that is hidden. */
export interface ColleagueLayers {
  readonly layers: readonly string[]
  readonly hidden: readonly string[]
  readonly problems: readonly Problem[]
}

/** An article with layers that may be measured: whose they are. */
export interface MeasurablePlace {
  readonly article: string
  readonly title: string
  readonly annotators: readonly string[]
}

/** An article's text and layers on it as JSON texts. */
export interface MeasurableArticle {
  readonly article: string
  readonly layers: readonly string[]
}

/** A file that was written. */
export interface WrittenFile {
  readonly path: string
}

/** The guidelines as reports name them: their first heading, and the digest that tells one version from another. */
export interface Guidelines {
  readonly title: string
  readonly sha256: string
}

const annotators = z.array(idSchema).max(1000)

/** The schemas of the payloads. */
export const reviewPayloads = {
  colleagues: z.strictObject({ article: idSchema }),
  isBlind: z.undefined(),
  setBlind: z.strictObject({ blind: z.boolean() }),
  openSettling: z.strictObject({ article: idSchema }),
  settle: z.strictObject({ article: idSchema, edit: editSchema }),
  closeSettling: z.strictObject({ article: idSchema }),
  sendForReview: z.strictObject({ article: idSchema, annotators }),
  measurable: z.strictObject({ article: idSchema.nullable() }),
  measurableArticle: z.strictObject({ article: idSchema, annotators }),
  guidelinesVersion: z.undefined(),
  saveReport: z.strictObject({ name: z.string().min(1).max(200), html: z.string(), as: z.enum(['html', 'pdf']) }),
} as const

/** The methods. */
export interface ReviewRequests {
  /** The layers of everybody else on an article; hidden until the own one is done, unless the workspace says otherwise. */
  colleagues(payload: { article: string }): Promise<Result<ColleagueLayers>>
  /** Whether the workspace keeps its annotators blind. */
  isBlind(): Promise<boolean>
  /** Says so in `workspace.json`, for everybody who works there. */
  setBlind(payload: { blind: boolean }): Promise<Result<null>>
  /** Takes the lock on the settled layer and answers with it. */
  openSettling(payload: { article: string }): Promise<Result<string>>
  /** Applies an edit to the settled layer; answers when it is on the disk. */
  settle(payload: { article: string; edit: Edit }): Promise<Result<null>>
  /** Lets the lock go. */
  closeSettling(payload: { article: string }): Promise<void>
  /** Writes a bundle of an article and these layers to where a dialog says; null if cancelled. */
  sendForReview(payload: { article: string; annotators: readonly string[] }): Promise<Result<WrittenFile | null>>
  /** The articles with layers of two or more that may be seen; of one article, or of the workspace. */
  measurable(payload: { article: string | null }): Promise<Result<readonly MeasurablePlace[]>>
  /** One of them, with these layers. */
  measurableArticle(payload: { article: string; annotators: readonly string[] }): Promise<Result<MeasurableArticle>>
  /** The workspace's guidelines; null where there are none. */
  guidelinesVersion(): Promise<Guidelines | null>
  /** Saves a report to where a dialog says, as the HTML that it is or printed as PDF; null if cancelled. */
  saveReport(payload: { name: string; html: string; as: 'html' | 'pdf' }): Promise<Result<WrittenFile | null>>
}
