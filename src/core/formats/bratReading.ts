/**
 * Reading brat standoff. Relations and the arguments of events become relations; attributes and normalisations
 * attributes; equivalences, notes on anything but a span, and spans in pieces are passed over and counted.
 */
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { addCount } from './counts.ts'
import { parseData } from './data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan, type Json } from './document.ts'
import type { FileToRead } from './format.ts'
import { textOf } from './reading.ts'
import { unitTable } from './units.ts'

/** What the lines of a file say so far. */
interface Found {
  readonly text: string | null
  readonly spans: Map<string, ForeignSpan>
  readonly attributes: Map<string, Record<string, Json>>
  readonly notes: Map<string, string[]>
  readonly own: Map<string, { readonly [key: string]: Json }>
  readonly relations: ForeignRelation[]
  /** Each event's trigger: what is said of the event is said of it. */
  readonly triggers: Map<string, string>
  readonly passedOver: Record<string, number>
  readonly inBetween: (from: number, to: number) => string | null
}

/** The document in an `.ann` file, with its `.txt` where that lies beside it. */
export function readBrat(file: FileToRead): Result<readonly ForeignDocument[]> {
  const text = file.companions['.txt']?.replace(/^\uFEFF/, '') ?? null
  const found = nothingFound(text)
  const lines = textOf(file).split('\n')
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/\r$/, '')
    if (line.trim() === '') continue
    const reason = readLine(line, found)
    if (reason) return fail('file-invalid', { file: file.name, path: `line ${index + 1}`, reason })
  }
  const targetOf = (id: string) => found.triggers.get(id) ?? id
  const relations: ForeignRelation[] = []
  for (const { label, from, to } of found.relations) {
    const relation = { label, from: targetOf(from), to: targetOf(to) }
    if (found.spans.has(relation.from) && found.spans.has(relation.to)) relations.push(relation)
    else addCount(found.passedOver, 'relation without spans')
  }
  const spans = [...found.spans.values()].map((span) => withBesides(span, found))
  const { passedOver } = found
  return ok([documentOf({ text, units: ['code-points', 'utf-16'], spans, relations, passedOver })])
}

function nothingFound(text: string | null): Found {
  const offsets = text === null ? null : unitTable(text, 'code-points')
  return {
    text,
    spans: new Map(),
    attributes: new Map(),
    notes: new Map(),
    own: new Map(),
    relations: [],
    triggers: new Map(),
    passedOver: {},
    inBetween: (from, to) => {
      if (text === null || !offsets) return null
      const [start, end] = [offsets.toUtf16(from), offsets.toUtf16(to)]
      return start === null || end === null ? null : text.slice(start, end)
    },
  }
}

/** Takes in one line; gives what is wrong with it, or null. */
function readLine(line: string, found: Found): string | null {
  const [id = '', body = '', ...rest] = line.split('\t')
  const words = rest.join('\t')
  switch (id.charAt(0)) {
    case 'T':
      return readTextBound(id, body, words, found)
    case 'R':
      return readRelation(body, found)
    case 'E':
      return readEvent(id, body, found)
    case 'A':
    case 'M':
      return readAttribute(body, found)
    case 'N':
      return readAttribute(`${body}`, found)
    case '#':
      return readNote(body, words, found)
    case '*':
      addCount(found.passedOver, 'equivalence')
      return null
    default:
      return 'not a line of brat standoff: it begins with none of T R E A M N # *'
  }
}

function readTextBound(
  id: string,
  body: string,
  words: string,
  { spans, passedOver, inBetween }: Found,
): string | null {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(body)
  if (!match) return 'expected: T1⇥Type START END⇥text'
  const [, label = '', places = ''] = match
  const fragments = places.split(';').map((place) => place.split(' ').map(Number))
  const start = fragments[0]?.[0] ?? 0
  const end = fragments.at(-1)?.[1] ?? 0
  const gaps = fragments.slice(1).map(([from = 0], index) => inBetween(fragments[index]?.[1] ?? 0, from))
  if (gaps.some((gap) => gap === null || /\S/.test(gap))) {
    addCount(passedOver, 'span in pieces')
    return null
  }
  if (spans.has(id)) return `${id} comes twice`
  spans.set(id, { id, label, start, end, quote: words })
  return null
}

function readRelation(body: string, { relations }: Found): string | null {
  const match = /^(\S+) \S+?:(\S+) \S+?:(\S+)$/.exec(body.trim())
  if (!match) return 'expected: R1⇥Type Arg1:T1 Arg2:T2'
  const [, label = '', from = '', to = ''] = match
  relations.push({ label, from, to })
  return null
}

function readEvent(id: string, body: string, { relations, triggers }: Found): string | null {
  const [trigger = '', ...roles] = body.trim().split(' ')
  const match = /^(\S+?):(\S+)$/.exec(trigger)
  if (!match) return 'expected: E1⇥Type:T1 Role:T2'
  triggers.set(id, match[2] ?? '')
  for (const role of roles) {
    const [label = '', to = ''] = role.split(':')
    relations.push({ label, from: id, to })
  }
  return null
}

function readAttribute(body: string, { attributes }: Found): string | null {
  const [name, target, ...value] = body.trim().split(' ')
  if (!name || !target) return 'expected: A1⇥Name T1 Value'
  attributes.set(target, { ...attributes.get(target), [name]: value.length > 0 ? value.join(' ') : true })
  return null
}

function readNote(body: string, words: string, { notes, own }: Found): string | null {
  const [type, target] = body.trim().split(' ')
  if (!type || !target) return 'expected: #1⇥AnnotatorNotes T1⇥words'
  const data = type === 'Factmark' ? parseData(words) : undefined
  if (data) own.set(target, data)
  else notes.set(target, [...(notes.get(target) ?? []), words])
  return null
}

/** A span with what is said of it, and of the events that it triggers. */
function withBesides(span: ForeignSpan, { attributes, notes, own, triggers }: Found): ForeignSpan {
  const events = [...triggers].flatMap(([event, trigger]) => (trigger === span.id ? [event] : []))
  const said = [span.id, ...events]
  const { note, ...data } = own.get(span.id) ?? {}
  const all: Record<string, Json> = Object.assign({}, ...said.map((id) => attributes.get(id)))
  return {
    ...span,
    note: typeof note === 'string' ? note : said.flatMap((id) => notes.get(id) ?? []).join('\n'),
    data: own.has(span.id) ? data : undefined,
    attributes: Object.keys(all).length > 0 ? all : undefined,
  }
}
