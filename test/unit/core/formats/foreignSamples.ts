import type { ImportFormat } from '../../../../src/core/formats/names.ts'

/** The text that they are about. */
export const TEXT = '💩 Jan de Wit works for Acme.'

/** A file as another program writes it. */
export interface Sample {
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

/** A span as Doccano writes it. */
export const span = (start: number, end: number, label: string, id: string) => ({ start, end, label, id })
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

/** A small file of each format, with a person, an organisation and what links them. */
export const SAMPLES: Partial<Record<ImportFormat, Sample>> = {
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
