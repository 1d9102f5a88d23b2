/** The lines of a brat file, numbered by kind, and those that relations and events become. */

import type { Annotation } from '../../model/annotation.ts'
import type { NamedRelation } from '../../model/foreign.ts'
import { foreignOf } from '../foreign.ts'
import { type BratExtras, EQUIVALENCE, eventsIn, relationExtras } from './bratExtras.ts'

/** The lines written so far. */
export class BratLines {
  private readonly lines: string[] = []
  private readonly counts = new Map<string, number>()

  /** Adds a line as it is. */
  add(line: string): void {
    this.lines.push(line)
  }

  /** Adds a line with the next id of its kind, and gives the id. */
  addNumbered(kind: 'R' | 'A' | 'N' | '#', line: string): string {
    const number = (this.counts.get(kind) ?? 0) + 1
    this.counts.set(kind, number)
    this.add(`${kind}${number}\t${line}`)
    return `${kind}${number}`
  }

  /** Adds what is said of `target`. Of attributes only what brat takes for a name and a value. */
  addExtras(target: string, { attributes = {}, normalizations = [], typedNotes = [] }: BratExtras): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (!/^[\w-]+$/.test(name)) continue
      if (value === true) this.addNumbered('A', `${name} ${target}`)
      else for (const one of [value].flat()) if (isWord(one)) this.addNumbered('A', `${name} ${target} ${one}`)
    }
    for (const { type, resource, text } of normalizations)
      this.addNumbered('N', `${type} ${target} ${resource}\t${text}`)
    for (const { type, text } of typedNotes) this.addNumbered('#', `${type} ${target}\t${text}`)
  }

  /** The file. */
  text(): string {
    return this.lines.map((line) => `${line}\n`).join('')
  }
}

/** Adds an annotation's events and relations. `ids` are the annotations' ids in the file. */
export function addRelations(
  lines: BratLines,
  annotation: Annotation,
  relations: readonly NamedRelation[],
  ids: ReadonlyMap<string, string>,
): void {
  const own = ids.get(annotation.id)
  const told = relations.map(({ label, to, attributes }) => {
    const extras = relationExtras(attributes)
    return { label, target: extras.to ?? ids.get(to) ?? '', extras }
  })
  for (const { id, type, attributes, normalizations, typedNotes } of eventsIn(
    foreignOf(annotation, 'brat')?.attributes,
  )) {
    const roles = told.flatMap(({ label, target, extras }) => (extras.event === id ? [`${label}:${target}`] : []))
    lines.add(`${id}\t${[`${type}:${own}`, ...roles].join(' ')}`)
    lines.addExtras(id, { attributes, normalizations, typedNotes })
  }
  const equivalent: string[] = []
  for (const { label, target, extras } of told) {
    const { event, from = own, names = ['Arg1', 'Arg2'], equivalence, notes = [] } = extras
    if (event !== undefined) continue
    if (label === EQUIVALENCE && equivalence) {
      equivalent.push(target)
      continue
    }
    const id = lines.addNumbered('R', `${label} ${names[0]}:${from} ${names[1]}:${target}\t`)
    lines.addExtras(id, extras)
    for (const note of notes) lines.addNumbered('#', `AnnotatorNotes ${id}\t${note}`)
  }
  if (equivalent.length > 0) lines.add(`*\t${[EQUIVALENCE, own, ...equivalent].join(' ')}`)
}

/** Whether a value can stand in a line as one word. */
export function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^\S+$/.test(value)
}
