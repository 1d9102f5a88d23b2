/**
 * What the formats of UIMA share (WebAnno TSV, CAS JSON, CAS XMI): the custom layers that Factmark writes, in
 * INCEpTION's namespace for them, and how layers of others are understood: a label, attributes, relations.
 */

import type { Annotation } from '../model/annotation.ts'
import type { Answered } from '../model/attributes.ts'
import type { Json, JsonObject } from '../model/foreign.ts'
import { type AnswerKind, isCodebookKey, kindsIn, outgoingAnswers } from './answers.ts'
import { asArticleAnswers } from './articleAnswers.ts'
import { addCount, type Counts } from './counts.ts'
import { parseData } from './data.ts'
import type { ForeignDocument, ForeignRelation, ForeignSpan } from './document.ts'
import type { Outgoing } from './outgoing.ts'

/** The span layer and the relation layer. */
export const FACT_TYPE = 'webanno.custom.Fact'
export const LINK_TYPE = 'webanno.custom.FactLink'

/** The type of what is said about the article as a whole, which has no place in the text. */
export const DOCUMENT_TYPE = 'webanno.custom.FactDocument'

/** The features of a `FACT_TYPE` that each has, all strings; attributes have further ones. */
export const FACT_FEATURES = ['tag', 'note', 'identifier', 'created', 'updated', 'data'] as const

/** Features that are the framework's, or that reading takes for references. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['begin', 'end', 'sofa', 'layer', 'source', 'target', 'next', 'first'],
  ...FACT_FEATURES,
])

/** The name of an attribute's feature: UIMA allows letters, digits and underscores, a letter first. */
export function featureOf(key: string): string {
  const name = key.replaceAll('-', '_')
  return RESERVED.has(name) || !/^[a-z]/.test(name) ? `attribute_${name}` : name
}

/** The key whose feature has this name, as `featureOf` gave it; of other names, the name. */
export function keyOfFeature(name: string): string {
  const bare = name.replace(/^attribute_/, '')
  return (featureOf(bare) === name ? bare : name).replaceAll('_', '-')
}

