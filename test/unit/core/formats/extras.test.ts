/**
 * What files of other programs say beside spans, labels and plain relations: it comes back to the same format, or the
 * report of the import counts it. One file a format, with what its own program writes.
 */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Built, buildLayer } from '../../../../src/core/formats/building.ts'
import { foreignPart } from '../../../../src/core/formats/foreign.ts'
import type { Content } from '../../../../src/core/formats/format.ts'
import type { ImportFormat } from '../../../../src/core/formats/names.ts'
import { documentsIn, exported, textIn, verifiedIn } from '../support/exchange.ts'
import { articleOf, uuid } from '../support/layers.ts'

const TEXT = 'Jan works for Acme.'
const article = articleOf(TEXT)

function imported(name: ImportFormat, content: Content): Built {
  const [document] = documentsIn(name, content)
  if (!document) throw new Error('no document')
  let next = 0
  return buildLayer(document, {
    article,
    annotator: { id: 'anna', name: 'Anna' },
    format: name,
    mapping: { tags: { claim: 'claim', figure: 'figure' }, relations: {} },
    newId: () => {
      next += 1
      return uuid(next)
    },
    now: '2030-01-01T00:00:00.000Z',
  })
}

/** The file of the same format; what is read of it is what was read before. */
function thereAndBack(name: ImportFormat, content: Content): string {
  const { layer } = imported(name, content)
  const out = exported(name, article, layer)
  expect(verifiedIn(out, article)).toBe(layer.annotations.length)
  expect(out.losses).toEqual([])
  expect(imported(name, textIn(out)).layer).toEqual(layer)
  return textIn(out)
}

describe('Label Studio', () => {
  const region = (id: string, start: number, end: number, label: string) => ({
    id,
    from_name: 'l',
    to_name: 't',
    type: 'labels',
    value: { start, end, text: TEXT.slice(start, end), labels: [label] },
  })
  const choice = { id: 'c', from_name: 'topic', to_name: 't', type: 'choices', value: { choices: ['politics'] } }
  const rating = { id: 'r', from_name: 'stars', to_name: 't', type: 'rating', value: { rating: 4 } }
  const relation = { type: 'relation', from_id: 'a', to_id: 'b', direction: 'bi', labels: ['knows'], meta: { sure: 1 } }
  const result = [region('a', 0, 3, 'claim'), region('b', 14, 18, 'figure'), choice, rating, relation]
  const file = JSON.stringify([{ data: { text: TEXT }, annotations: [{ result }] }])

  it('finds results of other kinds, and all that it said of a relation', () => {
    const written = JSON.parse(thereAndBack('label-studio', file))[0].annotations[0].result
    expect(written).toContainEqual(choice)
    expect(written).toContainEqual(rating)
    expect(written).toContainEqual(relation)
  })

  it('finds a relation without a label so again', () => {
    const bare = { type: 'relation', from_id: 'a', to_id: 'b', direction: 'left' }
    const one = JSON.stringify([{ data: { text: TEXT }, annotations: [{ result: [...result.slice(0, 2), bare] }] }])
    expect(JSON.parse(thereAndBack('label-studio', one))[0].annotations[0].result).toContainEqual({
      ...bare,
      labels: [],
    })
  })
})

it('Prodigy finds what it said of a relation', () => {
  const [head, child] = [
    { start: 0, end: 3, label: 'claim', id: 'a' },
    { start: 14, end: 18, label: 'figure', id: 'b' },
  ]
  const relation = { head: 0, child: 3, head_span: head, child_span: child, label: 'knows', color: '#fa0' }
  const file = JSON.stringify({ text: TEXT, spans: [head, child], relations: [relation] })
  expect(JSON.parse(thereAndBack('prodigy', file)).relations).toMatchObject([{ label: 'knows', color: '#fa0' }])
})

