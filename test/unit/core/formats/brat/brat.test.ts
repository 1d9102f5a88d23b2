/** What brat holds comes back to brat: events, attributes of events and relations, normalisations, equivalences. */
import { describe, expect, it } from 'vitest'
import { type Built, buildLayer } from '../../../../../src/core/formats/building.ts'
import { foreignPart } from '../../../../../src/core/formats/foreign.ts'
import { INTERCHANGE_FORMATS } from '../../../../../src/core/formats/formats.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../../../../src/core/formats/names.ts'
import type { Relation } from '../../../../../src/core/model/tag.ts'
import { documentsIn, exported, textIn, verifiedIn } from '../../support/exchange.ts'
import { articleOf, uuid } from '../../support/layers.ts'

const TEXT = '💩 Jan de Wit sold Acme to Bo, who paid Jan.'
const article = articleOf(TEXT)

const LINES = [
  'T3\tclaim 2 12\tJan de Wit',
  'T1\tfigure 13 17\tsold',
  'T4\tclaim 18 22\tAcme',
  'T9\tclaim 26 28\tBo',
  'T2\tfigure 34 38\tpaid',
  'T5\tclaim 39 42\tJan',
  'E7\tSale:T1 Seller:T3 Thing:T4 Buyer:T9 Cause:E2',
  'E2\tPayment:T2 Payer:T9 Payee:T5',
  'E3\tEmpty:T2',
  'R1\tworks_for Arg1:T3 Arg2:T4\t',
  'R2\tbefore Earlier:E7 Later:E2\t',
  '*\tEquiv T3 T5 T9',
  'A1\tMention T3 Nominal',
  'A2\tNegation E7',
  'A3\tTense E2 Past',
  'A4\tSure R1',
  'N1\tReference T4 Wiki:12\tAcme Ltd',
  'N2\tReference E7 Frame:Sell\tselling goods',
  '#1\tAnnotatorNotes T4\tthe firm',
  '#2\tAnnotatorNotes E2\twhen?',
  '#3\tAnnotatorNotes R1\tsince 2020',
]

function imported(
  format: ImportFormat,
  content: string,
  companions: object,
  roles: Record<string, Relation> = {},
): Built {
  const [document] = documentsIn(format, content, companions as Record<string, string>)
  if (!document) throw new Error('no document')
  let next = 0
  return buildLayer(document, {
    article,
    annotator: { id: 'anna', name: 'Anna' },
    format,
    mapping: { tags: { claim: 'claim', figure: 'figure' }, relations: roles },
    newId: () => {
      next += 1
      return uuid(next)
    },
    now: '2030-01-01T00:00:00.000Z',
  })
}

/** The lines of a file except Factmark's own, without the numbers that only count. */
function linesOf(file: string): readonly string[] {
  const lines = file.split('\n').filter((line) => line !== '' && !/^#\d+\tFactmark /.test(line))
  const relations = new Map(lines.flatMap((line) => (/^R/.test(line) ? [[line.split('\t')[0] ?? '', line]] : [])))
  return lines
    .map((line) => line.replace(/^([RAN#])\d+/, '$1').replace(/ (R\d+)/, (_, id) => ` ${relations.get(id)?.slice(3)}`))
    .sort()
}

const FILE = LINES.map((line) => `${line}\n`).join('')

describe('a file of brat with events', () => {
  const built = imported('brat', FILE, { '.txt': TEXT })

  it('comes back to brat line by line', () => {
    const out = exported('brat', article, built.layer)
    expect(verifiedIn(out, article)).toBe(6)
    expect(out.losses).toEqual([])
    expect(linesOf(textIn(out))).toEqual(linesOf(FILE))
    expect(imported('brat', textIn(out), out.companions).layer).toEqual(built.layer)
  })

  it('shows the notes of events with their triggers, and their arguments as relations', () => {
    expect(built.report.passedOver).toEqual({})
    expect(built.report.skippedRelations).toEqual({
      Seller: 1,
      Thing: 1,
      Buyer: 1,
      Cause: 1,
      Payer: 1,
      Payee: 1,
      works_for: 1,
      before: 1,
      Equiv: 2,
    })
    expect(built.layer.annotations.map(({ quote, note }) => [quote, note])).toContainEqual(['paid', 'when?'])
  })

  it('goes through every format that holds what is unknown, and comes back to brat the same', () => {
    const others = IMPORT_FORMATS.filter((format) => INTERCHANGE_FORMATS[format].capabilities.unknown)
    expect(others.length).toBeGreaterThan(2)
    for (const other of others) {
      const there = exported(other, article, built.layer)
      expect(verifiedIn(there, article), other).toBe(6)
      const { layer } = imported(other, there.content as string, there.companions)
      expect(linesOf(textIn(exported('brat', article, layer))), other).toEqual(linesOf(FILE))
    }
  })

  it('says what is lost where a format holds relations alone', () => {
    const { losses } = exported('doccano', article, built.layer)
    expect(losses.map(({ kind }) => kind)).toContain('unknown')
  })

  it('keeps the name and attributes of a relation that becomes a link', () => {
    const { layer, report } = imported('brat', FILE, { '.txt': TEXT }, { works_for: 'part-of' })
    expect(report.passedOver).toEqual({})
    const lines = linesOf(textIn(exported('brat', article, layer)))
    expect(lines).toContain('R\tworks_for Arg1:T3 Arg2:T4\t')
    expect(lines).toContain('E7\tSale:T1 Seller:T3 Thing:T4 Buyer:T9 Cause:E2')
  })

  it('keeps events apart where a layer was made of two with the same ids', () => {
    const shift = (id: string) => id.replace(/^0/, '1')
    const copies = built.layer.annotations.map((annotation) => {
      const foreign = foreignPart(annotation)
      const relations = foreign?.relations?.map((relation) => ({ ...relation, to: shift(relation.to) }))
      return { ...annotation, id: shift(annotation.id), foreign: { ...foreign, ...(relations && { relations }) } }
    })
    const both = { ...built.layer, annotations: [...built.layer.annotations, ...copies] }
    const out = exported('brat', article, both)
    expect(verifiedIn(out, article)).toBe(12)
    const events = linesOf(textIn(out)).filter((line) => line.startsWith('E'))
    expect(new Set(events.map((line) => line.split('\t')[0])).size).toBe(6)
  })
})
