/** UIMA CAS JSON 0.4: the text is the Sofa's, offsets are UTF-16, the layers Fact and FactLink come with their types. */
import { z } from 'zod'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { ok, type Result } from '../../result.ts'
import type { AnswerKind } from '../answers.ts'
import { articleAnswers } from '../articleAnswers.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { documentOf, type ForeignDocument } from '../document.ts'
import type { FileToRead, Format } from '../format.ts'
import { outgoingOf } from '../outgoing.ts'
import { readJson } from '../reading.ts'
import {
  answerFeatures,
  answersOf,
  articleAnswersIn,
  countUnplaced,
  DOCUMENT_TYPE,
  FACT_FEATURES,
  FACT_TYPE,
  featuresOf,
  LINK_TYPE,
  type UimaAnnotation,
  type UimaReference,
  understand,
  viewsByAnnotator,
} from '../uima.ts'

/** A CAS with one view. */
export const casJsonFormat: Format = {
  extension: '.json',
  capabilities: ANNOTATION_CAPABILITIES,
  write: (article, layer) =>
    ok([{ extension: '.json', content: `${JSON.stringify(casOf(article, layer), null, 2)}\n` }]),
  read: readCas,
}

const STRING = 'uima.cas.String'

const STRINGS = 'uima.cas.StringArray'

const typesWith = (answers: ReadonlyMap<string, AnswerKind>) => ({
  [FACT_TYPE]: {
    '%NAME': FACT_TYPE,
    '%SUPER_TYPE': 'uima.tcas.Annotation',
    ...Object.fromEntries(FACT_FEATURES.map((name) => [name, { '%NAME': name, '%RANGE': STRING }])),
    ...Object.fromEntries(
      [...answers].map(([name, kind]) => [name, { '%NAME': name, '%RANGE': kind === 'many' ? STRINGS : STRING }]),
    ),
  },
  [DOCUMENT_TYPE]: {
    '%NAME': DOCUMENT_TYPE,
    '%SUPER_TYPE': 'uima.cas.AnnotationBase',
    data: { '%NAME': 'data', '%RANGE': STRING },
  },
  [LINK_TYPE]: {
    '%NAME': LINK_TYPE,
    '%SUPER_TYPE': 'uima.tcas.Annotation',
    Governor: { '%NAME': 'Governor', '%RANGE': FACT_TYPE },
    Dependent: { '%NAME': 'Dependent', '%RANGE': FACT_TYPE },
    label: { '%NAME': 'label', '%RANGE': STRING },
  },
})

/** The numbers of the Sofa and of the first annotation behind it and the document's own. */
const SOFA = 1
const FIRST = 3

function casOf(article: Article, layer: Layer): object {
  const { annotations } = layer
  const outgoing = outgoingOf({ annotations })
  const { text, language } = article
  const numbers = new Map(annotations.map(({ id }, index) => [id, FIRST + index]))
  const answers = answerFeatures(annotations, outgoing)
  const arrays: (readonly string[])[] = []
  const facts = annotations.map((annotation) => {
    const { id, start, end } = annotation
    const features = featuresOf(annotation, outgoing(annotation))
    const answered = Object.entries(answersOf(annotation, outgoing(annotation)).features).map(([name, value]) => {
      // A feature that is a list for one is a list for all.
      if (answers.get(name) === 'one') return [name, value]
      arrays.push([value].flat())
      return [`@${name}`, FIRST + annotations.length + arrays.length - 1]
    })
    return {
      '%ID': numbers.get(id),
      '%TYPE': FACT_TYPE,
      '@sofa': SOFA,
      begin: start,
      end,
      ...Object.fromEntries(answered),
      ...features,
    }
  })
  const lists = arrays.map((values, index) => {
    return { '%ID': FIRST + annotations.length + index, '%TYPE': STRINGS, '%ELEMENTS': values }
  })
  const ofArticle = articleAnswers(layer)
  const places = new Map(annotations.map(({ id, start, end }) => [id, { begin: start, end }]))
  const links = annotations.flatMap((annotation) =>
    outgoing(annotation).relations.map(({ label, to }) => ({
      '%TYPE': LINK_TYPE,
      '@sofa': SOFA,
      ...places.get(to),
      '@Governor': numbers.get(annotation.id),
      '@Dependent': numbers.get(to),
      label,
    })),
  )
  const about = ofArticle ? [{ '%TYPE': DOCUMENT_TYPE, '@sofa': SOFA, data: JSON.stringify(ofArticle) }] : []
  const first = FIRST + facts.length + lists.length
  const numbered = [...links, ...about].map((one, index) => ({ '%ID': first + index, ...one }))
  const document = {
    '%ID': FIRST - 1,
    '%TYPE': 'uima.tcas.DocumentAnnotation',
    '@sofa': SOFA,
    begin: 0,
    end: text.length,
    language,
  }
  const indexed = [document, ...facts, ...numbered]
  return {
    '%TYPES': typesWith(answers),
    '%FEATURE_STRUCTURES': [
      {
        '%ID': SOFA,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: text,
      },
      ...indexed,
      ...lists,
    ],
    '%VIEWS': { _InitialView: { '%SOFA': SOFA, '%MEMBERS': indexed.map((one) => one['%ID']) } },
  }
}