describe('Web Annotations', () => {
  const target = {
    source: 'https://example.org/news',
    selector: [{ type: 'TextQuoteSelector', exact: 'Acme', prefix: 'for ', suffix: '.' }],
  }
  const picture = { source: 'https://example.org/logo.png' }
  const identity = { type: 'SpecificResource', purpose: 'linking', source: 'https://www.wikidata.org/wiki/Q1' }
  const comment = {
    type: 'TextualBody',
    purpose: 'commenting',
    value: '<p>A firm</p>',
    format: 'text/html',
    language: 'en',
  }
  const item = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/anno/1',
    type: 'Annotation',
    motivation: ['identifying', 'tagging'],
    creator: 'https://example.org/people/jo',
    body: ['https://example.org/body', { type: 'TextualBody', purpose: 'tagging', value: 'claim' }, identity, comment],
    target: [target, picture],
  }
  const file = JSON.stringify(item)

  it('keep bodies of other kinds, further targets, motivation, creator and source', () => {
    expect(imported('w3c', file).report.passedOver).toEqual({})
    const [written] = JSON.parse(thereAndBack('w3c', file)).first.items
    expect(written).toMatchObject({
      id: item.id,
      motivation: item.motivation,
      creator: item.creator,
      target: [{ source: target.source }, picture],
    })
    for (const body of item.body) expect(written.body).toContainEqual(body)
  })

  it('get the note that was changed here in place of the one that they had', () => {
    const { layer } = imported('w3c', file)
    const annotations = layer.annotations.map((annotation) => ({ ...annotation, note: 'Changed' }))
    const out = exported('w3c', article, { ...layer, annotations })
    expect(verifiedIn(out, article)).toBe(1)
    const { body } = JSON.parse(textIn(out)).first.items[0]
    expect(body).toContainEqual(expect.objectContaining({ purpose: 'commenting', value: 'Changed' }))
    expect(body).not.toContainEqual(comment)
  })
})

describe('CAS', () => {
  const json = JSON.stringify({
    '%TYPES': {},
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: TEXT },
      { '%ID': 2, '%TYPE': 'Named', '@sofa': 1, begin: 0, end: 3, value: 'claim', aliases: ['Jan', 'J.'] },
      { '%ID': 3, '%TYPE': 'Named', '@sofa': 1, begin: 14, end: 18, value: 'figure' },
      {
        '%ID': 4,
        '%TYPE': 'Rel',
        '@sofa': 1,
        begin: 14,
        end: 18,
        '@Governor': 2,
        '@Dependent': 3,
        label: 'knows',
        flavor: 'basic',
      },
      { '%ID': 5, '%TYPE': 'custom.Rights', '@sofa': 1, holder: 'us' },
    ],
  })
  const xmi = `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///custom.ecore">
<c:Named xmi:id="2" sofa="1" begin="0" end="3" value="claim"><aliases>Jan</aliases><aliases>J.</aliases></c:Named>
<c:Named xmi:id="3" sofa="1" begin="14" end="18" value="figure"/>
<c:Rel xmi:id="4" sofa="1" begin="14" end="18" Governor="2" Dependent="3" label="knows" flavor="basic"/>
<c:Rights xmi:id="5" sofa="1" holder="us"/>
<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="${TEXT}"/>
</xmi:XMI>`

  it.each([
    ['cas-json', json],
    ['cas-xmi', xmi],
  ] as const)('keeps lists and the features of relations (%s), and counts what has no place', (name, file) => {
    const { layer, report } = imported(name, file)
    expect(report.passedOver).toEqual({ 'custom.Rights': 1 })
    const [jan] = layer.annotations
    expect(jan && foreignPart(jan)).toMatchObject({
      attributes: { aliases: '["Jan","J."]' },
      relations: [{ label: 'knows', attributes: { flavor: 'basic' } }],
    })
    thereAndBack(name, file)
  })
})

it('CSV keeps columns that it doesn’t know', () => {
  const written = thereAndBack(
    'csv',
    'tag,start,end,quote,confidence,coder\nclaim,0,3,Jan,0.9,\nfigure,14,18,Acme,,jo\n',
  )
  expect(written).toContain('""confidence"":""0.9""')
  expect(written).toContain('""coder"":""jo""')
})

it('REFI-QDA counts what a project holds besides coded texts', () => {
  const code = '00000000-0000-4000-8000-00000000000a'
  const [one, two] = [uuid(1), uuid(2)]
  const project = `<Project xmlns="urn:QDA-XML:project:1.0" name="p">
<CodeBook><Codes><Code guid="${code}" name="claim" isCodable="true"/></Codes></CodeBook>
<Cases><Case guid="${uuid(3)}" name="c"/></Cases>
<Sources><TextSource guid="${two}" name="t"><PlainTextContent>${TEXT}</PlainTextContent>
<PlainTextSelection guid="${one}" startPosition="0" endPosition="3"><Coding guid="${uuid(4)}"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>
</TextSource><PictureSource guid="${uuid(5)}" name="pic"/></Sources>
<Links><Link guid="${uuid(6)}" name="about" originGUID="${code}" targetGUID="${one}"/></Links></Project>`
  const { layer, report } = imported('refi-qda', zipSync({ 'project.qde': strToU8(project) }))
  expect(layer.annotations).toHaveLength(1)
  expect(report.passedOver).toEqual({ PictureSource: 1, Case: 1, 'relation without spans': 1 })
})
