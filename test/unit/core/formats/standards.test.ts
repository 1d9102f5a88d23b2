/**
 * What the standards ask of a file, checked on files of random layers without any reader of ours: for each the rules
 * that its specification states. ClaimReview is checked by the compiler, against schema.org's own vocabulary.
 */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '../../../../src/core/formats/names.ts'
import { childrenOf, elementsIn, parseXml, type XmlElement } from '../../../../src/core/formats/xml.ts'
import { RELATIONS, TAGS } from '../../../../src/core/model/tag.ts'
import { type Export, exported, textIn } from '../support/exchange.ts'
import { articleOf, succeeded } from '../support/layers.ts'
import { richLayer } from '../support/richLayers.ts'

/** Holds the files of a format against its rules, for random layers. */
function holdsFor(format: ExportFormat, check: (file: Export, text: string) => void): void {
  fc.assert(
    fc.property(richLayer, ({ text, layer }) => {
      check(exported(format, articleOf(text), layer), text)
    }),
    { numRuns: 40 },
  )
}

const json = (file: Export) => JSON.parse(textIn(file))
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
const GUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/

describe('Web Annotation Data Model', () => {
  it('has what it says annotations, bodies, targets, selectors, collections and pages MUST have', () => {
    holdsFor('w3c', (file, text) => {
      const collection = json(file)
      expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
      expect(collection.id).toMatch(IRI)
      expect([collection.type].flat()).toContain('AnnotationCollection')
      expect(collection.total).toBe(collection.first.items.length)
      expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 })
      const ids = collection.first.items.map(({ id }: { id: string }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const points = [...text]
      for (const { id, type, target, created, modified, body } of collection.first.items) {
        expect(id).toMatch(IRI)
        expect([type].flat()).toContain('Annotation')
        expect([created, modified].every((time) => DATE.test(time))).toBe(true)
        expect(target.source).toMatch(IRI)
        for (const one of [body].flat()) {
          if (one.type === 'TextualBody') expect(typeof one.value).toBe('string')
          else expect(one).toMatchObject({ type: 'SpecificResource', source: expect.stringMatching(IRI) })
        }
        const [position, quote] = target.selector
        expect(position.start).toBeGreaterThanOrEqual(0)
        expect(position.end).toBeGreaterThan(position.start)
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
      }
    })
  })
})

