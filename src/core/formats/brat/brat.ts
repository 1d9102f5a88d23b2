/**
 * brat standoff: `.ann` beside the article's `.txt`, offsets in code points. A span over a line break is written in
 * fragments, as brat does; the tag is the type, notes are `AnnotatorNotes`, links relations, attributes `A` lines; what
 * came from brat as an event is one again. What brat has no place for is written to notes of type `Factmark`, one JSON
 * object each.
 */

import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Json } from '../../model/foreign.ts'
import type { Layer } from '../../model/layer.ts'
import { ok } from '../../result.ts'
import { isCodebookKey, outgoingAnswers } from '../answers.ts'
import { ANNOTATION_CAPABILITIES, type Capabilities } from '../capabilities.ts'
import { fileIds, foreignOf } from '../foreign.ts'
import type { Format } from '../format.ts'
import { fitLayer } from '../losses.ts'
import { outgoingOf } from '../outgoing.ts'
import { unitTable } from '../units.ts'
import { type BratAttribute, eventsIn, normalizationsIn, notesIn, withOwnEventIds } from './bratExtras.ts'
import { addRelations, BratLines, isWord } from './bratLines.ts'
import { readBrat } from './bratReading.ts'

/** What ends a line for brat's server, which is written in Python. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const LINE_BREAKS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/g

const CAPABILITIES: Capabilities = { ...ANNOTATION_CAPABILITIES, edges: 'solid', articleAttributes: false }

/** Annotations and their text. */
export const bratFormat: Format = {
  extension: '.ann',
  companions: ['.txt'],
  capabilities: CAPABILITIES,
  fit: (article, layer) => fitLayer(article, withOwnEventIds(layer), CAPABILITIES),
  write: (article, layer) =>
    ok([
      { extension: '.ann', content: writeAnnotations(article, layer) },
      { extension: '.txt', content: article.text },
    ]),
  read: readBrat,
}

function writeAnnotations({ text }: Article, { annotations }: Layer): string {
  const offsets = unitTable(text, 'code-points')
  const outgoing = outgoingOf({ annotations }, isWord, 'brat')
  let last = 0
  const ids = fileIds(
    annotations,
    'brat',
    (id) => /^T\d+$/.test(id),
    () => {
      last += 1
      return `T${last}`
    },
  )
  const lines = new BratLines()
  for (const annotation of annotations) {
    const id = ids.get(annotation.id) ?? ''
    const fragments = fragmentsOf(text, annotation)
    const places = fragments.map(({ start, end }) => `${offsets.fromUtf16(start)} ${offsets.fromUtf16(end)}`)
    const words = fragments.map(({ start, end }) => text.slice(start, end))
    lines.add(`${id}\t${annotation.tag} ${places.join(';')}\t${words.join(' ')}`)
    const said = foreignOf(annotation, 'brat')?.attributes
    const noted = eventsIn(said).find((event) => event.noted)?.id ?? id
    const line = annotation.note.replace(LINE_BREAKS, ' ').replace(/\s+/g, ' ').trim()
    if (line !== '') lines.addNumbered('#', `AnnotatorNotes ${noted}\t${line}`)
    const { native, data } = outgoingAnswers(annotation, outgoing(annotation).data, isAttribute)
    const own = { id: annotation.id, ...(line !== annotation.note && { note: annotation.note }), ...data }
    lines.addNumbered('#', `Factmark ${id}\t${JSON.stringify(own).replace(/[\x85\u2028\u2029]/g, escapeUnit)}`)
    lines.addExtras(id, {
      attributes: { ...plainOf(said), ...Object.fromEntries(native) },
      normalizations: [...normalizationsIn(said)],
      typedNotes: notesIn(said),
    })
  }
  for (const annotation of annotations) addRelations(lines, annotation, outgoing(annotation).relations, ids)
  return lines.text()
}

/** Whether an answer can be attributes: their names and values are single words. */
function isAttribute(key: string, values: readonly string[]): boolean {
  return isCodebookKey(key) && values.every((value) => isWord(value)) && new Set(values).size === values.length
}

/** The attributes that have lines of their own. */
function plainOf(said: { readonly [key: string]: Json } = {}): Record<string, BratAttribute> {
  const entries = Object.entries(said)
  return Object.fromEntries(entries.filter((entry): entry is [string, BratAttribute] => isPlain(entry[1])))
}

function isPlain(value: Json): value is BratAttribute {
  if (Array.isArray(value)) return value.length > 1 && value.every((one) => typeof one === 'string')
  return typeof value === 'string' || value === true
}

/** The parts of a span between line breaks. */
function fragmentsOf(text: string, { start, end }: Annotation): readonly { start: number; end: number }[] {
  const fragments: { start: number; end: number }[] = []
  let from = start
  for (const { index, 0: breaks } of text.slice(start, end).matchAll(LINE_BREAKS)) {
    if (start + index > from) fragments.push({ start: from, end: start + index })
    from = start + index + breaks.length
  }
  if (end > from) fragments.push({ start: from, end })
  return fragments
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
