/**
 * Prodigy's and spaCy's JSON lines: one task a line, offsets in code points. `token_end` is inclusive, and spans that
 * don't begin and end with tokens have no token numbers. Links are Prodigy's relations, from head to child.
 */
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { ok } from '../../result.ts'
import { isCodebookKey, outgoingAnswers } from '../answers.ts'
import { articleAnswers } from '../articleAnswers.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { asData } from '../data.ts'
import { documentAttributes, fileIds, foreignOf } from '../foreign.ts'
import type { Format, WriteOptions } from '../format.ts'
import { outgoingOf } from '../outgoing.ts'
import { tokensOf, tokensWithin } from '../tokens.ts'
import { unitTable } from '../units.ts'
import { versionFields } from '../versionFields.ts'
import { readProdigy } from './prodigyReading.ts'

/** One task: accepted, unless it was answered otherwise, or not at all, and nothing was annotated since. */
export const prodigyFormat: Format = {
  extension: '.jsonl',
  capabilities: { ...ANNOTATION_CAPABILITIES, document: 'prodigy' },
  write: (article, layer, { version } = {}) =>
    ok([{ extension: '.jsonl', content: `${JSON.stringify(taskOf(article, layer, version))}\n` }]),
  read: readProdigy,
}

function taskOf(article: Article, layer: Layer, version: WriteOptions['version']): object {
  const { text } = article
  const offsets = unitTable(text, 'code-points')
  const tokens = tokensOf(text)
  const outgoing = outgoingOf(layer, undefined, 'prodigy')
  const ids = fileIds(
    layer.annotations,
    'prodigy',
    (id) => id !== '',
    (one) => one.id,
  )
  const placeOf = ({ start, end, tag, id }: Annotation) => {
    const { from, to } = tokensWithin(tokens, { start, end })
    const isAligned = tokens[from]?.start === start && tokens[to - 1]?.end === end
    return {
      start: offsets.fromUtf16(start),
      end: offsets.fromUtf16(end),
      ...(isAligned && { token_start: from, token_end: to - 1 }),
      label: tag,
      id: ids.get(id),
    }
  }
  // A relation leads from token to token: from the last one that a span touches.
  const lastTokenOf = (span: Annotation | undefined) => {
    const to = span === undefined ? 0 : tokensWithin(tokens, span).to
    return to > 0 ? to - 1 : undefined
  }
  const byId = new Map(layer.annotations.map((annotation) => [annotation.id, annotation]))
  const places = new Map(layer.annotations.map((annotation) => [annotation.id, placeOf(annotation)]))
  const spans = layer.annotations.map((annotation) => {
    const { native, data } = outgoingAnswers(annotation, outgoing(annotation).data, isFree)
    return {
      ...foreignOf(annotation, 'prodigy')?.attributes,
      ...places.get(annotation.id),
      ...(annotation.note !== '' && { note: annotation.note }),
      ...Object.fromEntries([...native].map(([key, values]) => [key, values.length === 1 ? values[0] : values])),
      factmark: { ...(ids.get(annotation.id) !== annotation.id && { id: annotation.id }), ...data },
    }
  })
  const relations = layer.annotations.flatMap((annotation) =>
    outgoing(annotation).relations.map(({ label, to, attributes }) => {
      const [head, child] = [places.get(annotation.id), places.get(to)]
      return {
        ...attributes,
        head: lastTokenOf(annotation),
        child: lastTokenOf(byId.get(to)),
        head_span: head,
        child_span: child,
        label,
      }
    }),
  )
  const { meta: before, answer = 'accept', ...fields } = documentAttributes(layer, 'prodigy')
  const ofArticle = articleAnswers(layer)
  const meta = {
    ...asData(before),
    article: article.id,
    title: article.title,
    sha256: article.sha256,
    annotator: layer.annotator.id,
    ...versionFields(version),
    ...(ofArticle && { answers: ofArticle }),
  }
  if (answer !== 'accept' && spans.length === 0) return { ...fields, text, meta, ...(answer !== null && { answer }) }
  return {
    ...fields,
    text,
    meta,
    tokens: tokens.map(({ start, end }, index) => ({
      text: text.slice(start, end),
      start: offsets.fromUtf16(start),
      end: offsets.fromUtf16(end),
      id: index,
      ws: text.charAt(end) === ' ',
    })),
    spans,
    ...(relations.length > 0 && { relations }),
    answer: 'accept',
  }
}

/** Whether an attribute can have a field of a span: one that Prodigy has no meaning for. */
function isFree(key: string): boolean {
  return isCodebookKey(key) && !SPAN_FIELDS.has(key)
}

const SPAN_FIELDS: ReadonlySet<string> = new Set(['start', 'end', 'label', 'id', 'note', 'text', 'factmark'])
