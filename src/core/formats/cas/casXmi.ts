/**
 * UIMA CAS XMI with its type system beside it: one element a span, offsets in UTF-16, the text the Sofa's. XML 1.0,
 * and 1.1 for a text with control characters, as UIMA has it.
 */
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { Answered } from '../../model/attributes.ts'
import type { Layer } from '../../model/layer.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { articleAnswers } from '../articleAnswers.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { addedCounts } from '../counts.ts'
import { documentOf, type ForeignDocument } from '../document.ts'
import type { FileToRead, Format } from '../format.ts'
import { addLosses, fitLayer } from '../losses.ts'
import { outgoingOf } from '../outgoing.ts'
import { textOf } from '../reading.ts'
import {
  answerFeatures,
  answersOf,
  articleAnswersIn,
  countUnplaced,
  DOCUMENT_TYPE,
  featuresOf,
  type UimaAnnotation,
  type UimaReference,
  understand,
  viewsByAnnotator,
} from '../uima.ts'
import { countImpossible, element, isXmlText, parseXml, wordsOf, type XmlElement, xmlText } from '../xml.ts'
import { typeSystemWith } from './casTypeSystem.ts'

const TYPE_SYSTEM = '.typesystem.xml'

/** A CAS with one view, and its types. */
export const casXmiFormat: Format = {
  extension: '.xmi',
  alsoNamed: ['.xml'],
  capabilities: ANNOTATION_CAPABILITIES,
  unwritable: (layer) => {
    const texts = textsOf(layer)
    return layer.annotations.filter((annotation) => !texts(annotation).every((text) => isXmlText(text, '1.1')))
  },
  fit: (article, layer) => {
    const { layer: left, losses } = fitLayer(article, layer, ANNOTATION_CAPABILITIES)
    const count = countImpossible(article.text, '1.1')
    return { layer: left, losses: count > 0 ? addLosses(losses, [{ kind: 'characters', count }]) : losses }
  },
  write: (article, layer) => {
    const about = JSON.stringify(articleAnswers(layer) ?? {})
    const all = [article.text, about, ...layer.annotations.flatMap(textsOf(layer))]
    const version = all.every((text) => isXmlText(text, '1.0')) ? '1.0' : '1.1'
    return ok([
      { extension: '.xmi', content: `<?xml version="${version}" encoding="UTF-8"?>\n${xmiOf(article, layer)}\n` },
      { extension: TYPE_SYSTEM, content: typeSystemWith(answerFeatures(layer.annotations, outgoingOf(layer))) },
    ])
  },
  read: readXmi,
}

/** Gives what is written of each annotation of a layer. */
function textsOf(layer: Layer): (annotation: Annotation) => readonly string[] {
  const outgoing = outgoingOf(layer)
  return (annotation) => {
    const out = outgoing(annotation)
    const labels = out.relations.map(({ label }) => label)
    const answers = Object.values(answersOf(annotation, out).features).flat()
    return [annotation.quote, ...Object.values(featuresOf(annotation, out)), ...answers, ...labels]
  }
}

const SOFA = 1
const FIRST = 3

function xmiOf({ text, language }: Article, layer: Layer): string {
  const { annotations } = layer
  const outgoing = outgoingOf({ annotations })
  const numbers = new Map(annotations.map(({ id }, index) => [id, FIRST + index]))
  const places = new Map(annotations.map(({ id, start, end }) => [id, { begin: start, end }]))
  const answers = answerFeatures(annotations, outgoing)
  const facts = annotations.map((annotation) => {
    const { id, start, end } = annotation
    const features = featuresOf(annotation, outgoing(annotation))
    const answered = Object.entries(answersOf(annotation, outgoing(annotation)).features)
    const single: Record<string, string> = {}
    const lists: string[] = []
    // A feature that is a list for one is a list for all.
    for (const [name, value] of answered)
      if (answers.get(name) === 'many') lists.push(...[value].flat().map((one) => element(name, {}, one)))
      else single[name] = `${value}`
    const place = { 'xmi:id': numbers.get(id) ?? 0, sofa: SOFA, begin: start, end }
    return element('custom:Fact', { ...place, ...single, ...features }, lists)
  })
  const ofArticle = articleAnswers(layer)
  const links = annotations.flatMap((annotation) =>
    outgoing(annotation).relations.map(({ label, to }) => ({
      sofa: SOFA,
      ...places.get(to),
      Governor: numbers.get(annotation.id) ?? 0,
      Dependent: numbers.get(to) ?? 0,
      label,
    })),
  )
  const written = links.map((link, index) =>
    element('custom:FactLink', { 'xmi:id': FIRST + facts.length + index, ...link }),
  )
  const about = ofArticle && {
    'xmi:id': FIRST + facts.length + written.length,
    sofa: SOFA,
    data: JSON.stringify(ofArticle),
  }
  if (about) written.push(element('custom:FactDocument', about))
  const last = FIRST + facts.length + written.length
  const members = Array.from({ length: last - FIRST + 1 }, (_, index) => FIRST - 1 + index)
  const sofa = {
    'xmi:id': SOFA,
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: xmlText(text, '1.1'),
  }
  return element(
    'xmi:XMI',
    {
      'xmlns:xmi': 'http://www.omg.org/XMI',
      'xmlns:cas': 'http:///uima/cas.ecore',
      'xmlns:tcas': 'http:///uima/tcas.ecore',
      'xmlns:custom': 'http:///webanno/custom.ecore',
      'xmi:version': '2.0',
    },
    [
      element('cas:NULL', { 'xmi:id': 0 }),
      element('tcas:DocumentAnnotation', { 'xmi:id': FIRST - 1, sofa: SOFA, begin: 0, end: text.length, language }),
      ...facts,
      ...written,
      element('cas:Sofa', sofa),
      element('cas:View', { sofa: SOFA, members: members.join(' ') }),
    ],
  )
}

