/**
 * Small files as other programs write them, imported, exported to the same format and looked at by what the file says:
 * ids, relations, attributes and fields of theirs are in it again.
 */
import { describe, expect, it } from 'vitest'
import { type Built, buildLayer } from '../../../../src/core/formats/building.ts'
import { foreignPart } from '../../../../src/core/formats/foreign.ts'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../../../src/core/formats/names.ts'
import type { Article } from '../../../../src/core/model/article.ts'
import { documentsIn, type Export, exported, textIn, verifiedIn } from '../support/exchange.ts'
import { articleOf, layerOf, uuid } from '../support/layers.ts'
import { SAMPLES, type Sample, span, TEXT } from './foreignSamples.ts'

const article = articleOf(TEXT)

/** Imports the first document of a file, with a person for a claim, an organisation for a figure, and no relation known. */
function imported(name: ImportFormat, content: string, companions = {}, on: Article = article): Built {
  const [document] = documentsIn(name, content, companions)
  if (!document) throw new Error('no document')
  let next = 0
  return buildLayer(document, {
    article: on,
    annotator: { id: 'anna', name: 'Anna de Vries' },
    format: name,
    mapping: {
      tags: { Person: 'claim', Org: 'figure', claim: 'claim', figure: 'figure' },
      relations: {},
    },
    newId: () => {
      next += 1
      return uuid(next)
    },
    now: '2030-01-01T00:00:00.000Z',
  })
}

const named = Object.entries(SAMPLES) as [ImportFormat, Sample][]

/** The relations of a layer that are no links, by their words. */
function relationsIn({ layer: { annotations } }: Built): readonly string[] {
  const words = new Map(annotations.map(({ id, quote }) => [id, quote]))
  return annotations.flatMap((annotation) =>
    (foreignPart(annotation)?.relations ?? []).map(({ label, to }) => `${annotation.quote} ${label} ${words.get(to)}`),
  )
}

describe.each(named)('a foreign file of %s', (name, { file, companions }) => {
  const built = imported(name, file, companions)
  const out = exported(name, article, built.layer)

  it('is imported with its relation, which is told and kept', () => {
    expect(built.layer.annotations.map(({ tag, quote }) => [tag, quote])).toEqual([
      ['claim', 'Jan de Wit'],
      ['figure', 'Acme'],
    ])
    expect(built.report).toMatchObject({ exact: 2, skipped: {}, skippedRelations: { works_for: 1 }, passedOver: {} })
    expect(relationsIn(built)).toEqual(['Jan de Wit works_for Acme'])
  })

  it('comes back from its own format with the same annotations, ids and foreign parts', () => {
    expect(verifiedIn(out, article)).toBe(2)
    const again = imported(name, textIn(out), out.companions)
    expect(relationsIn(again)).toEqual(['Jan de Wit works_for Acme'])
    if (INTERCHANGE_FORMATS[name].capabilities.unknown) expect(again.layer).toEqual(built.layer)
  })

  it('takes its relation along into every other format that names relations', () => {
    const others = IMPORT_FORMATS.filter((format) => INTERCHANGE_FORMATS[format].capabilities.relations)
    expect(others.length).toBeGreaterThan(2)
    for (const other of others) {
      const written = exported(other, article, built.layer)
      expect(verifiedIn(written, article), other).toBe(2)
      expect(relationsIn(imported(other, bytesOf(written), written.companions)), other).toEqual([
        'Jan de Wit works_for Acme',
      ])
    }
  })
})

/** The main file, bytes or not: the reader of its format takes what its writer gives. */
function bytesOf({ content }: Export): string {
  return content as string
}

/** Imports a sample and gives the file of the same format. */
function thereAndBack(name: ImportFormat): string {
  const { file = '', companions } = SAMPLES[name] ?? {}
  return textIn(exported(name, article, imported(name, file, companions).layer))
}

