/** A layer made of a foreign document: its labels mapped, its spans placed, and what became of each told. */
import { type Annotation, anchorOf, compareAnnotations, orderFields } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { type Annotator, annotationSchema, emptyLayer, type Layer, layerSchema } from '../model/layer.ts'
import type { Relation, Tag } from '../model/tag.ts'
import type { ForeignDocument, ForeignSpan } from './document.ts'
import type { Mapping } from './mapping.ts'
import type { ImportFormat } from './names.ts'
import { placeDocument } from './placing.ts'
import type { Unit } from './unitNames.ts'

/** What a layer is made with. */
export interface BuildOptions {
  readonly article: Article
  readonly annotator: Annotator
  readonly format: ImportFormat
  readonly mapping: Mapping
  readonly unit?: Unit | undefined
  /** Takes what doesn't stand where the file says for an orphan, and looks no further: to verify, not to import. */
  readonly exactOnly?: boolean
  /** Makes the id of an annotation whose foreign id isn't a UUID. */
  readonly newId: () => string
  /** An ISO time in UTC, for what has no time of its own. */
  readonly now: string
}

/** A span that needs a look: its label and words, and where it lies now. */
export interface Listed {
  readonly label: string
  readonly quote: string
  readonly start: number | null
}

/** What became of a document's spans and relations. */
export interface BuildReport {
  readonly unit: Unit
  readonly isUnitTold: boolean
  readonly exact: number
  readonly moved: readonly Listed[]
  readonly orphans: readonly Listed[]
  /** How many spans and relations of each label have no tag or relation here. */
  readonly skipped: Readonly<Record<string, number>>
  readonly skippedRelations: Readonly<Record<string, number>>
  /** What the format's reader passed over. */
  readonly passedOver: Readonly<Record<string, number>>
}

/** A layer and how it was made. */
export interface Built {
  readonly layer: Layer
  readonly report: BuildReport
}

