/**
 * INCEpTION's tag sets and layers, read as it exports them in JSON: a tag set, a list of layers with their features, or a
 * whole project's file.
 */
import { z } from 'zod'
import { tagCalled } from '../../formats/mapping.ts'
import { DOCUMENT_TYPE, FACT_TYPE, keyOfFeature } from '../../formats/uima.ts'
import type { Attribute, AttributeTarget } from '../../model/codebook.ts'
import type { Language } from '../../model/language.ts'
import { parseBy } from '../../model/parseBy.ts'
import { TAGS } from '../../model/tag.ts'
import {
  attributeFrom,
  codebookKey,
  type ForeignCodebook,
  type GivenValue,
  type LeftOut,
  type Making,
  withoutTwins,
} from './foreignCodebook.ts'
import { askedWhen, type InceptionRule } from './inceptionRules.ts'
import { splitWords } from './joinedWords.ts'

const tagSchema = z.object({ tag_name: z.string(), tag_description: z.string().nullish() })

const tagSetSchema = z.object({
  name: z.string(),
  description: z.string().nullish(),
  tags: z.array(tagSchema),
})

const featureSchema = z.object({
  name: z.string(),
  uiName: z.string().nullish(),
  type: z.string(),
  description: z.string().nullish(),
  required: z.boolean().nullish(),
  enabled: z.boolean().nullish(),
  hideUnconstraintFeature: z.boolean().nullish(),
  tag_set: tagSetSchema.nullish(),
})

const layerSchema = z.object({
  name: z.string(),
  uiName: z.string().nullish(),
  type: z.string(),
  features: z.array(featureSchema),
})

const fileSchema = z.union([
  tagSetSchema.transform((tagSet) => ({ layers: [], tagSets: [tagSet] })),
  z.array(layerSchema).transform((layers) => ({ layers, tagSets: [] })),
  layerSchema.transform((layer) => ({ layers: [layer], tagSets: [] })),
  z.object({ layers: z.array(layerSchema) }).transform(({ layers }) => ({ layers, tagSets: [] })),
])

type Layer = z.infer<typeof layerSchema>
type Feature = z.infer<typeof featureSchema>

/** The features in which an annotation's own fields go out; they are no questions. */
const OWN_FEATURES: ReadonlySet<string> = new Set(['tag', 'note', 'identifier', 'created', 'updated', 'data'])

/**
 * What JSON says; null where it is none of INCEpTION's files. `rules` are the constraints that came with it; a feature
 * whose condition they don't say, or say as no codebook can, is asked always and is listed as left out.
 */
export function readInception(
  data: unknown,
  making: Making,
  rules: readonly InceptionRule[] = [],
): ForeignCodebook | null {
  const parsed = parseBy(fileSchema, data)
  if (!parsed.success) return null
  const { layers, tagSets } = parsed.data
  const leftOut: LeftOut[] = []
  const attributes = layers.flatMap((layer) => attributesOf(layer, making, rules, leftOut))
  const alone = tagSets.map((set) =>
    attributeFrom(
      { name: set.name, help: set.description ?? undefined, of: [], kind: 'one', values: set.tags.map(givenValue) },
      making,
    ),
  )
  return { attributes: withoutTwins([...attributes, ...alone]), findings: [], leftOut }
}

function attributesOf(
  layer: Layer,
  making: Making,
  rules: readonly InceptionRule[],
  leftOut: LeftOut[],
): readonly Attribute[] {
  const name = layer.uiName ?? layer.name
  const of = targetsOf(layer)
  if (of === null) {
    leftOut.push({ kind: layer.type === 'relation' || layer.type === 'chain' ? 'relations' : 'labels', name })
    return []
  }
  return layer.features.flatMap((feature) => {
    const { uiName, description, required, tag_set: set } = feature
    if (feature.enabled === false || (layer.name === FACT_TYPE && OWN_FEATURES.has(feature.name))) return []
    const kind = kindOf(feature)
    if (!kind) {
      leftOut.push({ kind: 'questions', name: `${name}: ${uiName ?? feature.name}` })
      return []
    }
    const values = feature.type === BOOLEAN ? [] : (set?.tags.map(({ tag_name }) => tag_name) ?? [])
    const asked = askedWhen(rules, layer.name, feature.name, values)
    if (asked === 'unclear' || (asked === null && feature.hideUnconstraintFeature === true))
      leftOut.push({ kind: 'conditions', name: uiName ?? feature.name })
    const { tags = null, after = null } = asked === 'unclear' ? {} : (asked ?? {})
    const given = {
      name: uiName ?? feature.name,
      key: keyOfFeature(feature.name),
      help: description ?? undefined,
      of: tags ?? of,
      kind,
      when: after && { key: codebookKey(keyOfFeature(after.feature)), is: after.is.map(codebookKey) },
      values:
        feature.type === BOOLEAN
          ? YES_OR_NO[making.language]
          : (set?.tags.map(isOurs(layer) ? ownValue : givenValue) ?? []),
      expected: required === true,
    }
    return [attributeFrom(given, making)]
  })
}

/** What a layer's features are asked of; null for a layer that isn't about spans or documents. */
function targetsOf({ name, uiName, type }: Layer): readonly AttributeTarget[] | null {
  if (type === 'document-metadata' || name === DOCUMENT_TYPE) return ['article']
  if (type !== 'span') return null
  // Our layer for all tags is called Fact, which elsewhere is a name of claims.
  if (name === FACT_TYPE) return TAGS
  const tag = tagCalled(uiName ?? '') ?? tagCalled(name.slice(name.lastIndexOf('.') + 1))
  return tag ? [tag] : TAGS
}

const BOOLEAN = 'uima.cas.Boolean'
const YES_OR_NO: Readonly<Record<Language, readonly { readonly name: string }[]>> = {
  en: [{ name: 'yes' }, { name: 'no' }],
  nl: [{ name: 'ja' }, { name: 'nee' }],
}

function kindOf({ type, tag_set: set }: Feature): Attribute['kind'] | null {
  if (type === BOOLEAN) return 'one'
  if (type === 'uima.cas.StringArray') return set ? 'many' : null
  return type === 'uima.cas.String' ? (set ? 'one' : 'text') : null
}

function isOurs({ name }: Layer): boolean {
  return name === FACT_TYPE || name === DOCUMENT_TYPE
}

/** A value as `writeInception` writes it. */
function ownValue(tag: z.infer<typeof tagSchema>): GivenValue {
  const { label, help } = splitWords(tag.tag_description ?? '')
  return { name: label ?? tag.tag_name, key: tag.tag_name, help }
}

function givenValue(tag: z.infer<typeof tagSchema>): GivenValue {
  return { name: tag.tag_name, help: tag.tag_description ?? undefined }
}
