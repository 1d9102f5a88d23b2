/**
 * Writing a layer in a format and reading it back: checked against the text before, made to fit, and compared with
 * what is left of the layer afterwards. The one way in which anything leaves.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { createSpan } from '../model/span.ts'
import { RELATIONS, TAGS } from '../model/tag.ts'
import { fail, type Problem } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { isInsidePair } from '../text/characters.ts'
import { buildLayer } from './building.ts'
import { foreignPart } from './foreign.ts'
import type { Content, Format, WriteOptions, WrittenFile } from './format.ts'
import { type Fitted, fitLayer, type Loss } from './losses.ts'
import type { Mapping } from './mapping.ts'
import { linkNames } from './outgoing.ts'

/** What a format loses of a layer, and what is left of it. */
export function fitTo(format: Format, article: Article, layer: Layer): Fitted {
  return format.fit ? format.fit(article, layer) : fitLayer(article, layer, format.capabilities)
}

/** The files of an export, what they lack, the layer that they should hold, and the annotations that were left out. */
export interface Written {
  readonly files: readonly WrittenFile[]
  readonly losses: readonly Loss[]
  readonly layer: Layer
  readonly leftOut: readonly Annotation[]
}

/**
 * Writes a layer. Fails with `span-outside`, `span-empty` or `slice-differs` where it disagrees with the text (nothing
 * is written then), as `unitRefused` says, with `annotation-unwritable` where annotations have a character that the format
 * can't hold and are not to be left out, and as the format does.
 */
export function writeLayer(
  format: Format,
  article: Article,
  layer: Layer,
  options: WriteOptions = {},
): Result<Written> {
  const problem = disagreement(article.text, layer.annotations)
  if (problem) return { ok: false, error: problem }
  const refused = unitRefused(format, options.unit)
  if (refused) return { ok: false, error: refused }
  const unwritable = format.unwritable?.(layer) ?? []
  if (unwritable.length > 0 && !options.leaveOut)
    return fail('annotation-unwritable', { annotations: namesOf(unwritable), count: unwritable.length })
  const { layer: left, losses } = fitTo(format, article, layerWithout(layer, unwritable))
  const files = format.write(article, left, options)
  return files.ok ? ok({ files: files.value, losses, layer: left, leftOut: unwritable }) : files
}

/** A layer without some of its annotations; links to them are lost like those to any that a format has no place for. */
export function layerWithout(layer: Layer, leftOut: readonly Annotation[]): Layer {
  if (leftOut.length === 0) return layer
  const ids = new Set(leftOut.map(({ id }) => id))
  const annotations = layer.annotations
    .filter(({ id }) => !ids.has(id))
    .map((annotation) => ({ ...annotation, links: annotation.links.filter(({ to }) => !ids.has(to)) }))
  return { ...layer, annotations }
}

/** So many annotations are named in a message. */
const MOST_NAMED = 3

/** Annotations as a message names them: tag, words and place (a UTF-16 offset). */
function namesOf(annotations: readonly Annotation[]): string {
  const named = annotations.slice(0, MOST_NAMED).map(({ tag, quote, start }) => `${tag} “${quote}” (${start})`)
  return `${named.join(', ')}${annotations.length > MOST_NAMED ? ', …' : ''}`
}

/** Why a format can't be written in the unit: `unit-fixed` where it has but one, `unit-unknown`; null if it can. */
export function unitRefused({ writesUnits = [] }: Format, unit: WriteOptions['unit']): Problem | null {
  if (unit === undefined || writesUnits.includes(unit)) return null
  if (writesUnits.length === 0) return { code: 'unit-fixed', details: { unit } }
  return { code: 'unit-unknown', details: { unit, units: writesUnits.join(', ') } }
}

function disagreement(text: string, annotations: readonly Annotation[]): Problem | null {
  for (const { id, start, end, quote } of annotations) {
    const span = createSpan(start, end, text.length)
    if (!span.ok) return span.error
    const found = text.slice(start, end)
    if (found === quote && !isInsidePair(text, start) && !isInsidePair(text, end)) continue
    return { code: 'slice-differs', details: { id, start, quote, text: found } }
  }
  return null
}

/** An export as it is read back from the disk: its main file, and those beside it by their extensions. */
export interface ReadBack {
  readonly content: Content
  readonly companions: Readonly<Record<string, string>>
  readonly unit?: WriteOptions['unit']
}

