/** Answers of every kind to a codebook, on annotations and on the article, come back under that codebook as they were given. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLayer } from '../../../../src/core/formats/building.ts'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import { IMPORT_FORMATS } from '../../../../src/core/formats/names.ts'
import type { Attributes } from '../../../../src/core/model/attributes.ts'
import type { Attribute, AttributeTarget } from '../../../../src/core/model/codebook.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { runs } from '../../support/runs.ts'
import { attribute, codebook, value } from '../codebook/support.ts'
import { documentsIn, exported } from '../support/exchange.ts'
import { annotationOf, articleOf, layerOf, uuid } from '../support/layers.ts'

const TEXT = 'Jan works for Acme.'
const article = articleOf(TEXT)

/** One value, several, a scale, yes or no, and words; of tags and of articles. */
const questions = (of: readonly AttributeTarget[], prefix: string): readonly Attribute[] => [
  attribute(`${prefix}kind`, { of: [...of], values: ['event', 'rule', 'prediction'].map((key) => value(key)) }),
  attribute(`${prefix}topics`, { of: [...of], kind: 'many', values: ['war', 'work', 'art'].map((key) => value(key)) }),
  attribute(`${prefix}certainty`, { of: [...of], ordered: true, values: ['1', '2', '3'].map((key) => value(key)) }),
  attribute(`${prefix}checked`, { of: [...of], values: [value('yes'), value('no')] }),
  attribute(`${prefix}remark`, { of: [...of], kind: 'text', values: [] }),
]
const BOOK = { ...codebook(...questions(TAGS, ''), ...questions(['article'], 'about-')), revision: 3 }

const answers = (prefix: string): fc.Arbitrary<Attributes> =>
  fc.record(
    {
      [`${prefix}kind`]: fc.constantFrom('event', 'rule', 'prediction'),
      [`${prefix}topics`]: fc.uniqueArray(fc.constantFrom('war', 'work', 'art'), { minLength: 1 }),
      [`${prefix}certainty`]: fc.constantFrom('1', '2', '3'),
      [`${prefix}checked`]: fc.constantFrom('yes', 'no'),
      [`${prefix}remark`]: fc.constantFrom('Two words', 'één; "twee"', 'a|b', 'first\nsecond'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Attributes>

const given = fc.record({ own: answers(''), about: answers('about-') })

const FORMATS = IMPORT_FORMATS.filter((name) => INTERCHANGE_FORMATS[name].capabilities.attributes)

describe.each(FORMATS)('%s', (name) => {
  it('gives answers of all kinds back', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(...TAGS), ({ own, about }, tag) => {
        const layer: Layer = {
          ...layerOf(article, annotationOf(TEXT, 1, 0, 3, { tag, attributes: own, codebook: 3 })),
          attributes: about,
          codebook: 3,
        }
        const file = exported(name, article, layer)
        const [document] = documentsIn(name, file.content, file.companions)
        if (!document) throw new Error('no document')
        const back = buildLayer(document, {
          article,
          annotator: layer.annotator,
          format: name,
          mapping: { tags: Object.fromEntries(TAGS.map((one) => [one, one])), relations: {} },
          codebook: BOOK,
          newId: () => uuid(90),
          now: '2030-01-01T00:00:00.000Z',
        }).layer
        const [annotation] = back.annotations
        expect(annotation?.attributes ?? {}).toEqual(own)
        expect(annotation?.foreign).toBeUndefined()
        if (INTERCHANGE_FORMATS[name].capabilities.articleAttributes) expect(back.attributes ?? {}).toEqual(about)
        else
          expect(file.losses.find(({ kind }) => kind === 'articleAttributes')?.count ?? 0).toBe(
            Object.keys(about).length,
          )
      }),
      { numRuns: runs(30) },
    )
  })
})
