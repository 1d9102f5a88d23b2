/**
 * Reading brat standoff. Relations, event arguments and equivalences become relations that remember what they were;
 * attributes stay attributes; discontinuous spans, and what refers to them, are skipped and counted.
 */
import type { Json } from '../../model/foreign.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { addCount } from '../counts.ts'
import { without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { placeDocument } from '../placing.ts'
import { numberedLines, textOf } from '../reading.ts'
import { type BratEvent, EVENTS, NORMALIZATIONS, NOTES } from './bratExtras.ts'
import { type Found, type FoundRelation, nothingFound, readLine } from './bratRecords.ts'

/** The document in an `.ann` file, with the `.txt` beside it if there is one. */
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
