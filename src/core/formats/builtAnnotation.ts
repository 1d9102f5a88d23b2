/** An annotation made of a foreign span that was placed, with what another program said of it in its field `foreign`. */

import { type Annotation, anchorOf, orderFields } from '../model/annotation.ts'
import { annotationSchema } from '../model/annotationSchema.ts'
import type { Answered } from '../model/attributes.ts'
import type { Codebook } from '../model/codebook.ts'
import { asForeign, type Foreign, type NamedRelation } from '../model/foreign.ts'
import { parseBy } from '../model/parseBy.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import { incomingAnswers } from './answers.ts'
import { without } from './data.ts'
import type { ForeignSpan } from './document.ts'
import type { ImportFormat } from './names.ts'
import { recognise } from './recognise.ts'

/** A span that became an annotation: its id, tag, place, links and other relations. */
export interface Placed {
  readonly span: ForeignSpan
  readonly id: string
  readonly tag: Tag
  readonly place: Span
  readonly links: Annotation['links']
  readonly relations: readonly NamedRelation[]
}

/** The fields that are made of the file's own words and the text, whatever the data beside them say. */
const OWN_FIELDS = ['id', 'tag', 'start', 'end', 'quote', 'prefix', 'suffix', 'note', 'links', 'foreign']

/** With what an annotation is made: `now` (ISO, UTC) is when, where the file doesn't say. */
export interface Building {
  readonly format: ImportFormat
  readonly codebook?: Codebook | undefined
  readonly now: string
}

/** The annotation over `text`. */
export function builtAnnotation(found: Placed, text: string, { format, codebook, now }: Building): Annotation {
  const { id, tag, place, links } = found
  const { span, answered } = withoutAnswers(found.span, tag, format === 'factmark' ? undefined : codebook)
  const placed = { ...found, span }
  const data = without({ ...span.data, ...answered }, OWN_FIELDS)
  const foreign = foreignFor(placed, format)
  const plain: Annotation = {
    id,
    tag,
    start: place.start,
    end: place.end,
    ...anchorOf(text, place),
    note: span.note ?? '',
    links,
    created: now,
    updated: now,
  }
  if (!data && foreign === undefined) return plain
  const full = { ...plain, ...data, ...(foreign !== undefined && { foreign }) }
  // Another program may have changed our data; if it is invalid, the annotation does without it.
  const parsed = parseBy(annotationSchema, full)
  return orderFields(parsed.success ? parsed.data : plain)
}

/** What was foreign about the annotation before, with what the file says now; undefined for nothing. */
function foreignFor({ span, id, tag, relations }: Placed, format: ImportFormat): unknown {
  const written = span.data?.foreign
  const before = written === undefined ? null : asForeign(written)
  // A field of that name that isn't ours is left alone.
  if (written !== undefined && before === null) return written
  const said = format === 'factmark' ? {} : saidOf(span, id, tag)
  const known = before?.relations ?? []
  // What was said of a relation lies beside it where the file has no place for it.
  const isKnown = ({ label, to }: NamedRelation) =>
    known.some((one) => one.attributes && one.label === label && one.to === to)
  const all = [...known, ...relations.filter((relation) => !isKnown(relation))]
  const foreign: Foreign = {
    format,
    ...before,
    ...said,
    ...(before?.id !== undefined && { id: before.id }),
    ...((before?.attributes ?? said.attributes) && { attributes: { ...before?.attributes, ...said.attributes } }),
    ...(all.length > 0 && { relations: all }),
  }
  return Object.keys(foreign).length > 1 || before ? foreign : undefined
}

/** What a file says of a span that an annotation has no field for. One that Factmark wrote is known by its data. */
function saidOf(span: ForeignSpan, id: string, tag: Tag): Partial<Foreign> {
  const isKnown = span.data?.id === id || span.id === id
  return {
    ...(!isKnown && !span.isNumbered && { id: span.id }),
    ...(span.label !== tag && { label: span.label }),
    ...(span.attributes && { attributes: span.attributes }),
  }
}

/** A span without the answers to the codebook's questions, and those, as far as the file says or the codebook knows. */
function withoutAnswers(
  span: ForeignSpan,
  tag: Tag,
  codebook: Codebook | undefined,
): { span: ForeignSpan; answered: Answered } {
  const { answers, data, others } = incomingAnswers(span.attributes, span.data, span.answers)
  const known = codebook ? recognise(codebook, tag, others) : { answers: {}, others }
  const attributes = { ...known.answers, ...answers }
  const revision = Object.keys(known.answers).length > 0 && data.codebook === undefined ? codebook?.revision : undefined
  const isAnswered =
    Object.keys(attributes).length > 0 ||
    (span.data !== undefined && 'attributes' in span.data && !('attributes' in data))
  return {
    span: {
      ...span,
      data: span.data && data,
      attributes: span.attributes && Object.keys(known.others).length > 0 ? known.others : undefined,
    },
    answered: { ...(isAnswered && { attributes }), ...(revision !== undefined && { codebook: revision }) },
  }
}
