import { describe, expect, it } from 'vitest'
import { planComments } from '../../../../../src/core/edits/planComments.ts'
import { extract } from '../../../../../src/workspace/import/extract/extract.ts'
import { docxOf, epubOf, odtOf } from '../../../../support/documents.ts'
import { read } from './reading.ts'

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (inner: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
const edge = (name: 'Start' | 'End', id: number) => `<w:commentRange${name} w:id="${id}"/>`
const comment = (id: number, words: string, author = 'Anna') =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-02-03T14:05:00Z">${p(run(words))}</w:comment>`

let ids = 0
const idsAndClock = {
  newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  now: () => '2026-03-01T10:00:00.000Z',
}

describe('comments on a Word document', () => {
  const body = [
    p(`${run('De raad stemde ')}${edge('Start', 1)}${run('op 12 mei')}${edge('End', 1)}${run(' tegen.')}`),
    edge('Start', 2),
    p(
      `${edge('Start', 4)}${run('Dertig locaties')}${edge('End', 4)}`,
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ),
    p(run('En slot.')),
    edge('End', 2),
  ].join('')
  const parts = {
    'word/numbering.xml':
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    'word/comments.xml': `${comment(1, 'Welke dag?')}${comment(2, 'Bron?')}${comment(3, 'Los')}${comment(4, 'Klopt', 'Ben')}`,
  }

  it('are read with their words, over paragraphs and without a list’s number', async () => {
    const made = await read('docx', docxOf(body, parts))
    expect(made.text).toBe('De raad stemde op 12 mei tegen.\n\n1. Dertig locaties\n\nEn slot.')
    const shown = made.comments?.map(({ author, at, text, span }) => [
      author,
      at,
      text,
      span && made.text.slice(span.start, span.end),
    ])
    expect(shown).toEqual([
      ['Anna', '2026-02-03T14:05:00Z', 'Welke dag?', 'op 12 mei'],
      ['Anna', '2026-02-03T14:05:00Z', 'Bron?', 'Dertig locaties\n\nEn slot.'],
      ['Anna', '2026-02-03T14:05:00Z', 'Los', null],
      ['Ben', '2026-02-03T14:05:00Z', 'Klopt', 'Dertig locaties'],
    ])
  })

  it('become notes with author and date, one annotation a passage, and those without words are counted', async () => {
    const { text, comments = [] } = await read('docx', docxOf(body, parts))
    const again = comments.flatMap((one) => (one.author === 'Ben' ? [one, { ...one, text: 'Ja' }] : [one]))
    const { annotations, left } = planComments(text, again, 'figure', idsAndClock)
    expect(left).toBe(1)
    expect(annotations.map(({ tag, quote, note }) => [tag, quote, note])).toEqual([
      ['figure', 'op 12 mei', 'Anna (2026-02-03 14:05): Welke dag?'],
      ['figure', 'Dertig locaties', 'Ben (2026-02-03 14:05): Klopt\nBen (2026-02-03 14:05): Ja'],
      ['figure', 'Dertig locaties\n\nEn slot.', 'Anna (2026-02-03 14:05): Bron?'],
    ])
  })
})

describe('comments on an OpenDocument text', () => {
  it('are read with their words', async () => {
    const said =
      '<office:annotation office:name="a1"><dc:creator>Anna</dc:creator><dc:date>2026-02-03T14:05:00</dc:date><text:p>Welke dag?</text:p></office:annotation>'
    const point =
      '<office:annotation><dc:creator>Ben</dc:creator><dc:date>2026-02-03</dc:date><text:p>Los</text:p></office:annotation>'
    const body = `<text:p>De raad stemde ${said}op 12 mei<office:annotation-end office:name="a1"/> tegen.${point}</text:p>`
    const { text, comments } = await read('odt', odtOf(body))
    expect(text).toBe('De raad stemde op 12 mei tegen.')
    expect(comments).toEqual([
      { author: 'Anna', at: '2026-02-03T14:05:00', text: 'Welke dag?', span: { start: 15, end: 24 } },
      { author: 'Ben', at: '2026-02-03', text: 'Los', span: null },
    ])
  })
})

describe('a book’s chapters', () => {
  const book = epubOf(
    ['<h1>Een</h1><p>Het begin.</p>', '<img src="x"/>', '<h1>Twee</h1><p>Het vervolg.</p>'],
    '<dc:title>De haven</dc:title>',
  )

  it('are its parts, a page without words aside', async () => {
    const made = await read('epub', book)
    expect(made.text).toBe('Een\n\nHet begin.\n\nTwee\n\nHet vervolg.')
    expect(made.parts).toEqual([
      { id: 'p1', kind: null, words: 3, excerpt: 'Een Het begin.', title: 'Een' },
      { id: 'p2', kind: null, words: 3, excerpt: 'Twee Het vervolg.', title: 'Twee' },
    ])
  })

  it('can be taken one by one, with the others left out and the chapter in the title', async () => {
    const made = await extract('epub', book, 'haven.epub', ['p2'])
    expect(made).toMatchObject({
      ok: true,
      value: {
        text: 'Twee\n\nHet vervolg.',
        details: { title: 'De haven: Twee' },
        omitted: [{ id: 'p1', kind: 'chapter', words: 3 }],
      },
    })
    const missing = await extract('epub', book, 'haven.epub', ['p3'])
    expect(missing).toMatchObject({
      ok: false,
      error: { code: 'chapter-missing', details: { chapter: '3', count: 2 } },
    })
  })
})
