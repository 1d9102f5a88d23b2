import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contentMarks, marksOfPage } from '../../../../../../src/workspace/import/extract/pdf/inlineActual.ts'
import { piecesOf } from '../../../../../../src/workspace/import/extract/pdf/pieces.ts'

const streamOf = (content: string, about = '/Filter /FlateDecode') =>
  Buffer.concat([
    Buffer.from(`4 0 obj\n<< ${about} >>\nstream\n`),
    about.includes('Flate') ? deflateSync(content) : Buffer.from(content),
    Buffer.from('\nendstream\nendobj\n'),
  ])

const CONTENT =
  '/P <</MCID 0 >>BDC BT /Span<</ActualText <FEFF0E19 0E49> >> BDC <01> Tj EMC /Artifact BMC EMC /Span /MC0 BDC EMC ET EMC'

describe('what a page’s content says that its signs stand for', () => {
  it.each(['/Filter /FlateDecode', '/Length 5'])('is found in a stream with %s', (about) => {
    expect(contentMarks(streamOf(CONTENT.replace(' 0E49', '0E49'), about))).toEqual([
      [
        { tag: 'P', actual: null },
        { tag: 'Span', actual: 'น้' },
        { tag: 'Artifact', actual: null },
        { tag: 'Span', actual: null },
      ],
    ])
  })

  it('is not looked for in pictures and fonts, nor in what is broken', () => {
    expect(contentMarks(streamOf(CONTENT, '/Subtype /Image /Length 5'))).toEqual([])
    expect(contentMarks(Buffer.from('1 0 obj <</Filter /FlateDecode>> stream\nno deflate\nendstream'))).toEqual([])
    expect(contentMarks(Buffer.from('stream stream'))).toEqual([])
  })

  it('is a page’s only where all of its marks are the same', () => {
    const streams = contentMarks(streamOf(CONTENT))
    expect(marksOfPage(streams, ['P', 'Span', 'Artifact', 'Span'])).toHaveLength(4)
    expect(marksOfPage(streams, ['P', 'Span', 'Artifact'])).toEqual([])
  })

  it('takes the place of what is drawn, as wide as that is, and not of a space before it', () => {
    const begin = { type: 'beginMarkedContentProps', id: null, tag: 'Span' }
    const item = (str: string, x: number, width: number) => ({ str, transform: [12, 0, 0, 12, x, 700], width })
    const { pieces } = piecesOf(
      [begin, item(' ', 0, 3), item('\0', 3, 6), item('x', 9, 6), { type: 'endMarkedContent' }, item('y', 15, 6)],
      new Map(),
      ['น้'],
    )
    expect(pieces.map(({ words, x, width }) => [words, x, width])).toEqual([
      [' ', 0, 3],
      ['น้', 3, 12],
      ['y', 15, 6],
    ])
  })
})
