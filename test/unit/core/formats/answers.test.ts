/** Answers to the codebook's questions stand where other programs show and change them, and come back in the codebook's terms. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildLayer } from '../../../../src/core/formats/building.ts'
import type { Content } from '../../../../src/core/formats/format.ts'
import type { ExportFormat, ImportFormat } from '../../../../src/core/formats/names.ts'
import type { Attribute, Codebook } from '../../../../src/core/model/codebook.ts'
import { EMPTY_CODEBOOK } from '../../../../src/core/model/codebook.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { documentsIn, exported, textIn } from '../support/exchange.ts'
import { annotationOf, articleOf, layerOf, uuid } from '../support/layers.ts'

const TEXT = 'Jan works for Acme.'
const article = articleOf(TEXT)
const LAYER: Layer = {
  ...layerOf(article, annotationOf(TEXT, 1, 0, 3, { attributes: { 'claim-type': 'event', topics: ['war', 'work'] } })),
  attributes: { genre: 'news' },
}

const words = (en: string, nl = '') => ({ en, nl })
const value = (key: string, en: string) => ({ id: key, key, label: words(en), retired: false, changed: 1 })
const attribute = (key: string, en: string, nl: string, more: Partial<Attribute>): Attribute => ({
  ...{ id: key, key, of: ['claim'], label: words(en, nl), kind: 'one', ordered: false, shortcut: null },
  ...{ values: [], when: null, expected: false, changed: 1 },
  ...more,
})

const CODEBOOK: Codebook = {
  ...EMPTY_CODEBOOK,
  revision: 4,
  attributes: [
    attribute('claim-type', 'Type of claim', 'Soort bewering', {
      values: [value('event', 'Event'), value('rule', 'Law')],
    }),
    attribute('topics', 'Topics', 'Onderwerpen', {
      kind: 'many',
      values: [value('war', 'War'), value('work', 'Work')],
    }),
    attribute('remark', 'Remark', 'Opmerking', { kind: 'text' }),
  ],
}

function imported(
  name: ImportFormat,
  content: Content,
  options: { companions?: Record<string, string>; codebook?: Codebook | undefined } = {},
): Layer {
  const [document] = documentsIn(name, content, options.companions)
  if (!document) throw new Error('no document')
  return buildLayer(document, {
    article,
    annotator: { id: 'ben', name: 'Ben' },
    format: name,
    mapping: { tags: { claim: 'claim' }, relations: {} },
    codebook: options.codebook,
    newId: () => uuid(90),
    now: '2030-01-01T00:00:00.000Z',
  }).layer
}

const written = (name: ExportFormat) => exported(name, article, LAYER)

describe('answers that were changed in another program', () => {
  it.each([
    ['w3c', '"event"', '"rule"'],
    ['label-studio', '"event"', '"rule"'],
    ['prodigy', '"event"', '"rule"'],
    ['brat', ' event', ' rule'],
    ['webanno-tsv', '\tevent\t', '\trule\t'],
    ['cas-json', '"event"', '"rule"'],
    ['cas-xmi', '"event"', '"rule"'],
    ['csv', ',event,', ',rule,'],
  ] as const)('come back from %s', (name, before, after) => {
    const file = written(name)
    const text = textIn(file)
    expect(text).toContain(before)
    const [jan] = imported(name, text.replaceAll(before, after), { companions: file.companions }).annotations
    expect(jan?.attributes).toEqual({ 'claim-type': 'rule', topics: ['war', 'work'] })
  })

  it('come back from REFI-QDA, where a colleague coded with another value', () => {
    const files = unzipSync(written('refi-qda').content as Uint8Array)
    const project = strFromU8(files['project.qde'] ?? new Uint8Array()).replaceAll('name="event"', 'name="rule"')
    const [jan] = imported('refi-qda', zipSync({ ...files, 'project.qde': strToU8(project) })).annotations
    expect(jan?.attributes).toEqual({ 'claim-type': 'rule', topics: ['war', 'work'] })
  })
})

it('answers about the article stand in the formats that have a place for them, and are named where not', () => {
  for (const name of ['w3c', 'label-studio', 'prodigy', 'cas-json', 'cas-xmi', 'csv'] as const) {
    const file = written(name)
    expect(file.losses).toEqual([])
    expect(imported(name, file.content, { companions: file.companions }).attributes).toEqual({ genre: 'news' })
  }
  for (const name of ['brat', 'webanno-tsv'] as const)
    expect(written(name).losses).toEqual([{ kind: 'articleAttributes', count: 1 }])
  expect(written('doccano').losses).toContainEqual({ kind: 'attributes', count: 1 })
})

describe('what another program calls otherwise', () => {
  const companions = { '.txt': TEXT }
  const brat = 'T1\tclaim 0 3\tJan\nA1\tType_of_Claim T1 LAW\nA2\tOnderwerpen T1 war\nA3\tMood T1 glad\n'

  it('is put in the codebook’s terms, and the rest is kept as it is', () => {
    const [jan] = imported('brat', brat, { companions, codebook: CODEBOOK }).annotations
    expect(jan).toMatchObject({
      attributes: { 'claim-type': 'rule', topics: ['war'] },
      codebook: 4,
      foreign: { format: 'brat', attributes: { Mood: 'glad' } },
    })
  })

  it('stays as it is where the codebook lacks the value, or asks it of another tag, or there is none', () => {
    const strange = brat.replace('LAW', 'poem').replace('A2\tOnderwerpen T1 war\n', '')
    for (const codebook of [CODEBOOK, undefined]) {
      const [jan] = imported('brat', strange, { companions, codebook }).annotations
      expect(jan?.attributes).toBeUndefined()
      expect(jan?.foreign).toMatchObject({ attributes: { Type_of_Claim: 'poem', Mood: 'glad' } })
    }
  })

  it('is understood from a table, and from Label Studio’s choices', () => {
    const csv = 'tag,start,end,quote,attribute:topics,remark\nclaim,0,3,Jan,war|work,Twee woorden\n'
    const [row] = imported('csv', csv, { codebook: CODEBOOK }).annotations
    expect(row?.attributes).toEqual({ topics: ['war', 'work'], remark: 'Twee woorden' })
    const region = { id: 'a', from_name: 'l', to_name: 't' }
    const result = [
      { ...region, type: 'labels', value: { start: 0, end: 3, text: 'Jan', labels: ['claim'] } },
      { ...region, from_name: 'claim type', type: 'choices', value: { start: 0, end: 3, choices: ['Event'] } },
    ]
    const tasks = JSON.stringify([{ data: { text: TEXT }, annotations: [{ result }] }])
    const [chosen] = imported('label-studio', tasks, { codebook: CODEBOOK }).annotations
    expect(chosen?.attributes).toEqual({ 'claim-type': 'event' })
    const [kept] = JSON.parse(textIn(exported('label-studio', article, imported('label-studio', tasks))))
    expect(kept.annotations[0].result).toContainEqual(
      expect.objectContaining({ from_name: 'claim type', type: 'choices' }),
    )
  })
})
