/**
 * W3C Web Annotation JSON-LD (Web Annotation Data Model, 23 February 2017): an AnnotationCollection with one page.
 * A span is a TextPositionSelector (section 4.2.5, offsets in code points) and a TextQuoteSelector (4.2.4); the tag a
 * TextualBody with the purpose `tagging`, the note one with `commenting`, a link one with `linking`.
 */
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { ok } from '../../result.ts'
import { isCodebookKey, outgoingAnswers } from '../answers.ts'
import { articleAnswers } from '../articleAnswers.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { fileIds, foreignOf } from '../foreign.ts'
import type { Format, WriteOptions } from '../format.ts'
import { type Outgoing, outgoingOf } from '../outgoing.ts'
import { type UnitTable, unitTable } from '../units.ts'
import { versionFields } from '../versionFields.ts'
import { ATTRIBUTE } from './w3cAnswers.ts'
import { wordsOfBodies, writtenExtras } from './w3cExtras.ts'
import { readW3c } from './w3cReading.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** The layer as an annotation collection. */
export const w3cFormat: Format = {
  extension: '.jsonld',
  alsoNamed: ['.json'],
  capabilities: ANNOTATION_CAPABILITIES,
  write: (article, layer, { version } = {}) =>
    ok([{ extension: '.jsonld', content: writeCollection(article, layer, version) }]),
  read: readW3c,
}

function writeCollection(article: Article, layer: Layer, version: WriteOptions['version']): string {
  const offsets = unitTable(article.text, 'code-points')
  const outgoing = outgoingOf(layer)
  const ids = fileIds(layer.annotations, 'w3c', isIri, ({ id }) => `urn:uuid:${id}`)
  const items = layer.annotations.map((annotation) =>
    itemOf(annotation, outgoing(annotation), { article, layer, offsets, ids }),
  )
  const ofArticle = articleAnswers(layer)
  const iri = `urn:factmark:${article.id}:${layer.annotator.id}`
  const page = { id: `${iri}:1`, type: 'AnnotationPage', startIndex: 0, items }
  const collection = {
    '@context': CONTEXT,
    id: iri,
    type: 'AnnotationCollection',
    label: `${article.title} (${layer.annotator.name})`,
    creator: creatorOf(layer),
    total: items.length,
    ...(ofArticle && { 'factmark:data': ofArticle }),
    ...(version && { 'factmark:version': versionFields(version) }),
    first: page,
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

interface Writing {
  readonly article: Article
  readonly layer: Layer
  readonly offsets: UnitTable
  readonly ids: ReadonlyMap<string, string>
}

/** An absolute IRI, as far as a look at it tells: with a scheme, without white space. */
function isIri(id: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(id)
}

function itemOf(annotation: Annotation, { relations, data }: Outgoing, writing: Writing): object {
  const { article, layer, offsets, ids } = writing
  const extras = writtenExtras(foreignOf(annotation, 'w3c')?.attributes)
  const isNoteKept = extras.notes.length > 0 && wordsOfBodies(extras.notes) === annotation.note
  const plain = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: annotation.note }
  const answers = outgoingAnswers(annotation, data, isCodebookKey)
  const bodies = [
    { type: 'TextualBody', purpose: 'tagging', value: annotation.tag },
    ...[...answers.native].flatMap(([key, values]) =>
      values.map((value) => ({ type: 'TextualBody', purpose: 'classifying', [ATTRIBUTE]: key, value })),
    ),
    ...(isNoteKept ? extras.notes : annotation.note === '' ? [] : [plain]),
    ...relations.map(({ label, to }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      'factmark:relation': label,
      source: ids.get(to),
    })),
    ...extras.bodies,
  ]
  const { created: _created, updated: _updated, ...others } = answers.data
  const id = ids.get(annotation.id) ?? ''
  const own = { ...(id !== `urn:uuid:${annotation.id}` && { id: annotation.id }), ...others }
  const target = {
    source: article.source ?? extras.source ?? `urn:sha256:${article.sha256}`,
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
  }
  return {
    ...extras.others,
    id,
    type: 'Annotation',
    motivation: extras.motivation ?? 'tagging',
    created: annotation.created,
    modified: annotation.updated,
    creator: extras.creator ?? creatorOf(layer),
    body: bodies.length === 1 ? bodies[0] : bodies,
    target: extras.targets.length === 0 ? target : [target, ...extras.targets],
    ...(Object.keys(own).length > 0 && { 'factmark:data': own }),
  }
}

function creatorOf({ annotator: { id, name } }: Layer): object {
  return { type: 'Person', nickname: id, name }
}