function readXmi(file: FileToRead): Result<readonly ForeignDocument[]> {
  const parsed = parseXml(textOf(file), file.name)
  if (!parsed.ok) return parsed
  const root = parsed.value
  if (!/(^|:)XMI$/.test(root.name))
    return fail('file-invalid', { file: file.name, path: root.name, reason: 'expected', form: 'xmi:XMI' })
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string')
  const types = new Map<string, string>()
  const typeOfElement = (name: string) => {
    const known = types.get(name) ?? uimaType(name, root.attributes)
    types.set(name, known)
    return known
  }
  const sofas = elements.filter(({ name, attributes }) => {
    return typeOfElement(name) === 'uima.cas.Sofa' && attributes.sofaString !== undefined
  })
  if (sofas.length === 0) return ok([documentOf({ text: null, units: ['utf-16'], spans: [] })])
  const byId = new Map(elements.map((one) => [one.attributes['xmi:id'] ?? '', one]))
  return ok(
    viewsByAnnotator(
      sofas.map(({ attributes: { 'xmi:id': sofa, sofaString = '', sofaID = null } }) => {
        const own = elements.filter(({ attributes }) => attributes.sofa === sofa)
        const passedOver: Record<string, number> = {}
        let answered: Answered | undefined
        const annotations = own.flatMap((one) => {
          const found = annotationOf(one, typeOfElement(one.name), byId)
          const type = typeOfElement(one.name)
          if (type === DOCUMENT_TYPE) answered ??= articleAnswersIn(one.attributes.data)
          if (found.length === 0 && (type !== DOCUMENT_TYPE || !answered)) countUnplaced(passedOver, type)
          return found
        })
        const understood = understand(annotations)
        const all = addedCounts(understood.passedOver, passedOver)
        return documentOf({
          answered,
          ...understood,
          passedOver: all,
          name: sofaID,
          text: sofaString,
          units: ['utf-16'],
        })
      }),
    ),
  )
}

/** The UIMA type of an element: `xmlns:custom="http:///webanno/custom.ecore"` makes `custom:Fact` `webanno.custom.Fact`. */
function uimaType(name: string, attributes: Readonly<Record<string, string>>): string {
  const [prefix = '', local = prefix] = name.split(':')
  const space = /^http:\/\/\/(.+)\.ecore$/.exec(attributes[`xmlns:${prefix}`] ?? '')?.[1]
  return space ? `${space.replaceAll('/', '.')}.${local}` : local
}

const PLACES = new Set(['xmi:id', 'sofa', 'begin', 'end'])

/** Features that refer by `xmi:id`; the type system would say, but a file may come without it. */
const REFERENCES = new Set(['Governor', 'Dependent', 'source', 'target', 'next', 'first'])

function annotationOf(
  { attributes, children }: XmlElement,
  type: string,
  byId: ReadonlyMap<string, XmlElement>,
): readonly UimaAnnotation[] {
  const { 'xmi:id': id = '', begin = '', end = '' } = attributes
  if (!/^\d+$/.test(begin) || !/^\d+$/.test(end)) return []
  const features: Record<string, string> = {}
  const references: UimaReference[] = []
  for (const [name, value] of Object.entries(attributes)) {
    if (PLACES.has(name)) continue
    const slots = slotTargets(value, byId)
    if (REFERENCES.has(name) && byId.has(value)) references.push({ feature: name, to: value })
    else if (slots.length > 0) for (const slot of slots) references.push({ feature: name, ...slot })
    else features[name] = value
  }
  // A list of strings is an element each.
  const lists = new Map<string, string[]>()
  for (const child of children)
    if (typeof child !== 'string') lists.set(child.name, [...(lists.get(child.name) ?? []), wordsOf(child)])
  for (const [name, list] of lists) features[name] = JSON.stringify(list)
  return [{ id, type, begin: Number(begin), end: Number(end), features, references }]
}

/**
 * What the slots lead to whose numbers a feature lists, and in which roles: INCEpTION's links are structures of their
 * own, with a target. A list may be an array of its own, too.
 */
function slotTargets(value: string, byId: ReadonlyMap<string, XmlElement>): readonly Omit<UimaReference, 'feature'>[] {
  if (!/^\d+(?: \d+)*$/.test(value)) return []
  const array = byId.get(value)
  const listed = array && /(^|:)FSArray$/.test(array.name) ? array.attributes.elements : undefined
  const slots = (listed ?? value).split(' ').map((id) => byId.get(id))
  const targets = slots.flatMap((slot) =>
    slot && slot.attributes.sofa === undefined && slot.attributes.target !== undefined
      ? [{ to: slot.attributes.target, role: slot.attributes.role || undefined }]
      : [],
  )
  return targets.length === slots.length ? targets : []
}
