/** The page of a workspace between window and main process: its part of the table of methods. */
import { z } from 'zod'
import { type Assignments, assignmentsSchema } from '../core/model/assignments.ts'
import type { Problem } from '../core/problem.ts'
import type { ArticleOverview, TableOverview } from '../core/table/overview.ts'
import { type Method, nothing, result } from './method.ts'

/** An article with its layers, and who is to annotate it. */
export interface OverviewArticle extends ArticleOverview {
  readonly title: string
  readonly published: string | null
  readonly source: string | null
  readonly version: number | null
  readonly imported: string
  readonly words: number
  readonly assigned: readonly string[]
}

/** The claim records that may be seen, by what checking them came to; '' for those not done. */
export interface ClaimsOverview {
  readonly findings: readonly { readonly key: string; readonly count: number }[]
  readonly recheck: number
  /** Those that the annotator checks and that aren't done. */
  readonly mine: number
  /** Findings of others after the given time. */
  readonly news: number
}

/** What the page shows. */
export interface Overview extends Pick<TableOverview, 'days'> {
  readonly articles: readonly OverviewArticle[]
  readonly claims: ClaimsOverview
  /** How many annotators each article is to have; null where nothing is shared out. */
  readonly each: number | null
  /** Everybody who has a layer here or has been given an article. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly problems: readonly Problem[]
}

/** Their rows. */
export const overviewMethods = {
  /** The workspace as the annotator may see it, and what is new since a time (null: since always). Reads as `openTable` does. */
  overview: { takes: z.strictObject({ since: z.iso.datetime().nullable() }), answers: result<Overview>() },
  /** Who takes which articles; null where nobody said so. */
  assignments: { takes: nothing, answers: result<Assignments | null>() },
  /** Says so, for everybody, or (null) takes it back; answers with what was said before. */
  saveAssignments: {
    takes: z.strictObject({ assignments: assignmentsSchema.nullable() }),
    answers: result<Assignments | null>(),
  },
} as const satisfies Readonly<Record<string, Method>>
