/**
 * Reading brat standoff. Relations, the arguments of events and equivalences become relations, which keep what they
 * were; attributes become attributes; spans in pieces, and what is said of them, are passed over and counted.
 */
import type { Json } from '../../model/foreign.ts'
import { fail } from '../../problem.ts'
import type { Reason } from '../../reasons.ts'
import { ok, type Result } from '../../result.ts'
import { addCount } from '../counts.ts'
import { parseData, without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { placeDocument } from '../placing.ts'
import { numberedLines, textOf } from '../reading.ts'
import { unitTable } from '../units.ts'
import {
  type BratEvent,
  type BratNote,
  type BratRelation,
  EQUIVALENCE,
  EVENTS,
  NORMALIZATIONS,
  NOTES,
  OWN_NOTE,
} from './bratExtras.ts'

/** What the lines of a file say so far. */
interface Found {
  readonly text: string | null
  readonly spans: Map<string, ForeignSpan>
  readonly attributes: Map<string, Record<string, string | true>>
  readonly normalizations: Map<string, { type: string; resource: string; text: string }[]>
  /** The notes of annotators, and those of other kinds. */
  readonly notes: Map<string, string[]>
  readonly typedNotes: Map<string, BratNote[]>
  readonly own: Map<string, { readonly [key: string]: Json }>
  readonly relations: FoundRelation[]
  readonly events: Map<string, { readonly type: string; readonly trigger: string }>
  readonly passedOver: Record<string, number>
  readonly inBetween: (from: number, to: number) => string | null
}

interface FoundRelation extends ForeignRelation {
  /** Its id, which attributes and notes go by. */
  readonly id?: string
  readonly extras: BratRelation
}

/** The document in an `.ann` file, with its `.txt` where that lies beside it. */
export function readBrat(file: FileToRead): Result<readonly ForeignDocument[]> {
  const text = file.companions['.txt'] ?? null
  // A byte-order mark is a character for brat, but not for every program that writes its files: their words tell.
  if (!text?.startsWith('\uFEFF')) return readWith(file, text)
  const [kept, dropped] = [readWith(file, text), readWith(file, text.slice(1))]
  return kept.ok && dropped.ok && countAgreeing(dropped.value) > countAgreeing(kept.value) ? dropped : kept
}

function countAgreeing(documents: readonly ForeignDocument[]): number {
  return documents
    .flatMap((document) => placeDocument(document.text ?? '', document).spans)
    .filter(({ state }) => state === 'exact').length
}

function readWith(file: FileToRead, text: string | null): Result<readonly ForeignDocument[]> {
  const found = nothingFound(text)
  for (const [number, line] of numberedLines(textOf(file))) {
    if (line.trim() === '') continue
    const why = readLine(line, found)
    if (why) return fail('file-invalid', { file: file.name, path: `line ${number}`, ...why })
  }
  const relations = found.relations.flatMap((relation) => placed(relation, found))
  const events = eventsByTrigger(found)
  const spans = [...found.spans.values()].map((span) => withExtras(span, events.get(span.id) ?? [], found))
  const { passedOver } = found
  countUnplaced(found)
  return ok([documentOf({ text, units: ['code-points', 'utf-16'], spans, relations, passedOver })])
}

/** Counts what is said of spans that were passed over, or that the file doesn't have. */
function countUnplaced({ spans, events, relations, attributes, normalizations, notes, typedNotes, passedOver }: Found) {
  const known = new Set([...spans.keys(), ...events.keys(), ...relations.flatMap(({ id }) => id ?? [])])
  const count = (targets: Iterable<string>, what: string) => {
    for (const target of targets) if (!known.has(target)) addCount(passedOver, what)
  }
  count([...notes.keys(), ...typedNotes.keys()], 'note on what was skipped')
  count([...attributes.keys(), ...normalizations.keys()], 'attribute of what was skipped')
}

function nothingFound(text: string | null): Found {
  const offsets = text === null ? null : unitTable(text, 'code-points')
  return {
    text,
    spans: new Map(),
    attributes: new Map(),
    normalizations: new Map(),
    notes: new Map(),
    typedNotes: new Map(),
    own: new Map(),
    relations: [],
    events: new Map(),
    passedOver: {},
    inBetween: (from, to) => {
      if (text === null || !offsets) return null
      const [start, end] = [offsets.toUtf16(from), offsets.toUtf16(to)]
      return start === null || end === null ? null : text.slice(start, end)
    },
  }
}

/** What may be between the fragments of one span: white space, and what ends a line for Python. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const IN_BETWEEN = /^[\s\x1c-\x1e\x85]*$/

function expected(form: string): Reason {
  return { reason: 'expected', form }
}

/** Takes in one line; gives what is wrong with it, or null. */
function readLine(line: string, found: Found): Reason | null {
  const [id = '', body = '', ...rest] = line.split('\t')
  const words = rest.join('\t')
  switch (id.charAt(0)) {
    case 'T':
      return readTextBound(id, body, words, found)
    case 'R':
      return readRelation(id, body, found)
    case 'E':
      return readEvent(id, body, found)
    case 'A':
    case 'M':
      return readAttribute(body, found)
    case 'N':
      return readNormalization(body, words, found)
    case '#':
      return readNote(body, words, found)
    case '*':
      return readEquivalence(body, found)
    default:
      return { reason: 'brat-line' }
  }
}

function readTextBound(
  id: string,
  body: string,
  words: string,
  { spans, passedOver, inBetween }: Found,
): Reason | null {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(body)
  if (!match) return expected('T1⇥Type START END⇥text')
  const [, label = '', places = ''] = match
  const fragments = places.split(';').map((place) => place.split(' ').map(Number))
  const start = fragments[0]?.[0] ?? 0
  const end = fragments.at(-1)?.[1] ?? 0
  const gaps = fragments.slice(1).map(([from = 0], index) => inBetween(fragments[index]?.[1] ?? 0, from))
  if (gaps.some((gap) => gap === null || !IN_BETWEEN.test(gap))) {
    addCount(passedOver, 'span in pieces')
    return null
  }
  if (spans.has(id)) return { reason: 'id-twice', id }
  // The fragments' words are joined by spaces, whatever is between them in the text.
  const parts = fragments.map(([from = 0, to = 0]) => inBetween(from, to))
  const isWhole = fragments.length > 1 && parts.join(' ') === words
  spans.set(id, { id, label, start, end, quote: isWhole ? inBetween(start, end) : words })
  return null
}

function readRelation(id: string, body: string, { relations }: Found): Reason | null {
  const match = /^(\S+) (\S+?):(\S+) (\S+?):(\S+)$/.exec(body.trim())
  if (!match) return expected('R1⇥Type Arg1:T1 Arg2:T2')
  const [, label = '', first = '', from = '', second = '', to = ''] = match
  const isUsual = first === 'Arg1' && second === 'Arg2'
  relations.push({ id, label, from, to, extras: isUsual ? {} : { names: [first, second] } })
  return null
}

function readEvent(id: string, body: string, { relations, events }: Found): Reason | null {
  const [trigger = '', ...roles] = body.trim().split(' ')
  const match = /^(\S+?):(\S+)$/.exec(trigger)
  if (!match) return expected('E1⇥Type:T1 Role:T2')
  events.set(id, { type: match[1] ?? '', trigger: match[2] ?? '' })
  for (const role of roles) {
    const [label = '', to = ''] = role.split(':')
    relations.push({ label, from: id, to, extras: { event: id } })
  }
  return null
}

/** The first of those that are the same is related to each other one. */
function readEquivalence(body: string, { relations, passedOver }: Found): Reason | null {
  const [type, from, ...others] = body.trim().split(' ')
  if (type !== EQUIVALENCE || !from || others.length === 0) {
    addCount(passedOver, 'equivalence')
    return null
  }
  for (const to of others) relations.push({ label: EQUIVALENCE, from, to, extras: { equivalence: true } })
  return null
}

/** A relation between spans, with what is said of it: an event's trigger stands for it. None where an end is missing. */
function placed({ id, label, from, to, extras }: FoundRelation, found: Found): readonly ForeignRelation[] {
  const { events, spans } = found
  const [source, target] = [events.get(from), events.get(to)]
  const relation = { label, from: source?.trigger ?? from, to: target?.trigger ?? to }
  if (!spans.has(relation.from) || !spans.has(relation.to)) {
    addCount(found.passedOver, 'relation without spans')
    return []
  }
  const all = {
    ...extras,
    ...(source && extras.event === undefined && { from }),
    ...(target && { to }),
    ...(id !== undefined && without({ ...saidOf(id, found), notes: found.notes.get(id) }, [])),
  }
  return [{ ...relation, ...(Object.keys(all).length > 0 && { attributes: all as { readonly [key: string]: Json } }) }]
}

function readAttribute(body: string, { attributes }: Found): Reason | null {
  const [name, target, ...value] = body.trim().split(' ')
  if (!name || !target) return expected('A1⇥Name T1 Value')
  attributes.set(target, { ...attributes.get(target), [name]: value.length > 0 ? value.join(' ') : true })
  return null
}

function readNormalization(body: string, text: string, { normalizations }: Found): Reason | null {
  const [type, target, resource] = body.trim().split(' ')
  if (!type || !target || !resource) return expected('N1⇥Reference T1 Resource:Entry⇥words')
  normalizations.set(target, [...(normalizations.get(target) ?? []), { type, resource, text }])
  return null
}

function readNote(body: string, words: string, { notes, typedNotes, own }: Found): Reason | null {
  const [type, target] = body.trim().split(' ')
  if (!type || !target) return expected('#1⇥AnnotatorNotes T1⇥words')
  const data = type === 'Factmark' ? parseData(words) : undefined
  if (data) own.set(target, data)
  else if (type === OWN_NOTE) notes.set(target, [...(notes.get(target) ?? []), words])
  else typedNotes.set(target, [...(typedNotes.get(target) ?? []), { type, text: words }])
  return null
}

/** What lines of their own say of an event or a relation. */
function saidOf(id: string, { attributes, normalizations, typedNotes }: Found) {
  return {
    attributes: attributes.get(id),
    normalizations: normalizations.get(id),
    typedNotes: typedNotes.get(id),
  }
}

/** The events with what is said of them, by the span that triggers them. */
function eventsByTrigger(found: Found): ReadonlyMap<string, BratEvent[]> {
  const byTrigger = new Map<string, BratEvent[]>()
  for (const [id, { type, trigger }] of found.events) {
    const said = without(saidOf(id, found), [])
    const event: BratEvent = { id, type, ...(found.notes.has(id) && { noted: true as const }), ...said }
    const others = byTrigger.get(trigger)
    if (others) others.push(event)
    else byTrigger.set(trigger, [event])
  }
  return byTrigger
}

/** A span with what is said of it, and of the events that it triggers. */
function withExtras(span: ForeignSpan, events: readonly BratEvent[], found: Found): ForeignSpan {
  const { attributes, normalizations, notes, typedNotes, own } = found
  const said = [span.id, ...events.map(({ id }) => id)]
  const { note, ...data } = own.get(span.id) ?? {}
  const all = {
    ...attributes.get(span.id),
    ...(normalizations.has(span.id) && { [NORMALIZATIONS]: normalizations.get(span.id) }),
    ...(typedNotes.has(span.id) && { [NOTES]: typedNotes.get(span.id) }),
    ...(events.length > 0 && { [EVENTS]: events }),
  } as { readonly [key: string]: Json }
  return {
    ...span,
    note: typeof note === 'string' ? note : said.flatMap((id) => notes.get(id) ?? []).join('\n'),
    data: own.has(span.id) ? data : undefined,
    attributes: Object.keys(all).length > 0 ? all : undefined,
  }
}
