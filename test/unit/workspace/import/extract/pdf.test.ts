import { describe, expect, it } from 'vitest'
import { type Placed, pdfPages } from '../../../../support/documents.ts'
import { omittedWords, read, shown } from './reading.ts'

/** Lines one below the other, 15 points apart. */
const lines = (words: readonly string[], x = 50, top = 700): readonly Placed[] =>
  words.map((line, index) => [line, x, top - 15 * index] as const)

async function textOf(...pages: readonly (readonly Placed[])[]): Promise<string> {
  return (await read('pdf', pdfPages(pages))).text
}

describe('a PDF file', () => {
  it('is read column after column, with what spans them before them', async () => {
    const left = lines([
      'Links staat een regel van woorden',
      'die nog verder loopt naar rechts',
      'en hier na vele woorden ophoudt.',
    ])
    const right = lines(
      ['Rechts staat er ook een verhaal', 'van net zoveel regels en woorden', 'dat hier eveneens zijn eind heeft.'],
      320,
    )
    const mixed = left.flatMap((line, index) => [line, right[index] ?? line])
    const made = await read(
      'pdf',
      pdfPages([[['Een kop over beide kolommen heen van de pagina', 50, 740, 20], ...mixed]]),
    )
    expect(shown(made)).toEqual([
      'heading2: Een kop over beide kolommen heen van de pagina',
      'paragraph: Links staat een regel van woorden die nog verder loopt naar rechts en hier na vele woorden ophoudt.',
      'paragraph: Rechts staat er ook een verhaal van net zoveel regels en woorden dat hier eveneens zijn eind heeft.',
    ])
    expect(made.details.title).toBe('Een kop over beide kolommen heen van de pagina')
  })

  it('has paragraphs by indent and by gap', async () => {
    const first = lines(['Een alinea die hier begint en nog', 'een regel heeft, en dan ophoudt.'])
    expect(
      await textOf([
        ...first,
        ['Ingesprongen begint de tweede alinea,', 62, 670],
        ['die ook nog een regel heeft.', 50, 655],
      ]),
    ).toBe(
      'Een alinea die hier begint en nog een regel heeft, en dan ophoudt.\n\nIngesprongen begint de tweede alinea, die ook nog een regel heeft.',
    )
    expect(
      await textOf([...first, ...lines(['Na een witregel komt de volgende', 'alinea van dit stuk.'], 50, 655)]),
    ).toBe(
      'Een alinea die hier begint en nog een regel heeft, en dan ophoudt.\n\nNa een witregel komt de volgende alinea van dit stuk.',
    )
  })

  it('leaves out running heads and page numbers, and joins the sentence that goes on', async () => {
    const pages = [1, 2, 3].map((number) => [
      ['De Haven, 4 maart 2026', 50, 800] as const,
      ...lines([`Deel ${['een', 'twee', 'drie'][number - 1]} van een zin die op elke`, 'volgende pagina gewoon']),
      [`- ${number} -`, 290, 40] as const,
    ])
    const made = await read('pdf', pdfPages(pages))
    expect(made.text).toBe(
      'Deel een van een zin die op elke volgende pagina gewoon Deel twee van een zin die op elke volgende pagina gewoon Deel drie van een zin die op elke volgende pagina gewoon',
    )
    expect(omittedWords(made)).toEqual({ 'running-head': 24 })
  })

  it('keeps the hyphens that are a word’s own', async () => {
    const joined = async (...rows: readonly string[]) => (await textOf(lines(rows))).replaceAll('\n', ' ')
    expect(
      await joined(
        'Het beleid voor de binnen-',
        'en buitenlandse handel van Noord-',
        'Holland en de gemeen-',
        'teraad van de stad.',
      ),
    ).toBe('Het beleid voor de binnen- en buitenlandse handel van Noord-Holland en de gemeenteraad van de stad.')
    expect(
      await joined(
        'The report is well-',
        'known for the long-',
        'term view of the har-',
        'bour and the Covid-',
        '19 years.',
      ),
    ).toBe('The report is well-known for the long-term view of the harbour and the Covid-19 years.')
    expect(
      await joined(
        'An e-mail to the whole staff, and an e-',
        'mail to the press about re-',
        'ports, reports and reports.',
      ),
    ).toBe('An e-mail to the whole staff, and an e-mail to the press about reports, reports and reports.')
  })

  it('has superscripts within the line, and cells of a table side by side', async () => {
    expect(
      await textOf([
        ['ruim 10', 50, 700],
        ['6', 91, 705, 7],
        [' mensen.', 95.5, 700],
      ]),
    ).toBe('ruim 10⁶ mensen.')
    const rows: readonly Placed[] = [
      ['Jaar', 50, 700],
      ['Banen', 200, 700],
      ['2024', 50, 685],
      ['12', 200, 685],
      ['2025', 50, 670],
      ['9', 200, 670],
    ]
    const made = await read('pdf', pdfPages([rows]))
    expect(made.text).toBe('Jaar\tBanen\n2024\t12\n2025\t9')
    expect(shown(made).at(-1)).toBe('cell 2,1: 9')
  })

  it('says what it is called, by whom and of when, unless that is a file’s name', async () => {
    const page = [lines(['Een regel.'])]
    const info = '/Title (De haven) /Author (Anna Smit) /CreationDate (D:20260304100000+01)'
    expect((await read('pdf', pdfPages(page, info))).details).toMatchObject({
      title: 'De haven',
      author: 'Anna Smit',
      published: '2026-03-04',
    })
    expect((await read('pdf', pdfPages(page, '/Title (Microsoft Word - stuk.doc)'))).details.title).toBeNull()
  })
})
