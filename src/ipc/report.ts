/** What the window gives for a report: of what it is, and the measures. All words of it are the main process's own. */
import { z } from 'zod'
import { UNDEFINED_REASONS } from '../core/agreement/measure.ts'
import { idSchema } from '../core/model/article.ts'

const measure = z.union([
  z.strictObject({ value: z.number(), reason: z.null() }),
  z.strictObject({ value: z.null(), reason: z.enum(UNDEFINED_REASONS) }),
])

/** A gamma with its interval. */
const gamma = z.union([
  z.strictObject({ value: z.number(), low: z.number(), high: z.number(), reason: z.null() }),
  z.strictObject({ value: z.null(), reason: z.enum(UNDEFINED_REASONS) }),
])

const scores = z.strictObject({
  f1Exact: measure,
  f1Overlap: measure,
  kappa: measure,
  fleissKappa: measure,
  alphaU: measure,
  gamma: gamma.nullable(),
})

/** A report: of one article or (null) of the workspace, by what was measured of these annotators on so many articles. */
export const reportRequestSchema = z.strictObject({
  article: idSchema.nullable(),
  as: z.enum(['html', 'pdf']),
  annotators: z.array(idSchema).max(1000).readonly(),
  articles: z.int().min(0),
  overall: scores,
  byTag: z.strictObject({ claim: scores, figure: scores, quote: scores, attribution: scores }),
  /** Whether gamma is approximate, and whether its time was over before all samples were taken. */
  isApproximate: z.boolean(),
  wasCut: z.boolean(),
})

/** Such a report. */
export type ReportRequest = z.output<typeof reportRequestSchema>

/** The measures of one row. */
export type ReportScores = z.output<typeof scores>
