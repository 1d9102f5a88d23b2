/**
 * What a Web Annotation says that an annotation of Factmark has no field for: bodies of other kinds, further targets,
 * another motivation, who made it, and the source by the address that the file gives. A file of Web Annotations gets
 * them back.
 */
import type { Json } from '../../model/foreign.ts'
import { asData } from '../data.ts'

/** The names under which they are kept, which no property of the standard has. */
const BODIES = 'factmark:bodies'
const NOTES = 'factmark:notes'
const TARGETS = 'factmark:targets'
const MOTIVATION = 'factmark:motivation'
const CREATOR = 'factmark:creator'
const SOURCE = 'factmark:source'

/** What was found beside the words, tags and links of an annotation; as it stands in the file. */
export interface W3cExtras {
  /** Bodies that are no tag, note or link. */
  readonly bodies: readonly Json[]
  /** The bodies of the note. */
  readonly notes: readonly Json[]
  readonly targets: readonly Json[]
  readonly motivation?: Json | undefined
  readonly creator?: Json | undefined
  /** Left out for the text's digest, which every text has. */
  readonly source?: Json | undefined
}

type Attributes = { readonly [key: string]: Json }

/** The same as attributes of an annotation, without what Factmark writes anyway. */
export function keptExtras({ bodies, notes, targets, motivation, creator, source }: W3cExtras): Attributes {
  const isPlain = notes.length === 0 || (notes.length === 1 && isPlainNote(asWritten(notes[0] ?? null)))
  return {
    ...(bodies.length > 0 && { [BODIES]: bodies.map(asWritten) }),
    ...(!isPlain && { [NOTES]: notes.map(asWritten) }),
    ...(targets.length > 0 && { [TARGETS]: targets }),
    ...(motivation !== undefined && motivation !== 'tagging' && { [MOTIVATION]: motivation }),
    ...(creator !== undefined && { [CREATOR]: creator }),
    ...(source !== undefined && { [SOURCE]: source }),
  }
}

/** The bodies, targets, motivation, creator and source to write, from the attributes of `keptExtras`; and the others. */
export function writtenExtras(attributes: Attributes = {}) {
  const {
    [BODIES]: bodies,
    [NOTES]: notes,
    [TARGETS]: targets,
    [MOTIVATION]: motivation,
    [CREATOR]: creator,
    [SOURCE]: source,
    ...others
  } = attributes
  return { bodies: listOf(bodies), notes: listOf(notes), targets: listOf(targets), motivation, creator, source, others }
}

/** The words of bodies together, as a note. */
export function wordsOfBodies(bodies: readonly Json[]): string {
  return bodies
    .map((body) => asData(body)?.value)
    .filter(Boolean)
    .join('\n')
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** A body that was read with lists of types and purposes, with single ones as they are usually written. */
function asWritten(body: Json): Json {
  const fields = asData(body)
  if (!fields) return body
  const single = (value: Json): Json => (Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value)
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === 'type' || name === 'purpose' ? single(value) : value,
    ]),
  )
}

/** Whether a note is just what Factmark writes for one. */
function isPlainNote(body: Json): boolean {
  const { type, purpose, format, value: _value, ...others } = asData(body) ?? {}
  const isText = type === 'TextualBody' && (format === undefined || format === 'text/plain')
  return isText && purpose === 'commenting' && Object.keys(others).length === 0
}
