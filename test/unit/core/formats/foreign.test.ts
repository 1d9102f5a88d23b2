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

const TEXT = '💩 Jan de Wit works for Acme.'
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

interface Sample {
  readonly file: string
  readonly companions?: Readonly<Record<string, string>>
}

const TASK = {
  id: 4711,
  project: 3,
  data: { text: TEXT, url: 'https://example.org/wit' },
  annotations: [
    {
      id: 9,
      completed_by: 2,
      result: [
        region('aBc_1', 2, 12, 'Jan de Wit', 'Person', { score: 0.5 }),
        region('aBc_2', 23, 27, 'Acme', 'Org', {}),
        { type: 'relation', from_id: 'aBc_1', to_id: 'aBc_2', direction: 'right', labels: ['works_for'] },
      ],
    },
  ],
}

function region(id: string, start: number, end: number, text: string, label: string, others: object) {
  return { id, from_name: 'l', to_name: 't', type: 'labels', value: { start, end, text, labels: [label] }, ...others }
}

const span = (start: number, end: number, label: string, id: string) => ({ start, end, label, id })
const PERSON = span(2, 12, 'Person', 'p1')
const ORG = span(23, 27, 'Org', 'o1')

function w3c(id: string, start: number, end: number, exact: string, tag: string, others: object = {}) {
  const selector = [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ]
  const bodies = [{ type: 'TextualBody', purpose: 'tagging', value: tag }]
  return { id, type: 'Annotation', body: bodies, target: { source: 'urn:x', selector }, ...others }
}

const FEATURES = { '%SUPER_TYPE': 'uima.tcas.Annotation' }

const SAMPLES: Partial<Record<ImportFormat, Sample>> = {
  'label-studio': { file: JSON.stringify([TASK]) },
  prodigy: {
    file: JSON.stringify({
      text: TEXT,
      meta: { source: 'wire' },
      _task_hash: 12,
      spans: [{ ...PERSON, source: 'ner_model' }, ORG],
      relations: [{ head: 3, child: 6, head_span: PERSON, child_span: ORG, label: 'works_for' }],
      answer: 'accept',
    }),
  },
  doccano: {
    file: JSON.stringify({
      id: 7,
      text: TEXT,
      Comments: ['twice'],
      entities: [
        { id: 41, start_offset: 3, end_offset: 13, label: 'Person' },
        { id: 42, start_offset: 24, end_offset: 28, label: 'Org' },
      ],
      relations: [{ id: 5, from_id: 41, to_id: 42, type: 'works_for' }],
    }),
  },
  brat: {
    file: 'T7\tPerson 2 12\tJan de Wit\nT9\tOrg 23 27\tAcme\nR1\tworks_for Arg1:T7 Arg2:T9\nA1\tMention T7 Nominal\nA2\tSure T9\n',
    companions: { '.txt': TEXT },
  },
  w3c: {
    file: JSON.stringify([
      w3c('https://example.org/anno/1', 2, 12, 'Jan de Wit', 'Person', {
        rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'Person' },
          { purpose: 'linking', 'factmark:relation': 'works_for', source: 'https://example.org/anno/2' },
        ],
      }),
      w3c('https://example.org/anno/2', 23, 27, 'Acme', 'Org'),
    ]),
  },
  'cas-json': {
    file: JSON.stringify({
      '%TYPES': { Named: { '%NAME': 'Named', ...FEATURES }, Rel: { '%NAME': 'Rel', ...FEATURES } },
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: TEXT },
        { '%ID': 2, '%TYPE': 'Named', '@sofa': 1, begin: 3, end: 13, value: 'Person', sure: true },
        { '%ID': 3, '%TYPE': 'Named', '@sofa': 1, begin: 24, end: 28, value: 'Org' },
        {
          '%ID': 4,
          '%TYPE': 'Rel',
          '@sofa': 1,
          begin: 24,
          end: 28,
          '@Governor': 2,
          '@Dependent': 3,
          label: 'works_for',
        },
      ],
    }),
  },
  'cas-xmi': {
    file: `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///custom.ecore">
<c:Named xmi:id="2" sofa="1" begin="3" end="13" value="Person" sure="true"/>
<c:Named xmi:id="3" sofa="1" begin="24" end="28" value="Org"/>
<c:Rel xmi:id="4" sofa="1" begin="24" end="28" Governor="2" Dependent="3" label="works_for"/>
<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="${TEXT}"/>
</xmi:XMI>`,
  },
  'webanno-tsv': {
    file: [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=Named|sure|value',
      '#T_RL=Rel|label|BT_Named',
      '',
      '',
      `#Text=${TEXT}`,
      '1-1\t0-2\t💩\t_\t_\t_\t_\t',
      '1-2\t3-6\tJan\ttrue[1]\tPerson[1]\t_\t_\t',
      '1-3\t7-9\tde\ttrue[1]\tPerson[1]\t_\t_\t',
      '1-4\t10-13\tWit\ttrue[1]\tPerson[1]\t_\t_\t',
      '1-5\t14-19\tworks\t_\t_\t_\t_\t',
      '1-6\t20-23\tfor\t_\t_\t_\t_\t',
      '1-7\t24-28\tAcme\t*\tOrg\tworks_for\t1-2[1_0]\t',
      '1-8\t28-29\t.\t_\t_\t_\t_\t',
      '',
    ].join('\n'),
  },
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
    for (const other of IMPORT_FORMATS.filter((format) => INTERCHANGE_FORMATS[format].capabilities.relations)) {
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
