/** The methods about articles and what the workspace knows beside them: part of the table in `methods.ts`. */
import { z } from 'zod'
import { idSchema } from '../core/model/article.ts'
import type { ArticleDetails } from '../core/model/articleDetails.ts'
import { articleDetailsSchema } from '../core/model/articleDetailsSchema.ts'
import { partChoiceSchema } from '../core/model/sourcePart.ts'
import type { AnnotationHit, ArticleSource, Library, Remade, TextHit, Trashed } from './contract.ts'
import { type Method, nothing, result } from './method.ts'
import type { WrittenFile } from './review.ts'
import type { TrashedThing } from './storage.ts'

const oneArticle = z.strictObject({ id: idSchema })
const inTrash = z.strictObject({ trash: z.string().regex(/^[0-9a-z-]{1,128}$/) })

/** Their rows. */
export const libraryMethods = {
  /** The workspace's articles, by title. */
  library: { takes: nothing, answers: result<Library>() },
  /** The text of the workspace's guidelines (Markdown); null where it has none. */
  guidelines: { takes: nothing, answers: result<string | null>() },
  /** A sample article in this language to take the tour in; it is added where it isn't in the workspace. */
  tourSample: {
    takes: z.strictObject({ language: z.enum(['en', 'nl']) }),
    answers: result<{ readonly id: string; readonly isNew: boolean }>(),
  },
  /** The annotator's own annotations on all articles whose words or note fit, the best first, up to 40. */
  searchAnnotations: {
    takes: z.strictObject({ query: z.string().max(1000) }),
    answers: result<readonly AnnotationHit[]>(),
  },
  /** Those of colleagues that the annotator may see, by name; the first search in a session may take a while. */
  searchColleagues: {
    takes: z.strictObject({ query: z.string().max(1000) }),
    answers: result<readonly AnnotationHit[]>(),
  },
  /** The articles whose text holds `query`, letter case and accents aside. */
  searchTexts: { takes: z.strictObject({ query: z.string().max(1000) }), answers: result<readonly TextHit[]>() },
  /** Corrects what is known about an article; answers with what it said before. */
  editDetails: {
    takes: z.strictObject({ id: idSchema, details: articleDetailsSchema }),
    answers: result<ArticleDetails>(),
  },
  /** What an article's original consists of, and whether this version would read it differently. */
  articleSource: { takes: oneArticle, answers: result<ArticleSource>() },
  /** Makes an article of other parts of the same file (null: the same parts, read again) and moves this one to the trash. */
  remakeArticle: {
    takes: z.strictObject({ id: idSchema, parts: partChoiceSchema.nullable() }),
    answers: result<Remade>(),
  },
  /**
   * Says what a new article is to the one that it is near to: the same, so that the other gets its original, or a later
   * version. `undo` takes that back.
   */
  relateArticle: {
    takes: z.strictObject({ id: idSchema, other: idSchema, as: z.enum(['same', 'later']), undo: z.boolean() }),
    answers: result<null>(),
  },
  /** How much the texts of two articles have in common, from 0 to 1. */
  nearness: { takes: z.strictObject({ id: idSchema, other: idSchema }), answers: result<number>() },
  /** Opens an article's original with the system's program, after a question. */
  openOriginal: { takes: oneArticle, answers: result<null>() },
  /** Saves an article's original to where a dialog says; null if cancelled. */
  exportOriginal: { takes: oneArticle, answers: result<WrittenFile | null>() },
  /** Moves an article and every layer on it to the workspace's trash. */
  trashArticle: { takes: oneArticle, answers: result<Trashed>() },
  /** Moves the annotator's layer on an article to the workspace's trash. */
  trashLayer: { takes: oneArticle, answers: result<Trashed>() },
  /** What is in the workspace's trash, the latest first. */
  trash: { takes: nothing, answers: result<readonly TrashedThing[]>() },
  /** Restores what `trashArticle` or `trashLayer` moved, or what `trash` lists. */
  restore: { takes: inTrash, answers: result<null>() },
  /** Deletes one thing in the trash for good. */
  deleteFromTrash: { takes: inTrash, answers: result<null>() },
  /** Deletes all of it for good. */
  emptyTrash: { takes: nothing, answers: result<null>() },
} as const satisfies Readonly<Record<string, Method>>
