import { describe, expect, it } from 'vitest'
import { beginsWithTitle } from '../../../../../src/core/text/headline.ts'
import { textBlocksOf } from '../../../../../src/core/text/structure.ts'
import { read, shown } from './reading.ts'

describe('rich text from the clipboard', () => {
  it('keeps headings, lists and tables of what a browser copied, and nothing around it', async () => {
    const made = await read(
      'pasted',
      '<html><head><title>x</title></head><body>\n<!--StartFragment--><h2>Raad stemt tegen</h2><p>Er is <b>geen</b> geld.</p><ol start="3"><li>drie</li><li>vier</li></ol><table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table><!--EndFragment--><p>erbuiten</p>\n</body></html>',
    )
    expect(shown(made)).toEqual([
      'heading2: Raad stemt tegen',
      'paragraph: Er is geen geld.',
      'list-item1 (3.): 3. drie',
      'list-item1 (4.): 4. vier',
      'cell 0,0 header: a',
      'cell 0,1: 1',
      'cell 1,0 header: b',
      'cell 1,1: 2',
    ])
  })

  it('reads what Word copies: its list numbers as words, its conditions and hidden words not at all', async () => {
    const made = await read(
      'pasted',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml>no words</xml><![endif]--></head><body><!--StartFragment--><h1>Kop<o:p></o:p></h1><p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Dertig locaties<o:p></o:p></p><p class=MsoNormal><span style='display:none'>verborgen</span>Slot.</p><!--EndFragment--></body></html>`,
    )
    expect(made.text).toBe('Kop\n\n1. Dertig locaties\n\nSlot.')
    expect(made.blocks[0]).toMatchObject({ kind: 'heading' })
    expect(made.blocks[1]).toMatchObject({ kind: 'list-item', level: 1, marker: '1.' })
  })

  it('keeps the markers of lists from Word, its bullets as bullets, however it hides them from browsers', async () => {
    const item = (level: number, marker: string, words: string, [open, close]: readonly [string, string]) =>
      `<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level${level} lfo1'>${open}<span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>${close}${words}</p>`
    const revealed = ['<!--[if !supportLists]-->', '<!--[endif]-->'] as const
    const plain = ['<![if !supportLists]>', '<![endif]>'] as const
    const made = await read(
      'pasted',
      `<!--StartFragment-->${item(1, '·', 'Eerst', revealed)}${item(2, 'o', 'Dan', plain)}${item(1, 'b)', 'Slot', revealed)}<!--[if gte mso 9]><xml>weg</xml><![endif]--><p data-kind="note" data-marker="x">Einde.</p><!--EndFragment-->`,
    )
    expect(made.text).toBe('• Eerst\n• Dan\nb) Slot\n\nEinde.')
    expect(made.blocks.map(({ kind, level, marker }) => [kind, level, marker])).toEqual([
      ['list-item', 1, '•'],
      ['list-item', 2, '•'],
      ['list-item', 1, 'b)'],
      ['paragraph', undefined, undefined],
    ])
  })
})

describe('a text that begins with its title', () => {
  const article = (text: string, kind: string, end: number) => ({
    text,
    blocks: [{ id: 'b1', kind, start: 0, end, ...(kind === 'heading' && { level: 2 }) }],
  })
  const begins = (title: string, text: string, kind: string) => {
    const made = article(text, kind, text.indexOf('\n\n'))
    return beginsWithTitle(title, text, textBlocksOf(made))
  }

  it('has a heading of the same words, however they are written, as its first block', () => {
    expect(begins('Raad: “geen geld”', 'Raad: "geen geld"\n\nEr is niets.', 'heading')).toBe(true)
    expect(begins('Raad', 'Raad\n\nEr is niets.', 'paragraph')).toBe(false)
    expect(begins('Raad zegt nee', 'Raad\n\nEr is niets.', 'heading')).toBe(false)
    expect(begins('', 'Raad\n\nEr is niets.', 'heading')).toBe(false)
  })
})
