/** The words of a report, in the reader's language. */
import type { AnswerLine } from '../codebook/answerLines.ts'
import type { DifferenceKind } from '../compare/compare.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Answered } from '../model/attributes.ts'
import type { Outcome, Review, ReviewReason } from '../model/layer.ts'
import type { Relation, Tag } from '../model/tag.ts'

/** Everything that a report says beside what it reports. */
export interface ReportWords {
  readonly articles: string
  /** How annotations are marked. */
  readonly legend: string
  readonly measures: string
  readonly annotations: string
  /** Of an annotation that was carried from an earlier version and waits for its annotator. */
  readonly unconfirmed: string
  readonly differences: string
  readonly verdict: string
  readonly noVerdicts: string
  readonly tag: string
  readonly quote: string
  readonly from: string
  readonly note: string
  readonly kind: string
  /** The places where annotators differ, what was said there, and how it was resolved. */
  readonly decided: string
  readonly said: string
  readonly decision: string
  readonly nothing: string
  readonly by: string
  readonly on: string
  readonly proposal: string
  readonly comment: string
  /** Whose tags the text shows: null for the adjudicated ones. */
  readonly shown: (name: string | null) => string
  /** What a figure's value or an attribution's speaker says, as people write it; empty for nothing. */
  readonly saidBy: (annotation: Annotation) => string
  /** What the codebook's questions were answered with, a line each. */
  readonly answers: (answered: Answered) => readonly AnswerLine[]
  /** The keys of the codebook's questions, in its order. */
  readonly questions: readonly string[]
  /** What is answered about the article as a whole. */
  readonly aboutArticle: string
  /** A count as the language writes it. */
  readonly count: (count: number) => string
  /** Names as the language lists them. */
  readonly list: (items: readonly string[]) => string
  readonly tags: Readonly<Record<Tag, string>>
  readonly links: Readonly<Record<Relation, string>>
  readonly outcomes: Readonly<Record<Outcome | 'open', string>>
  readonly kinds: Readonly<Record<DifferenceKind, string>>
  readonly verdicts: Readonly<Record<Review['verdict'], string>>
  readonly reasons: Readonly<Record<ReviewReason, string>>
}
