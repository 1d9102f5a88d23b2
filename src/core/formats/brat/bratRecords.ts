/** The lines of brat standoff, one by one: what each says, and what it must look like. */
import type { Json } from '../../model/foreign.ts'
import type { Reason } from '../../reasons.ts'
import { addCount } from '../counts.ts'
import { parseData } from '../data.ts'
import type { ForeignRelation, ForeignSpan } from '../document.ts'
import { unitTable } from '../units.ts'
import { type BratAttribute, type BratNote, type BratRelation, EQUIVALENCE, OWN_NOTE } from './bratExtras.ts'

/** What the lines of a file say so far. */
export interface Found {
  readonly text: string | null
  readonly spans: Map<string, ForeignSpan>
  readonly attributes: Map<string, Record<string, BratAttribute>>
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

/** A relation as its line has it. */
export interface FoundRelation extends ForeignRelation {
  /** Its id, which attributes and notes go by. */
  readonly id?: string
  readonly extras: BratRelation
}

/** No lines read yet; `text` is the text that offsets refer to, if available. */
export function nothingFound(text: string | null): Found {
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

/** Reads one line; returns what is wrong with it, or null. */
export function readLine(line: string, found: Found): Reason | null {
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

function readAttribute(body: string, { attributes }: Found): Reason | null {
  const [name, target, ...value] = body.trim().split(' ')
  if (!name || !target) return expected('A1⇥Name T1 Value')
  const before = attributes.get(target)
  attributes.set(target, { ...before, [name]: withValue(before?.[name], value.length > 0 ? value.join(' ') : true) })
  return null
}

/** A further value of an attribute beside those that it has. */
function withValue(before: BratAttribute | undefined, value: string | true): BratAttribute {
  const values = [before ?? [], value].flat().filter((one) => one !== true)
  return values.length > 1 ? values : (values[0] ?? true)
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