/** The features of answers among some annotations, in alphabetical order, and whether they are lists anywhere. */
export function answerFeatures(
  annotations: readonly Annotation[],
  outgoing: (annotation: Annotation) => Outgoing,
): ReadonlyMap<string, AnswerKind> {
  const found = new Map<string, AnswerKind>()
  for (const annotation of annotations)
    for (const [feature, value] of Object.entries(answersOf(annotation, outgoing(annotation)).features))
      if (typeof value !== 'string' || !found.has(feature))
        found.set(feature, typeof value === 'string' ? 'one' : 'many')
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The answers of an annotation as features, and the data with the rest of them. Carriage returns have no escape in WebAnno TSV. */
export function answersOf(annotation: Annotation, { data: all }: Outgoing) {
  const { native, data } = outgoingAnswers(
    annotation,
    all,
    (key, values) => isCodebookKey(key) && !values.some((value) => value.includes('\r')),
  )
  const kinds = kindsIn(data)
  const features = [...native].map(([key, values]) => {
    return [featureOf(key), kinds[key] === 'many' ? values : (values[0] ?? '')] as const
  })
  return { features: Object.fromEntries(features) as Readonly<Record<string, string | readonly string[]>>, data }
}

/** The features of an annotation with what goes out with it, answers apart; what it doesn't have is left out. */
export function featuresOf(
  annotation: Annotation,
  outgoing: Outgoing,
): Partial<Record<(typeof FACT_FEATURES)[number], string>> {
  const { id, tag, note } = annotation
  const { created: _created, updated: _updated, ...others } = answersOf(annotation, outgoing).data
  // Carriage returns have no escape in WebAnno TSV.
  const data = { ...(note.includes('\r') && { note }), ...others }
  return {
    tag,
    ...(note !== '' && { note }),
    identifier: id,
    created: annotation.created,
    updated: annotation.updated,
    ...(Object.keys(data).length > 0 && { data: JSON.stringify(data) }),
  }
}

/** An annotation of any layer as read. */
export interface UimaAnnotation {
  readonly id: string
  readonly type: string
  readonly begin: number
  readonly end: number
  readonly features: Readonly<Record<string, string>>
  /** What it refers to: ids of other annotations. */
  readonly references: readonly UimaReference[]
}

/** A reference by a feature to the id of another annotation; a slot's may have a role. */
export interface UimaReference {
  readonly feature: string
  readonly to: string
  readonly role?: string | undefined
}

/** Layers that every document has, and that say nothing about what it means. */
const FRAMEWORK =
  /(?:^uima\.(?:cas|tcas\.DocumentAnnotation)|\.(?:DocumentMetaData|DocumentAnnotation|Token|Sentence|Paragraph|Div|Heading|TagsetDescription|TagDescription|LayerDefinition|FeatureDefinition|CASMetadata|XmlDocument|XmlElement|XmlAttribute|XmlTextNode)$)/

/**
 * Linguistic layers, which analysis tools add by the thousand. Their values look like labels (a lemma may be "source")
 * but mark nothing.
 */
const LINGUISTIC =
  /\.api\.(?:lexmorph|syntax)\.type\.|(?:^|\.)(?:Lemma|Stem|SurfaceForm|POS|Morpheme|MorphologicalFeatures|Dependency|Constituent|Chunk|Compound\w*)$/

/** Whether a layer is the framework's: tokens, sentences, what is known of the document. */
function isFramework(type: string): boolean {
  return FRAMEWORK.test(type)
}

/** Counts a structure that has a text and no place in it: what is said of the document as a whole, a chain. */
export function countUnplaced(passedOver: Counts, type: string): void {
  if (!isFramework(type)) addCount(passedOver, type)
}

/** The features that hold a layer's label, the likeliest first. */
const LABELS = ['tag', 'label', 'value', 'category']

/** The label of an annotation: the first of `LABELS` that it has, else its layer's short name. */
function labelOf(type: string, features: Readonly<Record<string, string>>): string {
  const name = LABELS.find((feature) => features[feature])
  return (name && features[name]) || shortName(type)
}

function shortName(type: string): string {
  return type.split('.').at(-1) ?? type
}

/** What a document's annotations say: spans, and relations between them. */
export interface Understood {
  readonly spans: readonly ForeignSpan[]
  readonly relations: readonly ForeignRelation[]
  readonly passedOver: Readonly<Record<string, number>>
}

const FROM = ['Governor', 'source']
const TO = ['Dependent', 'target']

/** Understands annotations. One with two ends is a relation; one of no length is passed over. */
export function understand(annotations: readonly UimaAnnotation[]): Understood {
  const passedOver: Record<string, number> = {}
  const relations: ForeignRelation[] = []
  const spans: ForeignSpan[] = []
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const rest: UimaAnnotation[] = []
  for (const annotation of annotations) {
    if (isFramework(annotation.type)) continue
    if (LINGUISTIC.test(annotation.type)) {
      addCount(passedOver, shortName(annotation.type))
      continue
    }
    if (annotation.references.some(({ feature }) => TO.includes(feature))) rest.push(annotation)
    else if (annotation.begin >= annotation.end) addCount(passedOver, 'empty span')
    else {
      const span = spanOf(annotation, taken)
      taken.add(span.id)
      ids.set(annotation.id, span.id)
      spans.push(span)
      rest.push(annotation)
    }
  }
  for (const { id, type, features, references } of rest) {
    const own = ids.get(id)
    const from = own ?? ids.get(references.find(({ feature }) => FROM.includes(feature))?.to ?? '')
    const ends = own ? references : references.filter(({ feature }) => TO.includes(feature))
    for (const { feature, to, role } of ends) {
      const target = ids.get(to)
      const label = own ? (role ?? feature) : labelOf(type, features)
      const slot = role === undefined ? undefined : { slot: feature }
      const attributes = own || type === LINK_TYPE ? slot : { layer: type, ...features }
      if (from && target) relations.push({ label, from, to: target, attributes })
      else addCount(passedOver, 'relation without spans')
    }
  }
  return { spans, relations, passedOver }
}

function spanOf({ id, type, begin, end, features }: UimaAnnotation, taken: ReadonlySet<string>): ForeignSpan {
  const { identifier = id, note, created, updated, data, tag: _tag, ...others } = features
  const isOwn = type === FACT_TYPE
  const label = labelOf(type, features)
  const written = isOwn ? parseData(data) : undefined
  const attributes: Record<string, Json> = isOwn ? withKeys(others, written) : { layer: type, ...features }
  return {
    id: isOwn && !taken.has(identifier) ? identifier : id,
    isNumbered: true,
    label,
    start: begin,
    end,
    quote: null,
    note: typeof written?.note === 'string' ? written.note : isOwn ? note : undefined,
    data: isOwn ? { ...(created && { created }), ...(updated && { updated }), ...written } : undefined,
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
  }
}

/** Features by the keys of the attributes that they answer, as the data names those. */
function withKeys(features: Readonly<Record<string, string>>, data: JsonObject | undefined): Record<string, string> {
  const keys = new Map(Object.keys(kindsIn(data)).map((key) => [featureOf(key), key]))
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [keys.get(name) ?? name, value]))
}

/** What a structure of `DOCUMENT_TYPE` says of the article. */
export function articleAnswersIn(data: unknown): Answered | undefined {
  return typeof data === 'string' ? asArticleAnswers(parseData(data)) : undefined
}

/** The views of a CAS: those of the same text are its annotators', and one of them without annotations is nobody's. */
export function viewsByAnnotator(views: readonly ForeignDocument[]): readonly ForeignDocument[] {
  return views.map((view) => {
    const isShared = views.some((other) => other !== view && other.text === view.text)
    if (!isShared) return view
    return { ...view, annotator: view.name ?? undefined, unanswered: view.spans.length === 0 ? 'untouched' : undefined }
  })
}
