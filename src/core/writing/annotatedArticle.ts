/**
 * Articles as a document with one comment an annotation: its tag and what it says, its note, what its claim came to, and
 * the sources of that.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Claim, Evidence } from '../model/claim.ts'
import { type AnnotationWords, type LayeredArticle, type NewsroomSource, recordsOf } from '../newsroom/source.ts'
import { beginsWithTitle } from '../text/headline.ts'
import { textBlocksOf } from '../text/structure.ts'
import { heading, paragraph, type WrittenBlock, type WrittenComment, type WrittenDocument } from './document.ts'
import { textBlockRuns } from './textRuns.ts'

/** The words of such a document, in the language of its reader. */
export interface AnnotatedWords extends AnnotationWords {
  readonly sources: string
}

interface Commented extends Annotation {
  readonly by: string
}

/** The document. Its comments are in text order, article by article. */
export function annotatedDocument(
  { title, articles, claims }: NewsroomSource,
  language: string,
  words: AnnotatedWords,
): WrittenDocument {
  const recordOf = recordsOf(claims)
  const comments: WrittenComment[] = []
  const blocks = articles.flatMap((annotated) => articleBlocks(annotated, comments, recordOf, words))
  return { title, language, blocks, comments }
}

function articleBlocks(
  { article, layers, version }: LayeredArticle,
  comments: WrittenComment[],
  recordOf: (annotation: Annotation) => Claim | null,
  words: AnnotatedWords,
): readonly WrittenBlock[] {
  const { author, publisher, published, source } = article
  const annotations = layers
    .flatMap(({ annotator, annotations: own }) => own.map((one): Commented => ({ ...one, by: annotator.name })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const numbers = new Map(annotations.map((annotation, index) => [annotation, comments.length + index]))
  for (const one of annotations)
    comments.push({ author: one.by, at: one.updated, paragraphs: commentOf(one, recordOf(one), words) })
  const blocks = textBlockRuns(article, annotations, (text, over) => [
    {
      text,
      ...(over.length > 0 && {
        tags: [...new Set(over.map(({ tag }) => tag))],
        comments: over.map((one) => numbers.get(one) ?? 0),
      }),
    },
  ])
  const facts = [author, publisher, published && words.day(published), source, words.versionOf(version)]
    .filter(Boolean)
    .join(', ')
  return [
    ...(beginsWithTitle(article.title, article.text, textBlocksOf(article)) ? [] : [heading(1, article.title)]),
    ...(facts ? [paragraph({ text: facts, isFaint: true })] : []),
    ...blocks,
  ]
}

/** The paragraphs of an annotation's comment. */
export function commentOf(annotation: Annotation, record: Claim | null, words: AnnotatedWords): readonly string[] {
  const { tag, note, carried } = annotation
  const said = words.saidBy(annotation)
  return [
    said ? `${words.tags[tag]}: ${said}` : words.tags[tag],
    ...(carried?.confirmed === false ? [words.unconfirmed] : []),
    ...words.answers(annotation).map(({ text }) => text),
    ...(note === '' ? [] : note.split('\n')),
    ...(record ? recordLines(record, words) : []),
  ]
}

function recordLines(record: Claim, words: AnnotatedWords): readonly string[] {
  const sources = record.evidence.map(sourceLine).filter((line) => line !== '')
  return [words.finding(record), ...(sources.length > 0 ? [words.sources, ...sources] : [])]
}

function sourceLine({ title, url, locator, passage, file }: Evidence): string {
  const name = title || file?.name || (passage ? `“${passage.quote}”` : '')
  return [name, locator, url].filter(Boolean).join(', ')
}
