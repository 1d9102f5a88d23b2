/**
 * WebAnno TSV 3.3, INCEpTION's own format: one token a line, offsets in UTF-16. What begins or ends inside a token has
 * lines of its own below it; what runs over several lines, or shares one, has a number that tells it apart.
 */
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import type { Span } from '../../model/span.ts'
import { ok } from '../../result.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import type { Format } from '../format.ts'
import { LongText } from '../longText.ts'
import { type Outgoing, outgoingOf } from '../outgoing.ts'
import { type Sentence, sentencesOf } from '../sentences.ts'
import { tokensOf, tokensWithin } from '../tokens.ts'
import { answerFeatures, answersOf, FACT_FEATURES, FACT_TYPE, featuresOf, LINK_TYPE } from '../uima.ts'
import { escapeText, escapeValue } from './tsvEscapes.ts'
import { readWebannoTsv } from './webannoTsvReading.ts'

/** Tokens with the layers Fact and FactLink. */
export const webannoTsvFormat: Format = {
  extension: '.tsv',
  capabilities: { ...ANNOTATION_CAPABILITIES, edges: 'solid', articleAttributes: false },
  write: (article, layer) => ok([{ extension: '.tsv', content: writeTsv(article, layer) }]),
  read: readWebannoTsv,
}

/** A line: a token, or a part of one, with the annotations on it. */
interface Line extends Span {
  readonly id: string
  readonly annotations: Annotation[]
}

/** How a cell refers to an annotation: by its first line, and its number where that line is not its alone. */
interface Place {
  readonly line: string
  /** 0 where it needs none. */
  readonly number: number
}

function writeTsv({ text }: Article, { annotations }: Layer): string {
  const outgoing = outgoingOf({ annotations }, (label) => !label.includes('\r'))
  const places = placesOf(text, annotations)
  const links = linksByLine(annotations, outgoing, places)
  const answers = [...answerFeatures(annotations, outgoing).keys()]
  const features = [...FACT_FEATURES, ...answers]
  const cellsOf = ({ id, annotations: own }: Line) => {
    const facts = own.map((annotation) => ({
      features: {
        ...asStrings(answersOf(annotation, outgoing(annotation)).features),
        ...featuresOf(annotation, outgoing(annotation)),
      } as Readonly<Record<string, string>>,
      number: bracketed(places.get(annotation.id)?.number),
    }))
    const columns = features.map((feature) =>
      stacked(facts.map(({ features: own, number }) => `${written(own[feature])}${number}`)),
    )
    if (links.size === 0) return columns
    const leading = links.get(id) ?? []
    return [...columns, stacked(leading.map(({ label }) => label)), stacked(leading.map(({ from }) => from))]
  }
  const bare = [...features, ...(links.size > 0 ? ['label', 'from'] : [])].map(() => '_').join('\t')
  const file = new LongText()
  file.add(`#FORMAT=WebAnno TSV 3.3\n#T_SP=${[FACT_TYPE, ...features].join('|')}\n`)
  if (links.size > 0) file.add(`#T_RL=${LINK_TYPE}|label|BT_${FACT_TYPE}\n`)
  file.add('\n')
  for (const sentence of sentencesOf(text, annotations)) {
    file.add('\n')
    for (const line of text.slice(sentence.start, sentence.end).split('\n')) file.add(`#Text=${escapeText(line)}\n`)
    const tokens = tokensOf(text, sentence)
    const marked = markedLines(sentence, tokens)
    for (const [index, token] of tokens.entries()) {
      for (const line of marked.get(index) ?? [lineOf(sentence, token, index)]) {
        const cells = line.annotations.length === 0 ? bare : cellsOf(line).join('\t')
        file.add(`${line.id}\t${line.start}-${line.end}\t${text.slice(line.start, line.end)}\t${cells}\t\n`)
      }
    }
  }
  return file.toString()
}

/** The lines of the tokens that annotations touch, by the token's index: its own line, and behind it those of its parts. */
function markedLines(sentence: Sentence<Annotation>, tokens: readonly Span[]): ReadonlyMap<number, readonly Line[]> {
  const marked = new Map<number, Line[]>()
  for (const annotation of sentence.spans) {
    const { from, to } = tokensWithin(tokens, annotation)
    for (const [position, token] of tokens.slice(from, to).entries()) {
      const index = from + position
      const lines = marked.get(index) ?? [lineOf(sentence, token, index)]
      marked.set(index, lines)
      lineFor(annotation, token, lines).annotations.push(annotation)
    }
  }
  return marked
}

function lineOf({ number }: Sentence<Annotation>, { start, end }: Span, index: number): Line {
  return { id: `${number}-${index + 1}`, start, end, annotations: [] }
}

/** The line among those of a token for what an annotation has of it; a new one where there is none. */
function lineFor(annotation: Span, token: Span, lines: Line[]): Line {
  const start = Math.max(annotation.start, token.start)
  const end = Math.min(annotation.end, token.end)
  const known = lines.find((line) => line.start === start && line.end === end)
  if (known) return known
  const part = { id: `${lines[0]?.id}.${lines.length}`, start, end, annotations: [] }
  lines.push(part)
  return part
}

/** Where each annotation is; those that share a line or run over several are numbered. */
function placesOf(text: string, annotations: readonly Annotation[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  let last = 0
  for (const sentence of sentencesOf(text, annotations)) {
    if (sentence.spans.length === 0) continue
    const found = new Map<Annotation, { readonly line: string; readonly isAlone: boolean }>()
    for (const { id, annotations: own } of [...markedLines(sentence, tokensOf(text, sentence)).values()].flat()) {
      for (const annotation of own) {
        const known = found.get(annotation)
        found.set(annotation, { line: known?.line ?? id, isAlone: !known && own.length === 1 })
      }
    }
    for (const annotation of sentence.spans) {
      const { line = '', isAlone = true } = found.get(annotation) ?? {}
      if (!isAlone) last += 1
      places.set(annotation.id, { line, number: isAlone ? 0 : last })
    }
  }
  return places
}

/** A link as the line of what it leads to tells it. */
interface LinkCells {
  readonly label: string
  readonly from: string
}

/** The links, by the first line of what they lead to. */
function linksByLine(
  annotations: readonly Annotation[],
  outgoing: (annotation: Annotation) => Outgoing,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, readonly LinkCells[]> {
  const links = new Map<string, LinkCells[]>()
  for (const annotation of annotations) {
    for (const { label, to } of outgoing(annotation).relations) {
      const [source, target] = [places.get(annotation.id), places.get(to)]
      if (!source || !target) continue
      const numbers = source.number || target.number ? `[${source.number}_${target.number}]` : ''
      const own = links.get(target.line) ?? []
      own.push({ label: written(label), from: `${source.line}${numbers}` })
      links.set(target.line, own)
    }
  }
  return links
}

/** Lists as JSON: a column holds one value. */
function asStrings(features: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(features).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}

function stacked(values: readonly string[]): string {
  return values.length === 0 ? '_' : values.join('|')
}

function written(value: string | undefined): string {
  return value === undefined ? '*' : escapeValue(value)
}

function bracketed(number = 0): string {
  return number === 0 ? '' : `[${number}]`
}