const structureSchema = z.looseObject({
  '%ID': z.union([z.int(), z.string()]).optional(),
  '%TYPE': z.string(),
  '@sofa': z.union([z.int(), z.string()]).optional(),
  sofaString: z.string().optional(),
  sofaID: z.string().optional(),
  begin: z.int().optional(),
  end: z.int().optional(),
})

type Structure = z.infer<typeof structureSchema>

const fileSchema = z.looseObject({
  '%FEATURE_STRUCTURES': z.union([
    z.array(structureSchema),
    z
      .object({})
      .catchall(structureSchema)
      .transform((byId) => Object.entries(byId).map(([id, one]): Structure => ({ '%ID': id, ...one }))),
  ]),
})

function readCas(file: FileToRead): Result<readonly ForeignDocument[]> {
  const read = readJson(file, () => fileSchema)
  if (!read.ok) return read
  const structures = read.value['%FEATURE_STRUCTURES']
  const sofas = structures.filter((one) => one['%TYPE'] === 'uima.cas.Sofa' && one.sofaString !== undefined)
  if (sofas.length === 0) return ok([documentOf({ text: null, units: ['utf-16'], spans: [] })])
  const byId = new Map(structures.map((one) => [`${one['%ID']}`, one]))
  return ok(
    viewsByAnnotator(
      sofas.map(({ sofaString = '', sofaID = null, '%ID': sofa }) => {
        const own = structures.filter((one) => `${one['@sofa']}` === `${sofa}`)
        const understood = understand(own.flatMap((one) => annotationOf(one, byId)))
        const passedOver = { ...understood.passedOver }
        const unplaced = own.filter(({ begin, end }) => begin === undefined || end === undefined)
        const about = unplaced.find((one) => one['%TYPE'] === DOCUMENT_TYPE)
        const answered = articleAnswersIn(about?.data)
        for (const one of unplaced) if (one !== about || !answered) countUnplaced(passedOver, one['%TYPE'])
        return documentOf({ answered, ...understood, passedOver, name: sofaID, text: sofaString, units: ['utf-16'] })
      }),
    ),
  )
}

function annotationOf(structure: Structure, byId: ReadonlyMap<string, Structure>): readonly UimaAnnotation[] {
  const { '%ID': id, '%TYPE': type, begin, end } = structure
  if (begin === undefined || end === undefined) return []
  const features: Record<string, string> = {}
  const references: UimaReference[] = []
  for (const [name, value] of Object.entries(structure)) {
    if (name === '@sofa' || name === 'begin' || name === 'end' || name.startsWith('%')) continue
    if (name.startsWith('@')) {
      const strings = stringsOf(`${value}`, byId)
      if (strings) features[name.slice(1)] = JSON.stringify(strings)
      else
        for (const to of [value].flat())
          for (const target of targetsOf(`${to}`, byId)) references.push({ feature: name.slice(1), ...target })
    } else if (typeof value === 'string') features[name] = value
    else if (value !== null && value !== undefined) features[name] = JSON.stringify(value)
  }
  return [{ id: `${id}`, type, begin, end, features, references }]
}

/** The strings of the array that a reference leads to; null for any other. */
function stringsOf(to: string, byId: ReadonlyMap<string, Structure>): readonly string[] | null {
  const array = byId.get(to)
  const elements = array && /^uima\.cas\.String(?:Array|\[\])$/.test(array['%TYPE']) ? (array['%ELEMENTS'] ?? []) : null
  return Array.isArray(elements) ? elements.map((element) => `${element}`) : null
}

/**
 * What a reference leads to: an annotation; all of an array; or the target of a slot, which is a structure of its own
 * with a role. Arrays are not within arrays of UIMA.
 */
function targetsOf(to: string, byId: ReadonlyMap<string, Structure>): readonly Omit<UimaReference, 'feature'>[] {
  const elements = byId.get(to)?.['%ELEMENTS']
  const all = Array.isArray(elements) ? elements.map((element) => `${element}`) : [to]
  return all.map((id) => {
    const slot = byId.get(id)
    const [target, role] = [slot?.['@target'], slot?.role]
    if (slot?.begin !== undefined || (typeof target !== 'number' && typeof target !== 'string')) return { to: id }
    return { to: `${target}`, role: typeof role === 'string' && role !== '' ? role : undefined }
  })
}
