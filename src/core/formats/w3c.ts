/**
 * W3C Web Annotation JSON-LD (Web Annotation Data Model, 23 February 2017): an AnnotationCollection with one page.
 * A span is a TextPositionSelector (section 4.2.5, offsets in code points) and a TextQuoteSelector (4.2.4); the tag a
 * TextualBody with the purpose `tagging`, the note one with `commenting`, a link one with `linking`.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { ok } from '../result.ts'
import { dataOf } from './data.ts'
import { foreignOf } from './foreign.ts'
import type { Format } from './format.ts'
import { HOLDS_ANNOTATIONS } from './holds.ts'
import { type UnitTable, unitTable } from './units.ts'
import { readW3c } from './w3cReading.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** The layer as an annotation collection. */
export const w3cFormat: Format = {
  extension: '.jsonld',
  alsoNamed: ['.json'],
  holds: HOLDS_ANNOTATIONS,
  write: (article, layer) => ok([{ extension: '.jsonld', content: writeCollection(article, layer) }]),
  read: readW3c,
}

function writeCollection(article: Article, layer: Layer): string {
  const offsets = unitTable(article.text, 'code-points')
  const items = layer.annotations.map((annotation) => itemOf(annotation, article, layer, offsets))
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
  return `${JSON.stringify(collection, null, 2)}\n`
}

function itemOf(annotation: Annotation, article: Article, layer: Layer, offsets: UnitTable): object {
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
  const { created: _created, updated: _updated, ...data } = dataOf(annotation)
  return {
    ...foreignOf(annotation, 'w3c')?.attributes,
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
    ...(Object.keys(data).length > 0 && { 'factmark:data': data }),
  }
}
