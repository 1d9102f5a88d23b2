/**
 * W3C Web Annotation JSON-LD (Web Annotation Data Model, 23 February 2017): an AnnotationCollection with one page.
 * A span is a TextPositionSelector (section 4.2.5, offsets in code points) and a TextQuoteSelector (4.2.4); the tag a
 * TextualBody with the purpose `tagging`, the note one with `commenting`, a link one with `linking`.
 */
import { z } from 'zod'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { createSpan } from '../model/span.ts'
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { isInsidePair } from '../text/characters.ts'
import { type CodePointOffsets, codePointOffsets } from '../text/codePoints.ts'
import type { Format } from './format.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** The layer as an annotation collection. Statuses and reviews have no place in it. */
export const w3cFormat: Format = {
  extension: '.jsonld',
  write: writeCollection,
  verify: countVerified,
}

function writeCollection(article: Article, layer: Layer): Result<string> {
  const offsets = codePointOffsets(article.text)
  const items: object[] = []
  for (const annotation of layer.annotations) {
    const { id, start, end, quote } = annotation
    const span = createSpan(start, end, article.text.length)
    if (!span.ok) return span
    const found = article.text.slice(start, end)
    if (found !== quote || isInsidePair(article.text, start) || isInsidePair(article.text, end)) {
      return fail('slice-differs', { id, start, quote, text: found })
    }
    items.push(itemOf(annotation, article, layer, offsets))
  }
  const iri = `urn:factmark:${article.id}:${layer.annotator.id}`
  const page = { id: `${iri}:1`, type: 'AnnotationPage', startIndex: 0, items }
  const collection = {
    '@context': CONTEXT,
    id: iri,
    type: 'AnnotationCollection',
    label: `${article.title} (${layer.annotator.name})`,
    creator: { type: 'Person', nickname: layer.annotator.id, name: layer.annotator.name },
    total: items.length,
    first: page,
  }
  return ok(`${JSON.stringify(collection, null, 2)}\n`)
}

function itemOf(annotation: Annotation, article: Article, layer: Layer, offsets: CodePointOffsets): object {
  const bodies = [
    { type: 'TextualBody', purpose: 'tagging', value: annotation.tag },
    ...(annotation.note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: annotation.note }]),
    ...annotation.links.map((link) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      'factmark:relation': link.rel,
      source: `urn:uuid:${link.to}`,
    })),
  ]
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: 'tagging',
    created: annotation.created,
    modified: annotation.updated,
    creator: { type: 'Person', nickname: layer.annotator.id, name: layer.annotator.name },
    body: bodies.length === 1 ? bodies[0] : bodies,
    target: {
      source: article.source ?? `urn:sha256:${article.sha256}`,
      selector: [
        {
          type: 'TextPositionSelector',
          start: offsets.fromUtf16(annotation.start),
          end: offsets.fromUtf16(annotation.end),
        },
        {
          type: 'TextQuoteSelector',
          exact: annotation.quote,
          prefix: annotation.prefix,
          suffix: annotation.suffix,
        },
      ],
    },
  }
}

const fileSchema = z.object({
  first: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        target: z.object({
          selector: z.tuple([
            z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
            z.object({ type: z.literal('TextQuoteSelector'), exact: z.string() }),
          ]),
        }),
      }),
    ),
  }),
})

/**
 * Reads the file as a stranger would: cuts the text by code points, compares with the quote beside the position, and
 * asks that this is the place and the quote of the annotation with that id. 0 for what isn't such a file.
 */
function countVerified(article: Article, layer: Layer, file: string): number {
  const parsed = fileSchema.safeParse(parseJson(file))
  if (!parsed.success) return 0
  const units = unitsOfCodePoints(article.text)
  const selectors = new Map(parsed.data.first.items.map((item) => [item.id, item.target.selector]))
  return layer.annotations.filter((annotation) => {
    const [position, quote] = selectors.get(`urn:uuid:${annotation.id}`) ?? []
    if (!position || !quote) return false
    const start = units[position.start]
    const end = units[position.end]
    return (
      start === annotation.start &&
      end === annotation.end &&
      quote.exact === annotation.quote &&
      article.text.slice(start, end) === quote.exact
    )
  }).length
}

/** Where each code point of `text` begins, and where the text ends: by iteration, apart from what writing goes by. */
function unitsOfCodePoints(text: string): readonly number[] {
  const units: number[] = []
  let unit = 0
  for (const character of text) {
    units.push(unit)
    unit += character.length
  }
  units.push(unit)
  return units
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
