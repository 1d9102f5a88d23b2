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
import { ANNOTATION_CAPABILITIES, type Capabilities } from '../capabilities.ts'
import type { Format } from '../format.ts'
import { addLosses, fitLayer } from '../losses.ts'
import { outgoingOf } from '../outgoing.ts'
import { unitTable } from '../units.ts'
import { element, isXmlText, xmlText } from '../xml.ts'
import { answerCodes, CODES, childCodes, guidOf, withHeldAnswers } from './refiQdaCodes.ts'
import { readRefiQda } from './refiQdaReading.ts'

const CAPABILITIES: Capabilities = {
  ...ANNOTATION_CAPABILITIES,
  values: false,
  articleAttributes: false,
  unknown: false,
}

/** A project of one source. */
export const refiQdaFormat: Format = {
  extension: '.qdpx',
  binary: true,
  capabilities: CAPABILITIES,
  fit: (article, layer) => {
    const { annotations, count } = withHeldAnswers(layer.annotations)
    const { layer: left, losses } = fitLayer(article, { ...layer, annotations }, CAPABILITIES)
    return { layer: left, losses: count > 0 ? addLosses(losses, [{ kind: 'attributes', count }]) : losses }
  },
  unwritable: (layer) => {
    const outgoing = outgoingOf(layer)
    return layer.annotations.filter((annotation) => {
      const labels = outgoing(annotation).relations.map(({ label }) => label)
      const answers = answerCodes(annotation).map(({ value }) => value)
      return ![annotation.note, ...labels, ...answers].every((text) => isXmlText(text, '1.0'))
    })
  },
  write: (article, layer) => ok([{ extension: '.qdpx', content: zipOf(article, layer) }]),
  read: readRefiQda,
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
    const codingOf = (words: string, code: string) =>
      element('Coding', { guid: guidOf(words), creatingUser: user }, [element('CodeRef', { targetGUID: code })])
    const codings = [
      codingOf(`coding ${id}`, CODES[tag]),
      ...answerCodes(annotation).map((code) => codingOf(`coding ${id} ${code.guid}`, code.guid)),
    ]
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
      ...codings,
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
    const attributes = { guid: CODES[tag], name: tag, isCodable: 'true', color: COLOURS[tag] }
    return element('Code', attributes, childCodes(layer.annotations.filter((one) => one.tag === tag)))
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
