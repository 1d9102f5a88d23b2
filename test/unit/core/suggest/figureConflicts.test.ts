import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, type FigureValue } from '../../../../src/core/model/annotation.ts'
import { pairsOf } from '../../../../src/core/model/dismissedPair.ts'
import { figureConflicts, type StatedFigure } from '../../../../src/core/suggest/figureConflicts.ts'

const count = (value: number, unit: string | null, bound = 'exact'): FigureValue => ({
  value,
  bound,
  unit,
  kind: 'count',
})

/** The figure `quote` of an article with that text. */
function stated(article: string, text: string, quote: string, value: FigureValue): StatedFigure {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`${quote} is not in the text`)
  const span = { start, end: start + quote.length }
  return { article, ...span, ...anchorOf(text, span), value }
}

const force = (article: string, quote: string, value: FigureValue) =>
  stated(article, `Delen van de snelle reactiemacht, die ${quote} telt, gaan naar het oosten.`, quote, value)

const quotesOf = (figures: readonly StatedFigure[]) =>
  figureConflicts(figures).map((conflict) => conflict.figures.map(({ quote }) => quote))

describe('figures stated differently', () => {
  const forty = force('a', '40.000 man', count(40_000, 'man'))

  it('lists two articles that give different numbers of the same thing', () => {
    const thirty = force('b', '30.000 man', count(30_000, 'man'))
    expect(figureConflicts([thirty, forty])).toEqual([{ figures: [forty, thirty], contradicts: true }])
  })

  it('tells apart what contradicts from what can both be true', () => {
    const more = force('b', 'ruim 30.000 man', count(30_000, 'man', 'at-least'))
    expect(figureConflicts([forty, more])).toEqual([{ figures: [forty, more], contradicts: false }])
    const fewer = force('c', 'hooguit 35.000 man', count(35_000, 'man', 'at-most'))
    expect(figureConflicts([forty, fewer])).toEqual([{ figures: [forty, fewer], contradicts: true }])
    const about = force('d', "zo'n 38.000 man", count(38_000, 'man', 'about'))
    expect(figureConflicts([forty, about])[0]?.contradicts).toBe(false)
  })

  it('lists them within one article, when they stand apart', () => {
    const first = 'De haven van Oosterdam telt 26 kramen langs de kade.'
    const text = `${first} ${'Daarna gebeurde er weken niets. '.repeat(4)}In de haven van Oosterdam staan 19 kramen aan de kade.`
    expect(
      quotesOf([
        stated('a', text, '26 kramen', count(26, 'kramen')),
        stated('a', text, '19 kramen', count(19, 'kramen')),
      ]),
    ).toEqual([['26 kramen', '19 kramen']])
  })

  it.each([
    ['the same number', [forty, force('b', 'veertigduizend man', count(40_000, 'man'))]],
    ['another unit', [forty, force('b', '30.000 tanks', count(30_000, 'tanks'))]],
    ['another kind', [forty, force('b', '30.000 man', { ...count(30_000, 'man'), kind: 'measure' })]],
    ['a figure without a number', [forty, force('b', '30.000 man', { ...count(1, 'man'), value: null })]],
    [
      'other words beside it',
      [forty, stated('b', 'In het stadion zaten gisteren 30.000 man te kijken.', '30.000 man', count(30_000, 'man'))],
    ],
    [
      'another year',
      [2021, 2022].map((year) =>
        stated(
          `a${year}`,
          `In ${year} vielen er op deze wegen ${year - 2000} doden bij ongelukken.`,
          `${year - 2000} doden`,
          count(year - 2000, 'doden'),
        ),
      ),
    ],
    [
      'a change told in one sentence',
      ['34', '41'].map((quote) =>
        stated(
          'a',
          'Het aantal treinen van en naar de haven nam toe van 34 tot 41 per week',
          quote,
          count(Number(quote), 'treinen'),
        ),
      ),
    ],
  ])('lists nothing for %s', (_, figures) => expect(figureConflicts(figures)).toEqual([]))

  it('asks for more shared words where the unit says little', () => {
    const percentage = (article: string, text: string, value: number) =>
      stated(article, text, `${value} procent`, { value, bound: 'exact', unit: 'procent', kind: 'percentage' })
    const first = percentage('a', 'De omzet van winkels steeg met 4 procent.', 4)
    expect(figureConflicts([first, percentage('b', 'De omzet van kappers steeg met 6 procent.', 6)])).toEqual([])
    expect(figureConflicts([first, percentage('b', 'De omzet van winkels steeg met 6 procent.', 6)])).toHaveLength(1)
  })

  it('asks for fewer where the unit says much', () => {
    const planes = (article: string, text: string, value: number) =>
      stated(article, text, `${value} vliegtuigen`, count(value, 'vliegtuigen'))
    const first = planes('a', 'Bij de grens staan 100 vliegtuigen klaar.', 100)
    expect(figureConflicts([first, planes('b', 'Er zijn 90 vliegtuigen aan de grens gezien.', 90)])).toHaveLength(1)
    expect(figureConflicts([first, planes('b', 'Het museum toont 90 vliegtuigen uit die jaren.', 90)])).toEqual([])
  })

  it('never takes a compound for the same unit as its last part', () =>
    expect(
      quotesOf([
        force('a', '120 gevechtsschepen', count(120, 'gevechtsschepen')),
        force('b', '90 schepen', count(90, 'schepen')),
      ]),
    ).toEqual([]))

  it.each([
    [
      'target',
      'De minister houdt vast aan het doel van 100.000 woningen bij gemeenten in de regio.',
      '100.000 woningen',
    ],
    ['delivery', 'Bij gemeenten in de regio zijn 69.000 woningen opgeleverd.', '69.000 woningen'],
    ['loss', 'Bij gemeenten in de regio verdwenen 38.000 woningen.', '38.000 woningen'],
  ])('groups no %s with what another role counts', (name, text, quote) => {
    const value = Number.parseInt(quote.replace('.', ''), 10)
    const plain = stated(
      'z',
      'Bij gemeenten in de regio staan 12.000 woningen leeg.',
      '12.000 woningen',
      count(12_000, 'woningen'),
    )
    const figure = stated(name, text, quote, count(value, 'woningen'))
    expect(quotesOf([figure, plain])).toEqual([])
    const twice = stated('y', text.replace(quote, '40.000 woningen'), '40.000 woningen', count(40_000, 'woningen'))
    expect(quotesOf([figure, twice])).toEqual([[quote, '40.000 woningen']])
  })

  it('compares money only where a word right beside it is the same', () => {
    const money = (article: string, text: string, quote: string) =>
      stated(article, text, quote, { ...count(Number(quote.slice(2)), 'EUR'), kind: 'money' })
    const fine = money('a', 'De rechter in Oosterdam gaf de rederij een boete van € 300 opgelegd.', '€ 300')
    const cost = money('b', 'De rechter in Oosterdam zag dat de rederij een rekening van € 250 kreeg.', '€ 250')
    const other = money('c', 'De rechter in Oosterdam gaf de rederij een boete van € 250 opgelegd.', '€ 250')
    expect(quotesOf([fine, cost])).toEqual([])
    expect(quotesOf([fine, other])).toEqual([['€ 300', '€ 250']])
  })

  it('asks no more about figures that were dismissed as a pair, and still about others', () => {
    const thirty = force('b', '30.000 man', count(30_000, 'man'))
    const twenty = force('c', '20.000 man', count(20_000, 'man'))
    expect(figureConflicts([forty, thirty], pairsOf([thirty, forty]))).toEqual([])
    expect(figureConflicts([forty, thirty, twenty], pairsOf([forty, thirty, twenty]))).toEqual([])
    const left = figureConflicts([forty, thirty, twenty], pairsOf([forty, thirty]))
    expect(left.map(({ figures }) => figures)).toEqual([[forty, twenty]])
  })

  it('counts a figure once that several annotators marked', () => {
    const thirty = force('b', '30.000 man', count(30_000, 'man'))
    expect(figureConflicts([forty, thirty, { ...thirty }])[0]?.figures).toEqual([forty, thirty])
  })

  it('is the same whatever the order, and never puts a figure into two groups', () => {
    const beginnings = ['In de grote haven', 'Bij de kleine haven', 'Achter deze oude haven', 'In de school']
    const figure = fc
      .record({ article: fc.nat({ max: beginnings.length - 1 }), value: fc.integer({ min: 1, max: 4 }) })
      .map(({ article, value }) =>
        stated(
          `${article}`,
          `${beginnings[article]} stonden volgens bewoners ${value} wagens te wachten`,
          `${value} wagens`,
          count(value, 'wagens'),
        ),
      )
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), (figures) => {
        const found = figureConflicts(figures)
        expect(figureConflicts(figures.toReversed())).toEqual(found)
        const listed = found.flatMap((conflict) => conflict.figures)
        expect(new Set(listed).size).toBe(listed.length)
        for (const { figures: group } of found)
          expect(new Set(group.map(({ value }) => value.value)).size).toBeGreaterThan(1)
      }),
    )
  })
})
