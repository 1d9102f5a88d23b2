import { describe, expect, it } from 'vitest'
import { styleRules } from '../../../../../src/workspace/import/extract/page/styleRules.ts'
import { omittedWords, read } from './reading.ts'

const WORDS =
  'De gemeenteraad stemde dinsdag voor het verbreden van de vaargeul, wat vier jaar duurt en 42 miljoen kost.'
const pageOf = (inner: string, style = '') =>
  `<html lang="nl"><head><style>${style}</style></head><body><article><h1>Vaargeul</h1><p>${WORDS}</p>${inner}<p>${WORDS.replace('dinsdag', 'woensdag')}</p></article></body></html>`

describe('what stands where no text is read is told', () => {
  it.each([
    [
      'words in a drawing',
      '<svg><title>Grafiek</title><text>Banen in 2025</text><text>611</text></svg>',
      { graphic: 4 },
    ],
    [
      'an embedded page',
      '<iframe srcdoc="<script>x</script><p>Bericht van de burgemeester</p>"></iframe>',
      { embedded: 4 },
    ],
    [
      'the values of fields',
      '<input value="Vul in"><input type="hidden" value="geheim"><input type="submit" value="Nu">',
      { form: 3 },
    ],
    ['nothing of what is hidden', '<div hidden><svg><text>weg</text></svg></div>', {}],
  ])('%s', async (_, inner, omitted) => {
    const made = await read('html', pageOf(inner))
    expect(omittedWords(made)).toEqual(omitted)
    expect(made.text.match(/vaargeul/g)).toHaveLength(2)
  })
})

describe('what a page’s style sheets hide', () => {
  it('is left out and told, by classes, ids and attributes', async () => {
    const inner =
      '<p class="weg">Eerste verborgen zin.</p><p id="ook">Tweede zin.</p><p data-x="1">Derde.</p><p>Blijft.</p>'
    const made = await read(
      'html',
      pageOf(inner, '.weg, #ook { display: none } [data-x] { color: red; visibility: hidden }'),
    )
    expect(made.text).toContain('Blijft.')
    expect(made.text).not.toMatch(/Eerste|Tweede|Derde/)
    expect(omittedWords(made)).toEqual({ hidden: 6 })
  })

  it.each([
    ['for print alone', '@media print { .x { display: none } }'],
    ['on narrow screens alone', '@media (max-width: 40em) { .x { display: none } }'],
    ['under the pointer alone', '.x:hover { display: none }'],
    ['but shown by a later rule', '.x { display: none } .x { display: block }'],
    ['but shown by a stronger one', 'article .x { display: block } .x { display: none }'],
    ['but shown on wide screens', '.x { display: none } @media screen and (min-width: 600px) { .x { display: grid } }'],
    ['in a comment', '/* .x { display: none } */'],
    ['by what is no selector', '.x:::y( { display: none }'],
  ])('stays where it is hidden %s', async (_, style) => {
    const made = await read('html', pageOf('<p class="x">Deze zin blijft staan.</p>', style))
    expect(made.text).toContain('Deze zin blijft staan.')
  })

  it.each([
    ['by style sheets', 'class="uit"', 'class="aan"', '.uit { visibility: hidden } .aan { visibility: visible }'],
    ['by their attributes', 'style="visibility: hidden"', 'style="visibility: visible"', ''],
    ['by an attribute against a sheet', 'class="uit"', 'style="visibility:visible"', '.uit { visibility: hidden }'],
  ])('doesn’t take along what is shown in it again, %s', async (_, outer, inner, style) => {
    const made = await read(
      'html',
      pageOf(`<div ${outer}><p>Dit ziet niemand.</p><div ${inner}><p>Dit ziet men wel.</p></div></div>`, style),
    )
    expect(made.text).toContain('Dit ziet men wel.')
    expect(made.text).not.toContain('niemand')
    expect(omittedWords(made)).toEqual({ hidden: 3 })
  })

  it('is hidden for good where nothing of it is displayed', async () => {
    const made = await read(
      'html',
      pageOf('<div class="weg"><p style="visibility:visible">Toch weg.</p></div>', '.weg { display: none }'),
    )
    expect(omittedWords(made)).toEqual({ hidden: 2 })
  })

  it('stays where most of the page would be hidden: scripts show it', async () => {
    const made = await read('html', pageOf('', 'article { display: none }'))
    expect(made.text.match(/vaargeul/g)).toHaveLength(2)
  })

  it('reads sheets that end in the middle, and nested rules', () => {
    expect(styleRules('@supports (x: y) { @media screen { .a { display: none } } } .b { display: none')).toMatchObject([
      { selector: '.a', hides: true },
    ])
    expect(styleRules('.a { display: none !important; display: block }')).toMatchObject([
      { hides: true, isImportant: true },
      { hides: false, isImportant: false },
    ])
  })
})

describe('what a page’s style sheets set apart', () => {
  it('is no one word: boxes in a row, and words in a line of their own', async () => {
    const style = '.row { display: flex } .line { display: block }'
    const inner =
      '<div class="row"><span>Stad en land</span><span>4 minuten lezen</span></div><p>Een kop<span class="line">en daaronder</span></p><p>Een <a class="row" href="x">los</a> woord.</p>'
    const { text } = await read('html', pageOf(inner, style))
    expect(text).toContain('Stad en land\n\n4 minuten lezen\n\nEen kop\n\nen daaronder\n\nEen los woord.')
  })

  it('is known of a saved page, whose sheets lie beside it', async () => {
    const html = pageOf('<p class="weg">Deze zin is weg.</p>')
    const part = (type: string, content: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`
    const made = await read(
      'mht',
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${part('text/html; charset=utf-8', html)}${part('text/css', '.weg { display: none }')}--b--`,
    )
    expect(made.text).not.toContain('weg')
    expect(omittedWords(made)).toEqual({ hidden: 4 })
  })
})

describe('pages in other scripts', () => {
  const articles = {
    he: ['כותרת ראשית', 'אמר הדובר כי 40 איש נפצעו ביום שלישי, והוסיף שהמשטרה פתחה בחקירה של האירוע בעיר.'],
    ar: ['خطة الميناء', 'قال المتحدث إن 40 شخصا أصيبوا يوم الثلاثاء، وأضاف أن الشرطة فتحت تحقيقا في الحادث.'],
    zh: ['港口计划', '市议会周二投票通过了一项耗资二亿一千四百万英镑的计划，是二零一九年预期的三倍。'],
    ja: ['港の計画', '市議会は火曜日、2億1400万ポンドの計画を可決した。2019年の予想の3倍だという。'],
    th: ['แผนท่าเรือ', 'สภาเมืองลงมติเมื่อวันอังคารให้ดำเนินแผนซึ่งมีค่าใช้จ่ายสองร้อยล้านปอนด์ ตามรายงานภายใน'],
  }
  it.each(Object.entries(articles))(
    '%s keeps every character in its order, with its language and title',
    async (lang, [title, words]) => {
      const html = `<html lang="${lang}"><body><nav><a href="/">${title} ${title}</a></nav><article><h1>${title}</h1><p>${words}</p><p>${words}${words}</p></article></body></html>`
      const made = await read('html', html)
      expect(made.text).toBe([title, words, `${words}${words}`].join('\n\n'))
      expect(made.details).toMatchObject({ language: lang, title })
      expect(Object.keys(omittedWords(made))).toEqual(['navigation'])
    },
  )
})