/**
 * The annotations of `layer`, which was made to fit, that the files don't hold as they are: place, words, tag, and note,
 * links, value, speaker, times and id as far as the format holds them. They are read as any foreign file is. Where files
 * hold more than the layer, that is as wrong as what they lack, and all are given.
 */
export function unverifiedIn(format: Format, article: Article, layer: Layer, files: ReadBack): readonly Annotation[] {
  const { annotations } = layer
  if (!format.read)
    return (format.verify?.(article, layer, files.content) ?? 0) === annotations.length ? [] : annotations
  const read = format.read({ name: 'export', content: files.content, companions: files.companions })
  const [document] = read.ok ? read.value : []
  if (!document) return annotations
  const { layer: found } = buildLayer(document, {
    article,
    annotator: layer.annotator,
    format: 'factmark',
    mapping: mappingFor(layer),
    unit: files.unit ?? document.units[0],
    exactOnly: true,
    newId: counting(),
    now: '1970-01-01T00:00:00.000Z',
  })
  if (found.annotations.length > annotations.length) return annotations
  const left = new Map<string, number>()
  for (const print of printsOf(found.annotations, format)) left.set(print, (left.get(print) ?? 0) + 1)
  const prints = printsOf(annotations, format)
  return annotations.filter((_, index) => {
    const print = prints[index] ?? ''
    const count = left.get(print) ?? 0
    left.set(print, count - 1)
    return count <= 0
  })
}

/** The failure of an export that can't be read back as it should. */
export function mismatch(file: string, { annotations }: Layer, unverified: readonly Annotation[]) {
  const count = annotations.length
  return fail('export-mismatch', {
    file,
    count,
    verified: count - unverified.length,
    annotations: namesOf(unverified),
  })
}

/** How often a layer is written without what couldn't be read back, before that is taken for a fault. */
const MOST_TRIES = 3

/** The layer without what files of a format don't hold, and what that is; undefined where that isn't all, or not asked. */
export function nextToWrite(
  { layer, leftOut }: { readonly layer: Layer; readonly leftOut: readonly Annotation[] },
  unverified: readonly Annotation[],
  tries: number,
  { leaveOut }: WriteOptions,
): { readonly layer: Layer; readonly leftOut: readonly Annotation[] } | undefined {
  if (!leaveOut || tries >= MOST_TRIES) return undefined
  const ids = new Set(unverified.map(({ id }) => id))
  const missing = layer.annotations.filter(({ id }) => ids.has(id))
  return { layer: layerWithout(layer, missing), leftOut: [...leftOut, ...missing] }
}

/** Our own tags and relations mean what they say. */
const IDENTITY: Mapping = {
  tags: Object.fromEntries(TAGS.map((tag) => [tag, tag])),
  relations: Object.fromEntries(RELATIONS.map((relation) => [relation, relation])),
}

/** The same, and the names that links had in the file that the layer came from. */
function mappingFor({ annotations }: Layer): Mapping {
  return { ...IDENTITY, relations: { ...IDENTITY.relations, ...Object.fromEntries(linkNames(annotations)) } }
}

/** UUIDs that count on from 1. */
function counting(): () => string {
  let next = 0
  return () => {
    next += 1
    return `00000000-0000-4000-8000-${next.toString(16).padStart(12, '0')}`
  }
}

/** What each annotation says, in one string, as far as the format holds it; links by what they lead to. */
function printsOf(annotations: readonly Annotation[], { capabilities }: Format): readonly string[] {
  const places = new Map(
    annotations.map(({ id, tag, start, end }) => [id, capabilities.ids ? id : `${tag} ${start} ${end}`]),
  )
  return annotations.map((annotation) => {
    const {
      id,
      tag,
      start,
      end,
      quote,
      prefix,
      suffix,
      note,
      links,
      created,
      updated,
      value,
      speaker,
      attributes,
      ...rest
    } = annotation
    const { relations = [], ...foreign } = foreignPart(annotation) ?? {}
    return JSON.stringify([
      capabilities.ids && id,
      tag,
      start,
      end,
      quote,
      note,
      links.map(({ rel, to }) => `${rel} ${places.get(to)}`).sort(),
      capabilities.relations &&
        relations.map(({ label, to, attributes }) => [places.get(to), label, sorted(attributes)].join(' ')).sort(),
      capabilities.times && [created, updated],
      value ?? null,
      speaker ?? null,
      sorted(attributes),
      capabilities.unknown && { ...rest, ...('foreign' in rest && { foreign }) },
    ])
  })
}

/** Fields in one string, whatever order they stand in. */
function sorted(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)))
}
