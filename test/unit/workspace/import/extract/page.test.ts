import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../../../../src/core/text/words.ts'
import { runs } from '../../../support/runs.ts'
import { articleOf, body, PARAGRAPHS, pageOf } from './pages.ts'
import { omittedWords, read, shown } from './reading.ts'

describe('meaning in markup', () => {
  it.each([
    ['<q>ja, <q>nee</q></q>', '“ja, ‘nee’”'],
    ['<span lang="de"><q>ja</q></span> en <span lang="fr"><q>oui</q></span>', '„ja“ en «oui»'],
    ['ruim 10<sup>6</sup> m<sup>3</sup>, 2<sup>-3</sup>', 'ruim 10⁶ m³, 2⁻³'],
    ['CO<sub>2</sub> en x<sub>max</sub>', 'CO₂ en xₘₐₓ'],
    ['de 21<sup>e</sup> eeuw, M<sup>me</sup> Curie', 'de 21e eeuw, Mme Curie'],
    ['op het land,<sup><a href="#n1">1</a></sup> zei ze', 'op het land,¹ zei ze'],
    ['het rapport<sup class="footnote">[12]</sup> zegt', 'het rapport[12] zegt'],
    ['één<br>twee', 'één\ntwee'],
    ['nu <s>500</s> 400 euro', 'nu 400 euro'],
    ['zichtbaar <span hidden>weg</span> <span style="display: none">ook weg</span> einde', 'zichtbaar einde'],
    ['goed <img alt="👍" src=x> en <img alt="een foto van een boot" src=y>', 'goed 👍 en'],
    ['<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>は', '漢字(かんじ)は'],
    ['<math><msup><mi>x</mi><mn>2</mn></msup></math>', 'x²'],
  ])('%s becomes %s', async (markup, words) => {
    const { text } = await read('html', articleOf(`<p>Hij zei: ${markup}</p>`))
    expect(text.split('\n\n').at(-1)).toBe(`Hij zei: ${words}`)
  })

  it('gives lists their numbers and bullets', async () => {
    const list = '<ol start="3" type="a"><li>drie</li><li value="9">negen<ul><li>onder</li></ul></li><li>tien</li></ol>'
    const made = await read('html', articleOf(list))
    expect(made.text.endsWith('\n\nc. drie\ni. negen\n• onder\nj. tien')).toBe(true)
    expect(shown(made).slice(-4)).toEqual([
      'list-item1 (c.): c. drie',
      'list-item1 (i.): i. negen',
      'list-item2 (•): • onder',
      'list-item1 (j.): j. tien',
    ])
  })

  it('tells the cells of a table apart, those that span several as well', async () => {
    const table =
      '<table><caption>Cijfers</caption><tr><th>Jaar<th>Banen</tr><tr><td rowspan=2>2024<td>10</tr><tr><td>20<br>of 30</tr></table>'
    const made = await read('html', articleOf(table))
    expect(made.text.endsWith('Cijfers\n\nJaar\tBanen\n2024\t10\n20 of 30')).toBe(true)
    expect(shown(made).slice(-6)).toEqual([
      'caption: Cijfers',
      'cell 0,0 header: Jaar',
      'cell 0,1 header: Banen',
      'cell 1,0: 2024',
      'cell 1,1: 10',
      'cell 2,1: 20 of 30',
    ])
  })

  it('keeps the lines of a table with headings, also where a cell holds a list or another table', async () => {
    const inner = '<table><tr><td>noord</td><td>zuid</td></tr><tr><td>oost</td><td>west</td></tr></table>'
    const table = (head: string) =>
      `<table><tr>${head}</tr><tr><td>2024<td>10</tr><tr><td>2025<td><ul><li>twaalf<li>dertien</ul></tr><tr><td>2026<td>${inner}</tr></table>`
    const { text } = await read('html', articleOf(table('<th>Jaar<th>Banen')))
    expect(text).toContain('Jaar\tBanen\n2024\t10\n2025\ttwaalf dertien\n2026\tnoord zuid oost west')
    expect((await read('html', articleOf(table('<td>Jaar<td>Banen')))).text).toContain('2024\n\n10\n\n2025')
  })

  it('takes a table that only sets out the page for paragraphs', async () => {
    const [one = '', two = ''] = PARAGRAPHS
    const made = await read(
      'html',
      pageOf(`<table><tr><td><h1>Kop</h1><p>${one}</p></td><td><p>${two}</p><p>${one}</p></td></tr></table>`),
    )
    expect(made.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('knows headings, quotations, captions and code', async () => {
    const parts =
      '<h2>Tussenkop</h2><blockquote><p>Citaat</p></blockquote><figure><figcaption>Bijschrift</figcaption></figure><pre>a\n\n  b</pre>'
    const made = await read('html', articleOf(parts))
    expect(shown(made).slice(0, 1)).toEqual(['heading2: Raad stemt voor vaargeul'])
    expect(shown(made).slice(-4)).toEqual([
      'heading3: Tussenkop',
      'quote: Citaat',
      'caption: Bijschrift',
      'code: a\n\n  b',
    ])
  })
})

describe('the article in a page', () => {
  it('leaves out what stands around and between it, and says so', async () => {
    const made = await read(
      'html',
      pageOf(
        `<nav><a href=a>Nieuws</a> <a href=b>Sport</a></nav><main><article><h1>Kop van het stuk</h1>${body}<aside><a href=c>Lees ook dit</a></aside><div class="share-buttons"><a href=d>Deel dit</a></div></article></main><footer>© 2026 De Haven</footer>`,
      ),
    )
    expect(made.text).toBe(['Kop van het stuk', ...PARAGRAPHS].join('\n\n'))
    expect(omittedWords(made)).toEqual({ navigation: 2, related: 3, share: 2, notice: 4 })
    expect(made.omitted.map(({ excerpt }) => excerpt)).toEqual([
      'Nieuws Sport',
      'Lees ook dit',
      'Deel dit',
      '© 2026 De Haven',
    ])
  })

  it('has no heading of a list of links that is left out, and no foot of the page', async () => {
    const links = '<a href="a">Tien zwembaden</a> <a href="b">Wat warm water kost</a>'
    const made = await read(
      'html',
      pageOf(
        `<div class="x_page"><h1>Kop van het stuk</h1>${body}<h2>Wat volgt</h2><p>Het besluit valt op 3 juni.</p><div class="x_after"><h4>Lees ook eens</h4>${links}</div><div class="x_foot__e2"><p>De Haven is van lezers die ervoor betalen, en van niemand anders.</p></div></div>`,
      ),
    )
    expect(made.text).toBe(['Kop van het stuk', ...PARAGRAPHS, 'Wat volgt', 'Het besluit valt op 3 juni.'].join('\n\n'))
    expect(omittedWords(made)).toEqual({ related: 9, notice: 12 })
  })

  it('holds first and last paragraphs, standfirsts and bylines, wherever their elements are', async () => {
    const sections = PARAGRAPHS.map((words) => `<section><div class="x"><p>${words}</p></div></section>`).join('')
    const made = await read(
      'html',
      pageOf(
        `<header><a href=x>De Haven</a></header><h1>De kop</h1><p>Een inleiding die kort is.</p><article><p class="byline">Door Anna Smit</p>${sections}<section><div><p>Kort slot.</p></div></section></article>`,
      ),
    )
    expect(made.text).toBe(
      ['De kop', 'Een inleiding die kort is.', 'Door Anna Smit', ...PARAGRAPHS, 'Kort slot.'].join('\n\n'),
    )
  })

  it('holds a byline that is mostly a link, and says whose it is', async () => {
    for (const [byline, said] of [
      ['<p class="byline"><a href=/smit>Anna Smit</a></p>', 'Anna Smit'],
      ['<p>Door <a href=/smit>Anna Smit</a></p>', 'Door Anna Smit'],
    ] as const) {
      const made = await read('html', pageOf(`<article><h1>De kop</h1>${byline}${body}</article>`))
      expect(made.text).toBe(['De kop', said, ...PARAGRAPHS].join('\n\n'))
      expect(omittedWords(made)).toEqual({})
    }
    const linked = pageOf(
      `<article><h1>De kop</h1><p class="byline">Door <a href=/s>Anna Smit</a></p>${body}</article>`,
    )
    expect((await read('html', linked)).details.author).toBe('Anna Smit')
  })

  it('is read in elements of a page’s own kind, and in shadow roots with slots', async () => {
    const own = PARAGRAPHS.map((words) => `<x-par>${words}</x-par>`).join('')
    expect((await read('html', pageOf(`<main><x-body>${own}</x-body></main><footer>© 2026</footer>`))).text).toBe(
      PARAGRAPHS.join('\n\n'),
    )
    for (const attribute of ['shadowrootmode', 'shadowmode']) {
      const shadow = `<x-page><template ${attribute}="open"><article>${body}<slot></slot></article></template><p>Uit het licht.</p></x-page>`
      expect((await read('html', pageOf(shadow))).text).toBe([...PARAGRAPHS, 'Uit het licht.'].join('\n\n'))
    }
  })

  it('is every post of a live blog and every answer of a question', async () => {
    const posts = PARAGRAPHS.map(
      (words, index) =>
        `<article class="post"><h3>${10 + index}.00 uur</h3><p>${words}</p><p>Meer volgt.</p></article>`,
    )
    const { text } = await read('html', pageOf(`<main><h1>Live</h1>${posts.join('')}</main>`))
    for (const words of PARAGRAPHS) expect(text).toContain(words)
  })

  it('is text for readers without scripts where it is nowhere else', async () => {
    const [one = '', two = ''] = PARAGRAPHS
    const made = await read(
      'html',
      pageOf(
        `<main>${body}<noscript><p>${one}</p></noscript><noscript><p>Alleen hier: ${two.slice(0, 60)}.</p></noscript></main>`,
      ),
    )
    expect(made.text).toBe([...PARAGRAPHS, `Alleen hier: ${two.slice(0, 60)}.`].join('\n\n'))
  })

  it('has its encoding named as late as a page likes', async () => {
    const page = `<html><head><script>${'var a=1;'.repeat(5000)}</script><meta charset="windows-1251"></head><body><p>Городской совет проголосовал за расширение канала во вторник.</p></body></html>`
    const bytes = Buffer.from([...page].map((sign) => cyrillic(sign)))
    expect((await read('html', bytes)).text).toBe('Городской совет проголосовал за расширение канала во вторник.')
  })

  it('loses no word: what is taken and what is told are all that is visible', async () => {
    const word = fc.constantFrom('haven', 'raad', 'schip', 'euro', 'jaar', 'stem')
    const words = fc.array(word, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '))
    const tag = fc.constantFrom(
      'p',
      'div',
      'nav',
      'aside',
      'footer',
      'section',
      'h2',
      'li',
      'blockquote',
      'form',
      'x-own',
    )
    const parts = fc.array(fc.tuple(tag, words), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(parts, async (list) => {
        const made = await read('html', pageOf(list.map(([name, inner]) => `<${name}>${inner}</${name}>`).join('')))
        const told = made.omitted.reduce((sum, part) => sum + part.words, 0)
        const taken = countWords(made.text.replaceAll('• ', ''))
        expect(taken + told).toBe(list.reduce((sum, [, inner]) => sum + countWords(inner), 0))
      }),
      { numRuns: runs(100) },
    )
  })
})

function cyrillic(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
}