describe('in the file itself', () => {
  it('Label Studio finds its task, annotation and region ids, attributes and relation', () => {
    const [task] = JSON.parse(thereAndBack('label-studio'))
    expect(task).toMatchObject({ id: 4711, project: 3, data: { text: TEXT, url: 'https://example.org/wit' } })
    const [annotation] = task.annotations
    expect(annotation).toMatchObject({ id: 9, completed_by: 2 })
    expect(annotation.result).toMatchObject([
      { id: 'aBc_1', score: 0.5 },
      { id: 'aBc_2' },
      { type: 'relation', from_id: 'aBc_1', to_id: 'aBc_2', labels: ['works_for'] },
    ])
  })

  it('Prodigy finds its hash, metadata, span ids, attributes and relation', () => {
    expect(JSON.parse(thereAndBack('prodigy'))).toMatchObject({
      _task_hash: 12,
      meta: { source: 'wire' },
      spans: [{ id: 'p1', source: 'ner_model' }, { id: 'o1' }],
      relations: [{ head_span: { id: 'p1' }, child_span: { id: 'o1' }, label: 'works_for' }],
    })
  })

  it('doccano finds its ids, fields and relation', () => {
    expect(JSON.parse(thereAndBack('doccano'))).toMatchObject({
      id: 7,
      Comments: ['twice'],
      entities: [{ id: 41 }, { id: 42 }],
      relations: [{ from_id: 41, to_id: 42, type: 'works_for' }],
    })
  })

  it('brat finds its ids, relation and attributes', () => {
    const lines = thereAndBack('brat').split('\n')
    expect(lines).toContain('T7\tclaim 2 12\tJan de Wit')
    expect(lines).toContain('R1\tworks_for Arg1:T7 Arg2:T9\t')
    expect(lines).toContain('A1\tMention T7 Nominal')
    expect(lines).toContain('A2\tSure T9')
  })

  it('Web Annotations keep their ids, rights and links', () => {
    const { items } = JSON.parse(thereAndBack('w3c')).first
    expect(items).toMatchObject([
      { id: 'https://example.org/anno/1', rights: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      { id: 'https://example.org/anno/2' },
    ])
    expect(items[0].body).toContainEqual({
      type: 'SpecificResource',
      purpose: 'linking',
      'factmark:relation': 'works_for',
      source: 'https://example.org/anno/2',
    })
  })

  it.each([
    ['cas-json', 'works_for'],
    ['cas-xmi', 'works_for'],
    ['webanno-tsv', 'works\\_for\t1-2[1_0]'],
  ] as const)('%s names the relation', (name, words) => {
    expect(thereAndBack(name)).toContain(words)
  })
})

describe('what cannot be kept', () => {
  it('is counted: relations with what was skipped, and labels that every object has a property of', () => {
    const line = { text: 'ab cd', spans: [span(0, 2, 'claim', 'a'), span(3, 5, 'constructor', 'b')] }
    const relations = [{ head_span: line.spans[0], child_span: line.spans[1], label: 'x' }]
    const { report } = imported('prodigy', JSON.stringify({ ...line, relations }), {}, articleOf('ab cd'))
    expect(report).toMatchObject({
      exact: 1,
      skipped: { constructor: 1 },
      skippedRelations: {},
      passedOver: { 'relation with what was skipped': 1 },
    })
  })

  it('is named before an export: relations where the format has none, fields of the document', () => {
    const { layer } = imported('label-studio', SAMPLES['label-studio']?.file ?? '')
    const losses = (name: ImportFormat) =>
      Object.fromEntries(exported(name, article, layer).losses.map(({ kind, count }) => [kind, count]))
    expect(losses('conll')).toMatchObject({ relations: 1 })
    expect(losses('label-studio')).toEqual({})
    expect(losses('prodigy')).toEqual({ unknown: 1 })
  })

  it('gives a new annotation no id that a foreign one has', () => {
    const { layer } = imported('brat', 'T2\tclaim 2 12\tJan de Wit\n', { '.txt': TEXT })
    const [first] = layer.annotations
    if (!first) throw new Error('no annotation')
    const others = [7, 8].map((number) => ({ ...first, id: uuid(number), foreign: undefined }))
    const lines = textIn(exported('brat', article, layerOf(article, first, ...others))).split('\n')
    expect(lines.flatMap((line) => /^T\d+/.exec(line)?.[0] ?? []).sort()).toEqual(['T1', 'T2', 'T3'])
  })
})
