/** INCEpTION's layers as a codebook is written: under the names that annotations have in the CAS formats. */
import { DOCUMENT_TYPE, FACT_TYPE, featureOf } from '../../formats/uima.ts'
import type { Attribute } from '../../model/codebook.ts'
import type { Language } from '../../model/language.ts'
import { TAGS } from '../../model/tag.ts'
import { labelOf, wordsOf } from '../wording.ts'
import { joinWords } from './joinedWords.ts'

/**
 * A list of layers: that of spans with a feature for each attribute, and that of documents. The features of `ruled` keys
 * are hidden until a constraint shows them.
 */
export function writeInception(
  attributes: readonly Attribute[],
  language: Language,
  ruled: ReadonlySet<string>,
): string {
  const ofSpans = attributes.filter(({ of }) => of.some((target) => target !== 'article'))
  const ofArticles = attributes.filter(({ of }) => of.includes('article'))
  const layers = [
    layer(FACT_TYPE, 'Fact', 'span', [
      feature(
        'tag',
        'tag',
        'uima.cas.String',
        '',
        tagSet(
          'tag',
          '',
          TAGS.map((name) => ({ name, help: '' })),
        ),
      ),
      ...ofSpans.map((attribute) => ({
        ...featureFor(attribute, language),
        hideUnconstraintFeature: ruled.has(attribute.key),
      })),
    ]),
    ...(ofArticles.length > 0
      ? [
          layer(
            DOCUMENT_TYPE,
            'Fact document',
            'document-metadata',
            ofArticles.map((attribute) => featureFor(attribute, language)),
          ),
        ]
      : []),
  ]
  return `${JSON.stringify(layers, null, 2)}\n`
}

function featureFor(attribute: Attribute, language: Language) {
  const { key, kind, values, expected } = attribute
  const help = wordsOf(attribute.help, language)
  const tags = values.map((value) => ({
    name: value.key,
    help: joinWords(labelOf(value, language), wordsOf(value.help, language)),
  }))
  const type = kind === 'many' ? 'uima.cas.StringArray' : 'uima.cas.String'
  const set = kind === 'text' ? null : tagSet(key, help, tags)
  return { ...feature(featureOf(key), labelOf(attribute, language), type, help, set), required: expected }
}

function feature(name: string, uiName: string, type: string, description: string, set: object | null) {
  return {
    name,
    uiName,
    type,
    description,
    enabled: true,
    visible: true,
    required: false,
    multi_value_mode: type === 'uima.cas.StringArray' ? 'ARRAY' : 'NONE',
    link_mode: 'NONE',
    ...(set && { tag_set: set }),
  }
}

function tagSet(name: string, description: string, tags: readonly { readonly name: string; readonly help: string }[]) {
  return {
    name,
    description,
    language: '',
    tags: tags.map((tag) => ({ tag_name: tag.name, tag_description: tag.help })),
    create_tag: false,
  }
}

function layer(name: string, uiName: string, type: string, features: readonly object[]) {
  return {
    name,
    uiName,
    type,
    description: '',
    enabled: true,
    built_in: false,
    readonly: false,
    features,
    allow_stacking: true,
    cross_sentence: true,
    anchoring_mode: 'CHARACTERS',
    overlap_mode: 'ANY_OVERLAP',
  }
}
