/** CSV (RFC 4180), one row per annotation, offsets in UTF-16 and in code points; other separators can be read, too. */
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { JsonObject } from '../../model/foreign.ts'
import type { Layer } from '../../model/layer.ts'
import { ok } from '../../result.ts'
import { isCodebookKey, outgoingAnswers, splitAnswers } from '../answers.ts'
import { articleAnswers } from '../articleAnswers.ts'
import { ANNOTATION_CAPABILITIES, type Capabilities } from '../capabilities.ts'
import { dataOf } from '../data.ts'
import type { Format, WriteOptions } from '../format.ts'
import { fitLayer } from '../losses.ts'
import { type UnitTable, unitTable } from '../units.ts'
import { VERSION_FIELDS, versionFields } from '../versionFields.ts'
import { ARTICLE, ARTICLE_DATA, ATTRIBUTE, COLUMNS, readTable, VERSION_COLUMNS } from './csvReading.ts'
import { withoutFormula } from './formulas.ts'
import { BYTE_ORDER_MARK, csvLine, csvNumber, type Separator } from './separators.ts'

const CAPABILITIES: Capabilities = ANNOTATION_CAPABILITIES

/** A table of annotations. */
export const csvFormat: Format = {
  extension: '.csv',
  capabilities: CAPABILITIES,
  // What is said of the article stands on its annotations' rows.
  fit: (article, layer) =>
    fitLayer(article, layer, { ...CAPABILITIES, articleAttributes: layer.annotations.length > 0 }),
  write: (article, layer, { bom, separator = ',', version } = {}) =>
    ok([
      { extension: '.csv', content: `${bom ? BYTE_ORDER_MARK : ''}${writeTable(article, layer, separator, version)}` },
    ]),
  writesBom: true,
  read: readTable,
}

function writeTable(article: Article, layer: Layer, separator: Separator, version: WriteOptions['version']): string {
  const offsets = unitTable(article.text, 'code-points')
  const answered = new Map(layer.annotations.map((one) => [one.id, outgoingAnswers(one, dataOf(one), isCell)]))
  const keys = [...new Set([...answered.values()].flatMap(({ native }) => [...native.keys()]))].sort()
  const about = aboutArticle(layer)
  const aboutKeys = [...about.native.keys()].sort()
  const header = [
    ...COLUMNS,
    ...keys.map((key) => `${ATTRIBUTE}${key}`),
    ...aboutKeys.map((key) => `${ARTICLE}${key}`),
    ...(about.data ? [ARTICLE_DATA] : []),
    ...(version ? VERSION_COLUMNS : []),
  ]
  const fields = versionFields(version)
  const ofArticle = [
    ...aboutKeys.map((key) => about.native.get(key)?.join('|') ?? ''),
    ...(about.data ? [JSON.stringify(about.data)] : []),
    ...(version ? VERSION_FIELDS.map((name) => `${fields[name] ?? ''}`) : []),
  ]
  const rows = layer.annotations.map((annotation) => {
    const { native, data } = answered.get(annotation.id) ?? { native: new Map<string, string[]>(), data: {} }
    const answers = keys.map((key) => native.get(key)?.join('|') ?? '')
    const row = [...rowOf(annotation, article, layer, offsets), JSON.stringify(data)]
    return [...row, ...readableOf(annotation, article, layer, separator), ...answers, ...ofArticle]
  })
  return [header, ...rows].map((row) => csvLine(row.map(withoutFormula), separator)).join('')
}

/** Whether an answer can be a cell, in which several values stand between vertical bars. */
function isCell(key: string, values: readonly string[]): boolean {
  return isCodebookKey(key) && !values.some((value) => value.includes('|'))
}

function aboutArticle(layer: Layer) {
  const answered = articleAnswers(layer)
  if (!answered) return { native: new Map<string, readonly string[]>(), data: undefined }
  return splitAnswers(answered.attributes, answered as JsonObject, isCell)
}

function rowOf(annotation: Annotation, article: Article, layer: Layer, offsets: UnitTable): readonly string[] {
  const { id, tag, start, end, quote, prefix, suffix, note, links } = annotation
  const places = [start, end, offsets.fromUtf16(start), offsets.fromUtf16(end)].map(String)
  const linked = links.map(({ rel, to }) => `${rel}:${to}`).join(' ')
  return [article.id, article.sha256, layer.annotator.id, id, tag, ...places, quote, prefix, suffix, note, linked]
}

/** What people read: names, and what figures and attributions say. It is read from `data`. */
function readableOf(
  { value, speaker }: Annotation,
  article: Article,
  layer: Layer,
  separator: Separator,
): readonly string[] {
  const number = value && value.value !== null ? csvNumber(value.value, separator) : null
  const said = [number, value?.bound, value?.unit, value?.kind]
  const cells = [article.title, layer.annotator.name, ...said, speaker?.name, speaker?.kind]
  return cells.map((cell) => cell ?? '')
}