/** Makes the layer. Orphans are kept aside in its field `orphans`, so that nothing of the file is lost. */
export function buildLayer(document: ForeignDocument, options: BuildOptions): Built {
  const { article, annotator, mapping } = options
  const placement = placeDocument(article.text, document, options.unit)
  const ids = new IdBook(options.newId)
  const skipped: Record<string, number> = {}
  const moved: Listed[] = []
  const orphans: (Listed & Readonly<Record<string, unknown>>)[] = []
  const made: { span: ForeignSpan; tag: Tag; place: { start: number; end: number } }[] = []
  for (const { span, state, place } of placement.spans) {
    const tag = mapping.tags[span.label] ?? null
    if (tag === null) {
      count(skipped, span.label)
      continue
    }
    const words = span.quote ?? (place ? article.text.slice(place.start, place.end) : '')
    const listed = { label: span.label, quote: words, start: place?.start ?? null }
    if (state === 'orphan' || place === null || (state === 'moved' && options.exactOnly)) {
      const { prefix, suffix, note, attributes } = span
      orphans.push({ ...listed, tag, prefix, suffix, note, attributes })
      continue
    }
    if (state === 'moved') moved.push(listed)
    ids.take(span.id)
    made.push({ span, tag, place })
  }
  const links = linksOf(document, mapping, ids)
  const annotations = made.map(({ span, tag, place }) => {
    const id = ids.of(span.id)
    const own = links.get(id)
    return annotationOf(span, { ...options, id, tag, place, links: own?.links ?? [], relations: own?.foreign ?? [] })
  })
  const layer = {
    ...emptyLayer(article, annotator),
    ...restOf(document),
    annotations: annotations.sort(compareAnnotations),
    ...(orphans.length > 0 && { orphans }),
  }
  return {
    layer,
    report: {
      unit: placement.unit,
      isUnitTold: placement.isUnitTold,
      exact: made.length - moved.length,
      moved,
      orphans: orphans.map(({ label, quote, start }) => ({ label, quote, start })),
      skipped,
      skippedRelations: skippedRelations(document, mapping),
      passedOver: document.passedOver,
    },
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The annotations' ids, by the foreign ones: a UUID stays what it is. */
class IdBook {
  private readonly book = new Map<string, string>()
  private readonly newId: () => string

  constructor(newId: () => string) {
    this.newId = newId
  }

  /** Enters a foreign id. */
  take(foreign: string): void {
    const own = foreign.toLowerCase()
    const isFree = UUID.test(own) && !this.book.has(own) && !this.book.has(foreign)
    this.book.set(foreign, isFree ? own : this.newId())
  }

  /** The id of an annotation that was entered. */
  of(foreign: string): string {
    return this.book.get(foreign) ?? this.newId()
  }

  /** The id of an annotation, if it was entered. */
  find(foreign: string): string | undefined {
    return this.book.get(foreign)
  }
}

interface OwnLinks {
  readonly links: { rel: Relation; to: string }[]
  readonly foreign: { label: string; to: string }[]
}

/** The links of each annotation, by its id; relations without a meaning here are kept as foreign ones. */
function linksOf({ relations }: ForeignDocument, mapping: Mapping, ids: IdBook): ReadonlyMap<string, OwnLinks> {
  const links = new Map<string, OwnLinks>()
  for (const { label, from, to } of relations) {
    const [source, target] = [ids.find(from), ids.find(to)]
    if (source === undefined || target === undefined || source === target) continue
    const own = links.get(source) ?? { links: [], foreign: [] }
    links.set(source, own)
    const rel = mapping.relations[label] ?? null
    if (rel === null) own.foreign.push({ label, to: target })
    else own.links.push({ rel, to: target })
  }
  return links
}

function skippedRelations({ relations }: ForeignDocument, mapping: Mapping): Readonly<Record<string, number>> {
  const skipped: Record<string, number> = {}
  for (const { label } of relations) if (!mapping.relations[label]) count(skipped, label)
  return skipped
}

interface Made extends BuildOptions {
  readonly id: string
  readonly tag: Tag
  readonly place: { readonly start: number; readonly end: number }
  readonly links: Annotation['links']
  readonly relations: readonly { readonly label: string; readonly to: string }[]
}

const OWN_FIELDS = ['id', 'tag', 'start', 'end', 'quote', 'prefix', 'suffix', 'note', 'links']

function annotationOf(span: ForeignSpan, made: Made): Annotation {
  const { article, id, tag, place, links, now, format, relations } = made
  const data = Object.fromEntries(Object.entries(span.data ?? {}).filter(([field]) => !OWN_FIELDS.includes(field)))
  const plain: Annotation = {
    id,
    tag,
    start: place.start,
    end: place.end,
    ...anchorOf(article.text, place),
    note: span.note ?? '',
    links,
    created: now,
    updated: now,
  }
  const foreign = {
    ...(span.id !== id && !span.isNumbered && { id: span.id }),
    ...(span.label !== tag && { label: span.label }),
    ...(span.attributes && { attributes: span.attributes }),
    ...(relations.length > 0 && { relations }),
  }
  const isForeign =
    format !== 'factmark' &&
    (span.data === undefined || span.label !== tag || span.attributes !== undefined || relations.length > 0)
  const full = {
    ...plain,
    ...data,
    ...(isForeign && !('foreign' in data) && Object.keys(foreign).length > 0 && { foreign: { format, ...foreign } }),
  }
  // What another program made of our data may be anything: then the annotation goes without it.
  const parsed = annotationSchema.safeParse(full)
  return orderFields(parsed.success ? parsed.data : plain)
}

/** The status, reviews, replies and unknown fields of a Factmark layer, where they are sound. */
function restOf({ rest }: ForeignDocument): Partial<Layer> {
  if (!rest) return {}
  const sound = layerSchema.safeParse({
    ...emptyLayer({ id: 'a', sha256: '' }, { id: 'a', name: '' }),
    ...rest,
    annotations: [],
  })
  if (!sound.success) return {}
  const {
    format: _format,
    version: _version,
    offsets: _offsets,
    article: _article,
    annotator: _annotator,
    ...kept
  } = sound.data
  return kept
}

function count(counts: Record<string, number>, label: string): void {
  counts[label] = (counts[label] ?? 0) + 1
}
