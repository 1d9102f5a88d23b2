/**
 * WebAnno TSV 3.3, INCEpTION's own format: one token a line, offsets in UTF-16. What begins or ends inside a token has
 * lines of its own below it; what runs over several lines, or shares one, has a number that tells it apart.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import { ok } from '../result.ts'
import type { Format } from './format.ts'
import { HOLDS_ANNOTATIONS } from './holds.ts'
import { type Outgoing, outgoingOf } from './outgoing.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { tokensWithin } from './tokens.ts'
import { escapeText, escapeValue } from './tsvEscapes.ts'
import { FACT_FEATURES, FACT_TYPE, featuresOf, LINK_TYPE } from './uima.ts'
import { readWebannoTsv } from './webannoTsvReading.ts'

/** Tokens with the layers Fact and FactLink. */
export const webannoTsvFormat: Format = {
  extension: '.tsv',
  holds: { ...HOLDS_ANNOTATIONS, edges: 'solid' },
  write: (article, layer) => ok([{ extension: '.tsv', content: writeTsv(article, layer) }]),
  read: readWebannoTsv,
}

/** A line: a token, or a part of one. */
interface Unit extends Span {
  readonly id: string
  readonly annotations: Annotation[]
}

interface TokenLines {
  readonly token: Unit
  readonly parts: Map<string, Unit>
}

function writeTsv({ text }: Article, { annotations }: Layer): string {
  const sentences = sentencesOf(text, annotations)
  const all = linesOfSentences(sentences)
  const tokens = all.map(({ token }) => token)
  const unitsOf = new Map(annotations.map((annotation) => [annotation.id, placeUnits(annotation, all, tokens)]))
  const numbers = numbersOf(annotations, unitsOf)
  const outgoing = outgoingOf({ annotations }, (label) => !label.includes('\r'))
  const linksAt = linksByUnit(annotations, outgoing, unitsOf)
  const hasLinks = linksAt.size > 0
  const cells = (unit: Unit) => {
    const facts = unit.annotations.map((annotation) => {
      return { annotation, features: featuresOf(annotation, outgoing(annotation)) }
    })
    const columns = FACT_FEATURES.map((feature) =>
      stacked(
        facts.map(
          ({ annotation, features }) => `${written(features[feature])}${bracketed(numbers.get(annotation.id))}`,
        ),
      ),
    )
    if (!hasLinks) return columns
    const links = linksAt.get(unit) ?? []
    const references = links.map(({ from, to }) => {
      const [source = 0, target = 0] = [numbers.get(from), numbers.get(to)]
      return `${unitsOf.get(from)?.[0]?.id}${source || target ? `[${source}_${target}]` : ''}`
    })
    return [...columns, stacked(links.map(({ label }) => written(label))), stacked(references)]
  }
  const lines: string[] = ['#FORMAT=WebAnno TSV 3.3', `#T_SP=${[FACT_TYPE, ...FACT_FEATURES].join('|')}`]
  if (hasLinks) lines.push(`#T_RL=${LINK_TYPE}|label|BT_${FACT_TYPE}`)
  lines.push('')
  for (const sentence of sentences) {
    lines.push('')
    for (const line of text.slice(sentence.start, sentence.end).split('\n')) lines.push(`#Text=${escapeText(line)}`)
    for (const [index] of sentence.tokens.entries()) {
      const found = all[sentence.first + index]
      if (!found) continue
      for (const unit of [found.token, ...found.parts.values()]) {
        const words = text.slice(unit.start, unit.end)
        lines.push([unit.id, `${unit.start}-${unit.end}`, words, ...cells(unit), ''].join('\t'))
      }
    }
  }
  return `${lines.join('\n')}\n`
}

function linesOfSentences(sentences: readonly Sentence[]): readonly TokenLines[] {
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.map(({ start, end }, token) => ({
      token: { id: `${sentence + 1}-${token + 1}`, start, end, annotations: [] },
      parts: new Map<string, Unit>(),
    })),
  )
}

/** The lines that an annotation lies on, which then know of it. */
function placeUnits(annotation: Annotation, all: readonly TokenLines[], tokens: readonly Span[]): readonly Unit[] {
  const { from, to } = tokensWithin(tokens, annotation)
  const units: Unit[] = []
  for (const { token, parts } of all.slice(from, to)) {
    const start = Math.max(annotation.start, token.start)
    const end = Math.min(annotation.end, token.end)
    const isWhole = start === token.start && end === token.end
    const key = `${start}-${end}`
    const unit = isWhole
      ? token
      : (parts.get(key) ?? { id: `${token.id}.${parts.size + 1}`, start, end, annotations: [] })
    if (!isWhole) parts.set(key, unit)
    unit.annotations.push(annotation)
    units.push(unit)
  }
  return units
}

/** The numbers of annotations that share a line or run over several. */
function numbersOf(
  annotations: readonly Annotation[],
  unitsOf: ReadonlyMap<string, readonly Unit[]>,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { id } of annotations) {
    const units = unitsOf.get(id) ?? []
    if (units.length > 1 || units.some((unit) => unit.annotations.length > 1)) numbers.set(id, numbers.size + 1)
  }
  return numbers
}

/** The links, by the first line of what they lead to. */
function linksByUnit(
  annotations: readonly Annotation[],
  outgoing: (annotation: Annotation) => Outgoing,
  unitsOf: ReadonlyMap<string, readonly Unit[]>,
) {
  const links = new Map<Unit, { from: string; to: string; label: string }[]>()
  for (const annotation of annotations) {
    for (const { label, to } of outgoing(annotation).relations) {
      const unit = unitsOf.get(to)?.[0]
      if (unit) links.set(unit, [...(links.get(unit) ?? []), { from: annotation.id, to, label }])
    }
  }
  return links
}

function stacked(values: readonly string[]): string {
  return values.length === 0 ? '_' : values.join('|')
}

function written(value: string | undefined): string {
  return value === undefined ? '*' : escapeValue(value)
}

function bracketed(number: number | undefined): string {
  return number === undefined ? '' : `[${number}]`
}
