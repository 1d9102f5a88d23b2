/**
 * What the standards ask of a file, checked on files of random layers without any reader of ours: for each the rules
 * that its specification states. ClaimReview is checked by the compiler, against schema.org's own vocabulary.
 */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { childrenOf, elementsIn, parseXml, type XmlElement } from '../../../../src/core/formats/xml.ts'
import { textIn } from '../support/exchange.ts'
import { succeeded } from '../support/layers.ts'
import { expectWords, holdsFor, json } from '../support/standards.ts'

const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
const GUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/

interface W3cItem {
  readonly target: { readonly selector: readonly [{ readonly start: number; readonly end: number }] }
}

/** The motivations of the vocabulary, which are the purposes of bodies too. */
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  )

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
      expectWords(
        file,
        text,
        'code-points',
        collection.first.items.map(({ target }: W3cItem) => [target.selector[0].start, target.selector[0].end]),
      )
      for (const { id, type, motivation, target, created, modified, body } of collection.first.items) {
        expect(id).toMatch(IRI)
        expect([type].flat()).toContain('Annotation')
        expect([created, modified].every((time) => DATE.test(time))).toBe(true)
        expect(target.source).toMatch(IRI)
        for (const one of [body].flat()) {
          for (const purpose of [one.purpose, motivation]) expect(MOTIVATIONS).toContain(purpose)
          if (one.type === 'TextualBody') expect(typeof one.value).toBe('string')
          else expect(one).toMatchObject({ type: 'SpecificResource', source: expect.stringMatching(IRI) })
        }
        const [position, quote] = target.selector
        expect([position.type, quote.type]).toEqual(['TextPositionSelector', 'TextQuoteSelector'])
        const before = [...text].slice(0, position.start).join('')
        expect(before.endsWith(quote.prefix)).toBe(true)
        expect(text.slice(before.length).startsWith(quote.exact + quote.suffix)).toBe(true)
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
    holdsFor('refi-qda', (file, text) => {
      const files = unzipSync(file.content as Uint8Array)
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
        // What is tagged has a colour; below it are attributes, which are no codes themselves, and their values.
        if (code.attributes.color !== undefined)
          expect(code.attributes).toMatchObject({ isCodable: 'true', color: expect.stringMatching(/^#[0-9A-F]{6}$/) })
        expect(code.attributes.isCodable).toBe(
          elementsIn(root, 'CodeRef').some(({ attributes }) => attributes.targetGUID === code.attributes.guid) ||
            code.attributes.color !== undefined
            ? 'true'
            : 'false',
        )
      }
      for (const { attributes } of elementsIn(root, 'Link'))
        expect([attributes.direction, attributes.guid]).toEqual(['OneWay', expect.stringMatching(GUID)])
      for (const name of ['User', 'Code', 'TextSource', 'PlainTextSelection', 'Coding'])
        for (const { attributes } of elementsIn(root, name)) expect(attributes.guid).toMatch(GUID)
      for (const reference of elementsIn(root, 'CodeRef'))
        expect(elementsIn(root, 'Code').map(({ attributes }) => attributes.guid)).toContain(
          reference.attributes.targetGUID,
        )
      expectWords(
        file,
        text,
        'code-points',
        elementsIn(root, 'PlainTextSelection').map(({ attributes }) => [
          attributes.startPosition,
          attributes.endPosition,
        ]),
      )
      for (const { attributes } of elementsIn(root, 'PlainTextSelection')) {
        expect([attributes.startPosition, attributes.endPosition].every((at) => /^\d+$/.test(at ?? ''))).toBe(true)
        expect([attributes.creationDateTime, attributes.modifiedDateTime].every((at) => DATE.test(at ?? ''))).toBe(true)
      }
      const [source] = elementsIn(root, 'TextSource')
      expect(source?.attributes.plainTextPath).toMatch(/^internal:\/\//)
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
      expect(root.attributes).toMatchObject({
        'xmlns:xmi': 'http://www.omg.org/XMI',
        'xmlns:cas': 'http:///uima/cas.ecore',
        'xmi:version': '2.0',
      })
      const [sofa] = elementsIn(root, 'cas:Sofa')
      expect(sofa?.attributes.sofaString).toBe(text)
      expectWords(
        file,
        text,
        'utf-16',
        elementsIn(root, 'custom:Fact').map(({ attributes }) => [attributes.begin, attributes.end]),
      )
      const known = new Set(['xmi:id', 'sofa', 'begin', 'end'])
      for (const one of elements.filter(({ name }) => name.startsWith('custom:'))) {
        const { name, attributes } = one
        const features = types.get(name.replace('custom:', 'webanno.custom.'))
        const lists = elementsOf(one, false).map((child) => child.name)
        const others = [...Object.keys(attributes), ...lists].filter((attribute) => !known.has(attribute))
        expect(others.filter((attribute) => !features?.has(attribute))).toEqual([])
        expect(attributes.sofa).toBe(sofa?.attributes['xmi:id'])
        if (name === 'custom:FactDocument') continue
        expect(Number(attributes.begin)).toBeLessThan(Number(attributes.end))
        expect(Number(attributes.end)).toBeLessThanOrEqual(text.length)
        for (const end of ['Governor', 'Dependent']) if (attributes[end]) expect(ids).toContain(attributes[end])
      }
      const [view] = elementsIn(root, 'cas:View')
      expect(view?.attributes.sofa).toBe(sofa?.attributes['xmi:id'])
      const indexed = elements.filter(
        ({ name, attributes }) => attributes.begin !== undefined || name === 'custom:FactDocument',
      )
      expect(view?.attributes.members?.split(' ')).toEqual(indexed.map(({ attributes }) => attributes['xmi:id']))
    })
  })

  it('CAS JSON 0.4 likewise, with references marked by @', () => {
    holdsFor('cas-json', (file, text) => {
      const cas = json(file)
      const types = cas['%TYPES']
      const structures: readonly Record<string, unknown>[] = cas['%FEATURE_STRUCTURES']
      const ids = structures.map((one) => one['%ID'])
      expect(new Set(ids).size).toBe(ids.length)
      const [sofa] = structures.filter((one) => one['%TYPE'] === 'uima.cas.Sofa')
      expect(sofa).toMatchObject({ sofaID: '_InitialView', sofaString: text })
      expectWords(
        file,
        text,
        'utf-16',
        structures.flatMap((one) => (one['%TYPE'] === 'webanno.custom.Fact' ? [[one.begin, one.end] as const] : [])),
      )
      for (const [name, type] of Object.entries<Record<string, unknown>>(types))
        expect(type).toMatchObject({
          '%NAME': name,
          '%SUPER_TYPE': name.endsWith('Document') ? 'uima.cas.AnnotationBase' : 'uima.tcas.Annotation',
        })
      const arrays = structures.filter((one) => one['%TYPE'] === 'uima.cas.StringArray')
      for (const structure of structures.filter((one) => !arrays.includes(one))) {
        if (structure !== sofa) expect(structure['@sofa']).toBe(sofa?.['%ID'])
        const features = types[`${structure['%TYPE']}`]
        if (!features) {
          expect(['uima.cas.Sofa', 'uima.tcas.DocumentAnnotation']).toContain(structure['%TYPE'])
          continue
        }
        for (const [name, value] of Object.entries(structure)) {
          if (name.startsWith('%') || ['@sofa', 'begin', 'end'].includes(name)) continue
          const feature = features[name.replace('@', '')]
          expect(feature['%NAME']).toBe(name.replace('@', ''))
          if (name.startsWith('@')) {
            expect(ids).toContain(value)
            expect(feature['%RANGE'] === 'uima.cas.StringArray').toBe(arrays.some((one) => one['%ID'] === value))
          } else expect([feature['%RANGE'], typeof value]).toEqual(['uima.cas.String', 'string'])
        }
      }
      const { _InitialView: view } = cas['%VIEWS']
      expect([view['%SOFA'], ...view['%MEMBERS'], ...arrays.map((one) => one['%ID'])]).toEqual(ids)
    })
  })
})
