/** What a newsroom's files are made of: articles with the layers that are written, and the claim records about them. */
import type { AnswerLine } from '../codebook/answerLines.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { ArticleVersion } from '../model/articleVersion.ts'
import type { Claim } from '../model/claim.ts'
import type { Layer } from '../model/layer.ts'
import type { Tag } from '../model/tag.ts'

/** An article with the layers that are written. */
export interface LayeredArticle {
  readonly article: Article
  readonly layers: readonly Layer[]
  /** Which version the article is, where it has others. */
  readonly version?: ArticleVersion | undefined
}

/** The whole. `claims` are the records of annotations that are written, and may be seen. */
export interface NewsroomSource {
  readonly title: string
  readonly articles: readonly LayeredArticle[]
  readonly claims: readonly Claim[]
}

/** How annotations are described, in the language of their reader. */
export interface AnnotationWords {
  readonly tags: Readonly<Record<Tag, string>>
  /** What a figure's value or an attribution's speaker says, as people write it; empty for nothing. */
  readonly saidBy: (annotation: Annotation) => string
  /** What the codebook's questions were answered with, a line each. */
  readonly answers: (annotation: Annotation) => readonly AnswerLine[]
  /** Of an annotation that was carried from an earlier version and waits for its annotator. */
  readonly unconfirmed: string
  /** A day, month or year as people write it. */
  readonly day: (published: string) => string
  /** What a claim's record came to: its finding and why, or how far it is. */
  readonly finding: (claim: Claim) => string
  /** A version by its number and time; empty for none. */
  readonly versionOf: (version: ArticleVersion | undefined) => string
}

/** Gives an annotation's claim record: by its own id, or by that of one that it was resolved from. */
export function recordsOf(claims: readonly Claim[]): (annotation: Annotation) => Claim | null {
  const records = new Map<string, Claim>()
  for (const claim of claims) for (const { annotation } of claim.appearances) records.set(annotation, claim)
  return ({ id, provenance }) => {
    const ids = [id, ...(provenance?.from ?? []).map(({ annotation }) => annotation)]
    return ids.flatMap((one) => records.get(one) ?? [])[0] ?? null
  }
}

/** The articles in as many parts as it takes to have at most `most` annotations in each; an article is never parted. */
export function partsOf(articles: readonly LayeredArticle[], most: number): readonly (readonly LayeredArticle[])[] {
  const parts: LayeredArticle[][] = []
  let room = 0
  for (const article of articles) {
    const size = article.layers.reduce((sum, { annotations }) => sum + annotations.length, 0)
    const part = parts.at(-1)
    if (part && size <= room) part.push(article)
    else {
      parts.push([article])
      room = most
    }
    room -= size
  }
  return parts
}
