/** Builds a layer from a foreign document: labels mapped, spans placed, and a report of what became of each. */
import { compareAnnotations } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Codebook } from '../model/codebook.ts'
import type { Orphan } from '../model/foreign.ts'
import { type Annotator, emptyLayer, type Layer, layerSchema } from '../model/layer.ts'
import { parseBy } from '../model/parseBy.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import { AnnotationIds } from './annotationIds.ts'
import { builtAnnotation } from './builtAnnotation.ts'
import { addCount, addedCounts, type Counts } from './counts.ts'
import type { ForeignDocument, ForeignSpan } from './document.ts'
import type { Mapping } from './mapping.ts'
import type { ImportFormat } from './names.ts'
import { type OrphanReason, placeDocument } from './placing.ts'
import { relate } from './relating.ts'
import type { OffsetUnit } from './unitNames.ts'

/** The options for building a layer. */
export interface BuildOptions {
  readonly article: Article
  readonly annotator: Annotator
  readonly format: ImportFormat
  readonly mapping: Mapping
  readonly unit?: OffsetUnit | undefined
  /** Takes offsets that come without words, which can't be checked, for places. */
  readonly believesPositions?: boolean | undefined
  /** Treats a span that isn't where the file says as an orphan, without searching: for verifying, not for importing. */
  readonly exactOnly?: boolean
  /** Makes the id of an annotation whose foreign id isn't a UUID. */
  readonly newId: () => string
  /** The workspace's codebook, in whose terms other programs' answers are put where it has them. */
  readonly codebook?: Codebook | undefined
  /** An ISO time in UTC, for what has no time of its own. */
  readonly now: string
}

/** A span that needs checking: its label, words and current place. */
export interface Listed {
  readonly label: string
  readonly quote: string
  readonly start: number | null
}

/** A span whose words were changed since: `quote` is what the file says, `now` what the text says; `score` is 0 to 1. */
export interface ListedFuzzy extends Listed {
  readonly now: string
  readonly score: number
}

/** A span that has no place: why, and its offsets in the file; `start` is null. */
export interface ListedOrphan extends Listed {
  readonly why: OrphanReason
  /** The number of places at which its words occur. */
  readonly places: number
  readonly from: number | null
  readonly to: number | null
}

/** The outcome for a document's spans and relations. */
export interface BuildReport {
  readonly unit: OffsetUnit
  readonly isUnitTold: boolean
  readonly exact: number
  /** Spans whose words the text has with other quotation marks, dashes or ellipses. */
  readonly evened: readonly Listed[]
  /** Spans whose offsets came without words and were believed on request: the words are those that stand there. */
  readonly believed: readonly Listed[]
  readonly moved: readonly Listed[]
  /** Spans in whose place the text has other words than the file. */
  readonly fuzzy: readonly ListedFuzzy[]
  readonly orphans: readonly ListedOrphan[]
  /** How many spans of each label have no tag here. */
  readonly skipped: Readonly<Record<string, number>>
  /** How many relations of each label are no links here, and were kept with their annotations. */
  readonly skippedRelations: Readonly<Record<string, number>>
  /** What the format's reader passed over, and relations that lead nowhere. */
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
  const placement = placeDocument(article.text, document, options.unit, options.believesPositions)
  const ids = new AnnotationIds(options.newId)
  const skipped: Counts = {}
  const moved: Listed[] = []
  const evened: Listed[] = []
  const believed: Listed[] = []
  const fuzzy: ListedFuzzy[] = []
  const listedOrphans: ListedOrphan[] = []
  const orphans: Orphan[] = []
  const made: { span: ForeignSpan; id: string; tag: Tag; place: Span }[] = []
  for (const placed of placement.spans) {
    const { span, state, place } = placed
    const tag = Object.hasOwn(mapping.tags, span.label) ? mapping.tags[span.label] : null
    if (!tag) {
      addCount(skipped, span.label)
      continue
    }
    const words = placed.words === '' && place ? article.text.slice(place.start, place.end) : placed.words
    const listed = { label: span.label, quote: words, start: place?.start ?? null }
    if (state === 'orphan' || (state !== 'exact' && options.exactOnly)) {
      const { id, isNumbered, prefix, suffix, note, data, attributes } = span
      orphans.push({ ...listed, tag, ...(!isNumbered && { id }), prefix, suffix, note, data, attributes })
      const { why, places } = placed.state === 'orphan' ? placed : { why: 'absent' as const, places: 0 }
      listedOrphans.push({ ...listed, why, places, from: span.start, to: span.end })
      continue
    }
    if (state === 'moved') moved.push(listed)
    if (state === 'evened') evened.push(listed)
    if (state === 'believed') believed.push(listed)
    if (state === 'fuzzy') {
      fuzzy.push({ ...listed, now: article.text.slice(place.start, place.end), score: placed.score })
    }
    made.push({ span, id: ids.enter(span.id, span.data?.id), tag, place })
  }
  const { related, kept, passedOver } = relate(document, mapping, ids)
  const annotations = made.map((one) => {
    const { links, relations } = related.get(one.id) ?? { links: [], relations: [] }
    return builtAnnotation({ ...one, links, relations }, article.text, options)
  })
  const layer = {
    ...emptyLayer(article, annotator),
    ...document.answered,
    ...restOf(document),
    ...(document.attributes && { foreign: { format: options.format, attributes: document.attributes } }),
    annotations: annotations.sort(compareAnnotations),
    ...(orphans.length > 0 && { orphans }),
  }
  return {
    layer,
    report: {
      unit: placement.unit,
      isUnitTold: placement.isUnitTold,
      exact: made.length - moved.length - evened.length - believed.length - fuzzy.length,
      evened,
      believed,
      moved,
      fuzzy,
      orphans: listedOrphans,
      skipped,
      skippedRelations: kept,
      passedOver: addedCounts(document.passedOver, passedOver),
    },
  }
}

/** The status, reviews, replies and unknown fields of a Factmark layer, where they are sound. */
function restOf({ rest }: ForeignDocument): Partial<Layer> {
  if (!rest) return {}
  const sound = parseBy(layerSchema, {
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
