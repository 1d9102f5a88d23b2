/**
 * brat standoff: `.ann` beside the article's `.txt`, offsets in code points. A span over a line break is written in
 * fragments, as brat does; the tag is the type, notes are `AnnotatorNotes`, links relations, attributes `A` lines.
 * What brat has no place for lies in notes of the type `Factmark`, one JSON object each.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { ok } from '../result.ts'
import { readBrat } from './bratReading.ts'
import { fileIds, foreignOf } from './foreign.ts'
import type { Format } from './format.ts'
import { HOLDS_ANNOTATIONS } from './holds.ts'
import { outgoingOf } from './outgoing.ts'
import { unitTable } from './units.ts'

/** What ends a line for brat's server, which is written in Python. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const LINE_BREAKS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/g

/** Annotations and their text. */
export const bratFormat: Format = {
  extension: '.ann',
  companions: ['.txt'],
  holds: { ...HOLDS_ANNOTATIONS, edges: 'solid' },
  write: (article, layer) =>
    ok([
      { extension: '.ann', content: writeAnnotations(article, layer) },
      { extension: '.txt', content: article.text },
    ]),
  read: readBrat,
}

function writeAnnotations({ text }: Article, { annotations }: Layer): string {
  const offsets = unitTable(text, 'code-points')
  const outgoing = outgoingOf({ annotations }, isWord)
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
  const lines: string[] = []
  let notes = 0
  let relations = 0
  let attributes = 0
  const note = (type: string, target: string, words: string) => {
    notes += 1
    lines.push(`#${notes}\t${type} ${target}\t${words}`)
  }
  for (const annotation of annotations) {
    const id = ids.get(annotation.id) ?? ''
    const fragments = fragmentsOf(text, annotation)
    const places = fragments.map(({ start, end }) => `${offsets.fromUtf16(start)} ${offsets.fromUtf16(end)}`)
    const words = fragments.map(({ start, end }) => text.slice(start, end))
    lines.push(`${id}\t${annotation.tag} ${places.join(';')}\t${words.join(' ')}`)
    const line = annotation.note.replace(LINE_BREAKS, ' ').replace(/\s+/g, ' ').trim()
    if (line !== '') note('AnnotatorNotes', id, line)
    const own = {
      id: annotation.id,
      ...(line !== annotation.note && { note: annotation.note }),
      ...outgoing(annotation).data,
    }
    note('Factmark', id, JSON.stringify(own).replace(/[\x85\u2028\u2029]/g, escapeUnit))
    for (const [name, value] of Object.entries(foreignOf(annotation, 'brat')?.attributes ?? {})) {
      if (!/^[\w-]+$/.test(name) || (value !== true && !isWord(value))) continue
      attributes += 1
      lines.push(`A${attributes}\t${name} ${id}${value === true ? '' : ` ${value}`}`)
    }
  }
  for (const annotation of annotations) {
    for (const { label, to } of outgoing(annotation).relations) {
      relations += 1
      lines.push(`R${relations}\t${label} Arg1:${ids.get(annotation.id)} Arg2:${ids.get(to)}\t`)
    }
  }
  return lines.map((line) => `${line}\n`).join('')
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

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^\S+$/.test(value)
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
