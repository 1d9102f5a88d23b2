/**
 * Prodigy's and spaCy's JSON lines: one task a line, offsets in code points. `token_end` is inclusive, and spans that
 * don't begin and end with tokens have no token numbers. Links are Prodigy's relations, from head to child.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { ok } from '../result.ts'
import { dataOf } from './data.ts'
import { foreignOf } from './foreign.ts'
import type { Format } from './format.ts'
import { HOLDS_ANNOTATIONS } from './holds.ts'
import { readProdigy } from './prodigyReading.ts'
import { tokensOf, tokensWithin } from './tokens.ts'
import { unitTable } from './units.ts'

/** One accepted task. */
export const prodigyFormat: Format = {
  extension: '.jsonl',
  holds: HOLDS_ANNOTATIONS,
  write: (article, layer) => ok([{ extension: '.jsonl', content: `${JSON.stringify(taskOf(article, layer))}\n` }]),
  read: readProdigy,
}

function taskOf(article: Article, layer: Layer): object {
  const { text } = article
  const offsets = unitTable(text, 'code-points')
  const tokens = tokensOf(text)
  const placeOf = ({ start, end, tag, id }: Annotation) => {
    const { from, to } = tokensWithin(tokens, { start, end })
    const isAligned = tokens[from]?.start === start && tokens[to - 1]?.end === end
    return {
      start: offsets.fromUtf16(start),
      end: offsets.fromUtf16(end),
      ...(isAligned && { token_start: from, token_end: to - 1 }),
      label: tag,
      id,
    }
  }
  const places = new Map(layer.annotations.map((annotation) => [annotation.id, placeOf(annotation)]))
  const spans = layer.annotations.map((annotation) => ({
    ...foreignOf(annotation, 'prodigy')?.attributes,
    ...places.get(annotation.id),
    ...(annotation.note !== '' && { note: annotation.note }),
    factmark: dataOf(annotation),
  }))
  const relations = layer.annotations.flatMap(({ id, links }) =>
    links.map(({ rel, to }) => {
      const [head, child] = [places.get(id), places.get(to)]
      return { head: head?.token_end, child: child?.token_end, head_span: head, child_span: child, label: rel }
    }),
  )
  return {
    text,
    meta: { article: article.id, title: article.title, sha256: article.sha256, annotator: layer.annotator.id },
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
