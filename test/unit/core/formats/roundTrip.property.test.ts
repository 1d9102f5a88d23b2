/** The law of every format: what is read back is what was written, except exactly what the pre-flight listed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { buildLayer } from '../../../../src/core/formats/building.ts'
import { foreignPart } from '../../../../src/core/formats/foreign.ts'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import { proposeMapping } from '../../../../src/core/formats/mapping.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../../../src/core/formats/names.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Article } from '../../../../src/core/model/article.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { runs } from '../../support/runs.ts'
import { documentsIn, exported, verifiedIn } from '../support/exchange.ts'
import { articleOf, uuid } from '../support/layers.ts'
import { richLayer } from '../support/richLayers.ts'

const NOW = '2030-01-01T00:00:00.000Z'

/** Imports the first document of a file as another annotator would. */
function imported(name: ImportFormat, article: Article, file: ReturnType<typeof exported>): Layer {
  const [document] = documentsIn(name, file.content, file.companions)
  if (!document) throw new Error('no document')
  let next = 1000
  const { layer, report } = buildLayer(document, {
    article,
    annotator: { id: 'anna', name: 'Anna de Vries' },
    format: name,
    mapping: proposeMapping([document]),
    newId: () => {
      next += 1
      return uuid(next)
    },
    now: NOW,
  })
  expect(report.moved).toEqual([])
  expect(report.orphans).toEqual([])
  expect(report.skipped).toEqual({})
  expect(report.exact).toBe(layer.annotations.length)
  return layer
}

/** A layer as far as a format can tell: ids by their places where it doesn't hold them, its times where it does. */
function comparable(layer: Layer, name: ImportFormat): unknown {
  const { capabilities } = INTERCHANGE_FORMATS[name]
  const placeOf = new Map(
    layer.annotations.map(({ id, tag, start, end }) => [id, capabilities.ids ? id : `${tag} ${start} ${end}`]),
  )
  const annotations = layer.annotations.map((annotation) => ({
    ...annotation,
    id: placeOf.get(annotation.id),
    created: capabilities.times ? annotation.created : NOW,
    updated: capabilities.times ? annotation.updated : NOW,
    links: annotation.links.map(({ rel, to }) => `${rel} ${placeOf.get(to)}`).sort(),
    foreign: foreignIn(annotation, capabilities.unknown, placeOf),
  }))
  const key = (value: unknown) => JSON.stringify(value)
  return { ...layer, annotations: annotations.sort((a, b) => (key(a) < key(b) ? -1 : 1)) }
}

/** The answers of an annotation; none at all is the same as an empty set of them. */
function answersIn({ attributes = {} }: Annotation): unknown {
  return attributes
}

/** The foreign part, with relations in an order that is always the same; without it, the relations alone. */
function foreignIn(annotation: Annotation, isAll: boolean, placeOf: ReadonlyMap<string, string>): unknown {
  const { relations, ...others } = foreignPart(annotation) ?? {}
  const named = (relations ?? []).map(({ label, to }) => `${label} ${placeOf.get(to) ?? to}`).sort()
  return [isAll && others, named]
}

describe.each(IMPORT_FORMATS)('%s', (name) => {
  it('gives back what was written, but for what the pre-flight named, over any text', () => {
    fc.assert(
      fc.property(richLayer, ({ text, layer }) => {
        const article = articleOf(text)
        const file = exported(name, article, layer)
        const back = imported(name, article, file)
        expect(checkLayer(back, article)).toEqual([])
        expect(comparable(back, name)).toEqual(comparable(file.left, name))
        expect(verifiedIn(file, article)).toBe(file.left.annotations.length)
      }),
      { numRuns: runs(60) },
    )
  })

  it('names each loss with its count, and nothing else', () => {
    fc.assert(
      fc.property(richLayer, ({ text, layer }) => {
        const { losses, left } = exported(name, articleOf(text), layer)
        const counts = Object.fromEntries(losses.map(({ kind, count }) => [kind, count]))
        const { capabilities } = INTERCHANGE_FORMATS[name]
        const kept = new Map(left.annotations.map((annotation) => [annotation.id, annotation]))
        const lost = layer.annotations.filter(({ id }) => !kept.has(id))
        const both = layer.annotations.flatMap((was) => {
          const is = kept.get(was.id)
          return is ? [{ was, is }] : []
        })
        expect((counts.overlaps ?? 0) + (counts.spaces ?? 0)).toBe(lost.length)
        expect(counts.edges ?? 0).toBeGreaterThanOrEqual(
          both.filter(({ was, is }) => was.start !== is.start || was.end !== is.end).length,
        )
        expect(counts.notes ?? 0).toBe(both.filter(({ was, is }) => was.note !== is.note).length)
        expect(counts.links ?? 0).toBe(both.reduce((sum, { was, is }) => sum + was.links.length - is.links.length, 0))
        const relations = (annotation: Annotation) => foreignPart(annotation)?.relations?.length ?? 0
        expect(counts.relations ?? 0).toBe(both.reduce((sum, { was, is }) => sum + relations(was) - relations(is), 0))
        const isUnknown = (annotation: Annotation) => {
          const { relations: _relations, format: _format, ...foreign } = foreignPart(annotation) ?? {}
          return 'colour' in annotation || Object.keys(foreign).length > 0
        }
        expect(counts.unknown ?? 0).toBe(both.filter(({ was, is }) => isUnknown(was) && !isUnknown(is)).length)
        expect(counts.values ?? 0).toBe(
          both.filter(({ was, is }) => (was.value ?? was.speaker) && !(is.value ?? is.speaker)).length,
        )
        const isAnswered = ({ attributes = {} }: Annotation) => Object.keys(attributes).length > 0
        expect(counts.attributes ?? 0).toBe(
          both.filter(({ was, is }) => JSON.stringify(answersIn(was)) !== JSON.stringify(answersIn(is))).length,
        )
        expect(counts.revisions ?? 0).toBe(
          both.filter(({ was, is }) => isAnswered(is) && was.codebook !== is.codebook).length,
        )
        expect(counts.articleAttributes ?? 0).toBe(
          Object.keys(layer.attributes ?? {}).length - Object.keys(left.attributes ?? {}).length,
        )
        expect(counts.reviews ?? 0).toBe(layer.reviews.length - left.reviews.length)
        expect(counts.status ?? 0).toBe(layer.status === left.status ? 0 : 1)
        expect(counts.times ?? 0).toBe(capabilities.times ? 0 : left.annotations.length)
        expect(counts.ids ?? 0).toBe(capabilities.ids ? 0 : left.annotations.length)
      }),
      { numRuns: runs(60) },
    )
  })
})
