/**
 * A REFI-QDA project (version 1.0 of the exchange standard's schema): a ZIP with `project.qde` and the sources, which
 * MAXQDA, ATLAS.ti and NVivo take. Positions are code points. The tags are codes, the note is the selection's
 * description, links are the project's links.
 */
import { strToU8, zipSync } from 'fflate'
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { TAGS, type Tag } from '../../model/tag.ts'
import { ok } from '../../result.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import type { Format } from '../format.ts'
import { outgoingOf } from '../outgoing.ts'
import { unitTable } from '../units.ts'
import { element, isXmlText, xmlText } from '../xml.ts'
import { readRefiQda } from './refiQdaReading.ts'

/** A project of one source. */
export const refiQdaFormat: Format = {
  extension: '.qdpx',
  binary: true,
  capabilities: { ...ANNOTATION_CAPABILITIES, values: false, unknown: false },
  unwritable: (layer) => {
    const outgoing = outgoingOf(layer)
    return layer.annotations.filter((annotation) => {
      const labels = outgoing(annotation).relations.map(({ label }) => label)
      return ![annotation.note, ...labels].every((text) => isXmlText(text, '1.0'))
    })
  },
  write: (article, layer) => ok([{ extension: '.qdpx', content: zipOf(article, layer) }]),
  read: readRefiQda,
}

/** The codes' ids: always the same, so that projects with them can be merged. */
const CODES: Readonly<Record<Tag, string>> = {
  claim: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be001',
  figure: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be002',
  quote: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be003',
  attribution: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be004',
}

const COLOURS: Readonly<Record<Tag, string>> = {
  claim: '#3F6FD8',
  figure: '#1F8A5B',
  quote: '#C07A12',
  attribution: '#8A4FC4',
}

/** ZIP keeps local times; one that is always the same makes equal exports equal to the byte. */
const ZIP_TIME = new Date(2000, 0, 1)

function zipOf(article: Article, layer: Layer): Uint8Array {
  const source = guidOf(`source ${article.sha256}`)
  return zipSync(
    {
      'project.qde': strToU8(projectOf(article, layer, source)),
      // The first U+FEFF of a file is taken for a byte-order mark; one that begins the text needs that before it.
      [`sources/${source}.txt`]: strToU8(article.text.startsWith('\uFEFF') ? `\uFEFF${article.text}` : article.text),
    },
    { level: 6, mtime: ZIP_TIME },
  )
}

function projectOf(article: Article, layer: Layer, source: string): string {
  const offsets = unitTable(article.text, 'code-points')
  const user = guidOf(`user ${layer.annotator.id}`)
  const title = xmlText(article.title, '1.0')
  const selection = (annotation: Annotation) => {
    const { id, start, end, quote, note, created, updated, tag } = annotation
    const coding = element('Coding', { guid: guidOf(`coding ${id}`), creatingUser: user }, [
      element('CodeRef', { targetGUID: CODES[tag] }),
    ])
    const attributes = {
      guid: id,
      name: xmlText(quote, '1.0'),
      startPosition: offsets.fromUtf16(start),
      endPosition: offsets.fromUtf16(end),
      creatingUser: user,
      creationDateTime: created,
      modifyingUser: user,
      modifiedDateTime: updated,
    }
    return element('PlainTextSelection', attributes, [
      ...(note === '' ? [] : [element('Description', {}, note)]),
      coding,
    ])
  }
  const outgoing = outgoingOf(layer)
  const links = layer.annotations.flatMap((annotation) =>
    outgoing(annotation).relations.map(({ label, to }) => {
      const guid = guidOf(`link ${annotation.id} ${label} ${to}`)
      return element('Link', { guid, name: label, direction: 'OneWay', originGUID: annotation.id, targetGUID: to })
    }),
  )
  const codes = TAGS.map((tag) => {
    return element('Code', { guid: CODES[tag], name: tag, isCodable: 'true', color: COLOURS[tag] })
  })
  const textSource = {
    guid: source,
    name: title,
    plainTextPath: `internal://${source}.txt`,
    creatingUser: user,
    creationDateTime: article.imported,
  }
  const project = element(
    'Project',
    { xmlns: 'urn:QDA-XML:project:1.0', name: title, origin: 'Factmark', creatingUserGUID: user },
    [
      element('Users', {}, [
        element('User', { guid: user, name: xmlText(layer.annotator.name, '1.0'), id: layer.annotator.id }),
      ]),
      element('CodeBook', {}, [element('Codes', {}, codes)]),
      element('Sources', {}, [element('TextSource', textSource, layer.annotations.map(selection))]),
      ...(links.length > 0 ? [element('Links', {}, links)] : []),
    ],
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${project}\n`
}

/** A UUID (RFC 9562, version 8) that is always the same for the same words: four FNV-1a hashes of them. */
function guidOf(words: string): string {
  const hex = [0, 1, 2, 3].map((seed) => fnv(`${seed} ${words}`).toString(16).padStart(8, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

function fnv(words: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}