describe('REFI-QDA 1.0', () => {
  const ORDER: Readonly<Record<string, readonly string[]>> = {
    Project: ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs', 'Description'],
    CodeBook: ['Codes', 'Sets'],
    TextSource: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
    PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
    Coding: ['CodeRef', 'NoteRef'],
  }

  it('has the elements in the order of its schema, GUIDs that are unique, and references that lead somewhere', () => {
    holdsFor('refi-qda', ({ content }, text) => {
      const files = unzipSync(content as Uint8Array)
      const root = succeeded(parseXml(strFromU8(files['project.qde'] ?? new Uint8Array()), 'project.qde'))
      expect(root.attributes.xmlns).toBe('urn:QDA-XML:project:1.0')
      expect(root.attributes.name).toBeDefined()
      const all = [root, ...elementsOf(root)]
      for (const one of all) {
        const order = ORDER[one.name]
        const places = elementsOf(one, false).map(({ name }) => order?.indexOf(name) ?? 0)
        expect(places).not.toContain(-1)
        if (order) expect([...places].sort((a, b) => a - b)).toEqual(places)
      }
      const guids = all.flatMap(({ attributes }) => attributes.guid ?? [])
      for (const guid of guids) expect(guid).toMatch(GUID)
      expect(new Set(guids).size).toBe(guids.length)
      const references = ['targetGUID', 'originGUID', 'creatingUser', 'modifyingUser', 'creatingUserGUID']
      for (const { attributes } of all) {
        for (const name of references) if (attributes[name]) expect(guids).toContain(attributes[name])
      }
      for (const code of elementsIn(root, 'Code')) {
        expect(code.attributes).toMatchObject({ isCodable: 'true', color: expect.stringMatching(/^#[0-9A-F]{6}$/) })
      }
      for (const link of elementsIn(root, 'Link')) expect(link.attributes.direction).toBe('OneWay')
      for (const { attributes } of elementsIn(root, 'PlainTextSelection')) {
        expect([attributes.startPosition, attributes.endPosition].every((at) => /^\d+$/.test(at ?? ''))).toBe(true)
        expect([attributes.creationDateTime, attributes.modifiedDateTime].every((at) => DATE.test(at ?? ''))).toBe(true)
      }
      const [source] = elementsIn(root, 'TextSource')
      const path = source?.attributes.plainTextPath?.replace('internal://', 'sources/') ?? ''
      expect(strFromU8(files[path] ?? new Uint8Array())).toBe(text)
    })
  })
})

function elementsOf(parent: XmlElement, isDeep = true): readonly XmlElement[] {
  return parent.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...(isDeep ? elementsOf(child) : [])],
  )
}

describe('UIMA', () => {
  it('XMI uses only types and features that its type system names, and ids that are there', () => {
    holdsFor('cas-xmi', (file, text) => {
      const types = new Map(
        elementsIn(succeeded(parseXml(file.companions['.typesystem.xml'] ?? '', 'types')), 'typeDescription').map(
          (type) => {
            const features = elementsIn(type, 'featureDescription').map(
              (one) => childrenOf(one, 'name')[0]?.children[0],
            )
            return [childrenOf(type, 'name')[0]?.children[0], new Set(features)] as const
          },
        ),
      )
      const root = succeeded(parseXml(textIn(file), 'xmi'))
      const elements = elementsOf(root)
      const ids = elements.flatMap(({ attributes }) => attributes['xmi:id'] ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      const known = new Set(['xmi:id', 'sofa', 'begin', 'end'])
      for (const { name, attributes } of elements.filter((one) => one.name.startsWith('custom:'))) {
        const features = types.get(name.replace('custom:', 'webanno.custom.'))
        const others = Object.keys(attributes).filter((attribute) => !known.has(attribute))
        expect(others.filter((attribute) => !features?.has(attribute))).toEqual([])
        expect(Number(attributes.begin)).toBeLessThan(Number(attributes.end))
        expect(Number(attributes.end)).toBeLessThanOrEqual(text.length)
        for (const end of ['Governor', 'Dependent']) if (attributes[end]) expect(ids).toContain(attributes[end])
      }
      const [view] = elementsIn(root, 'cas:View')
      for (const member of view?.attributes.members?.split(' ') ?? []) expect(ids).toContain(member)
    })
  })

  it('CAS JSON 0.4 likewise, with references marked by @', () => {
    holdsFor('cas-json', (file) => {
      const cas = json(file)
      const types = cas['%TYPES']
      const structures: readonly Record<string, unknown>[] = cas['%FEATURE_STRUCTURES']
      const ids = structures.map((one) => one['%ID'])
      expect(new Set(ids).size).toBe(ids.length)
      for (const structure of structures) {
        const features = types[`${structure['%TYPE']}`]
        if (!features) {
          expect(['uima.cas.Sofa', 'uima.tcas.DocumentAnnotation']).toContain(structure['%TYPE'])
          continue
        }
        for (const [name, value] of Object.entries(structure)) {
          if (name.startsWith('%') || ['@sofa', 'begin', 'end'].includes(name)) continue
          const feature = features[name.replace('@', '')]
          expect(feature['%NAME']).toBe(name.replace('@', ''))
          if (name.startsWith('@')) expect(ids).toContain(value)
          else expect([feature['%RANGE'], typeof value]).toEqual(['uima.cas.String', 'string'])
        }
      }
      const { _InitialView: view } = cas['%VIEWS']
      expect(ids).toEqual(expect.arrayContaining([view['%SOFA'], ...view['%MEMBERS']]))
    })
  })
})

describe('Label Studio', () => {
  it('has a configuration with the control tags, labels and relations that its regions use', () => {
    holdsFor('label-studio', (file) => {
      const view = succeeded(parseXml(file.companions['.config.xml'] ?? '', 'config'))
      const [labels] = elementsIn(view, 'Labels')
      const [text] = elementsIn(view, 'Text')
      const valuesOf = (name: string) => elementsIn(view, name).map(({ attributes }) => attributes.value)
      expect(valuesOf('Label')).toEqual([...TAGS])
      expect(valuesOf('Relation')).toEqual([...RELATIONS])
      expect(labels?.attributes.toName).toBe(text?.attributes.name)
      const [task] = json(file)
      expect(task.data[text?.attributes.value?.slice(1) ?? '']).toBeDefined()
      const { result } = task.annotations[0]
      const ids = result.flatMap(({ id = [] }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { type, from_name, to_name, value, from_id, to_id } of result) {
        if (type === 'relation') expect(ids).toEqual(expect.arrayContaining([from_id, to_id]))
        else {
          expect([from_name, to_name]).toEqual([labels?.attributes.name, text?.attributes.name])
          expect(valuesOf('Label')).toEqual(expect.arrayContaining(value.labels))
        }
      }
    })
  })
})

describe('line by line', () => {
  it('brat: each line is one of those that its manual describes, and what it refers to is there', () => {
    holdsFor('brat', (file) => {
      const lines = textIn(file).split('\n').slice(0, -1)
      const ids = new Set(lines.flatMap((line) => /^[TREAM]\d+/.exec(line)?.[0] ?? []))
      for (const line of lines) {
        expect(line).toMatch(
          /^(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t.+|R\d+\t\S+ Arg1:T\d+ Arg2:T\d+\t|A\d+\t\S+ T\d+(?: \S+)?|#\d+\t\S+ T\d+\t.+)$/,
        )
        const referred = line.replace(/^\S+/, '').split('\t')[1] ?? ''
        for (const [id] of referred.matchAll(/\bT\d+(?=$| )/g)) expect(ids).toContain(id)
      }
    })
  })

  it('CoNLL: every I follows a B or an I of its own kind', () => {
    holdsFor('conll', (file) => {
      let before = 'O'
      for (const line of textIn(file).split('\n')) {
        const tag = line === '' ? 'O' : (line.split(' ').at(-1) ?? '')
        expect(tag).toMatch(/^(?:O|[BI]-[a-z]+)$/)
        if (tag.startsWith('I-')) expect(before.slice(2)).toBe(tag.slice(2))
        before = tag
      }
    })
  })

  it('Prodigy: spans with tokens begin and end with them, token_end included', () => {
    holdsFor('prodigy', (file) => {
      const { text, tokens, spans } = json(file)
      const points = [...text]
      for (const [index, token] of tokens.entries()) {
        expect(token.id).toBe(index)
        expect(points.slice(token.start, token.end).join('')).toBe(token.text)
      }
      for (const { start, end, token_start, token_end } of spans) {
        if (token_start === undefined) continue
        expect([tokens[token_start].start, tokens[token_end].end]).toEqual([start, end])
      }
    })
  })

  it('CSV: RFC 4180, each row as long as the first, and no field that a spreadsheet would calculate', () => {
    holdsFor('csv', (file) => {
      const text = textIn(file)
      expect(text.endsWith('\r\n')).toBe(true)
      const rows = text.match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n/g) ?? []
      expect(rows.join('')).toBe(text)
      for (const row of rows) {
        const fields = row.slice(0, -2).match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|$)/g) ?? []
        expect(fields.slice(0, 15).filter((field) => /^"?[=+\-@\t\r]/.test(field))).toEqual([])
      }
    })
  })
})
