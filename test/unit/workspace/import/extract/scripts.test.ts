import { describe, expect, it } from 'vitest'
import { readMarkup, readPage } from '../../../../../src/workspace/import/extract/page/page.ts'

/** The text of a fragment. */
const textOf = (html: string) => readMarkup(`<p>${html}</p>`).text

describe('words above and below the line', () => {
  it.each([
    ['10<span style="font-size:smaller; vertical-align: super">6</span> people', '10⁶ people'],
    ['H<span style="vertical-align:sub">2</span>O', 'H₂O'],
    ['e<sup>ix</sup>', 'e^ix'],
    ['M<sup>me</sup>, n<sup>os</sup> 3, D<sup>r</sup>, 2<sup>e</sup>', 'Mme, nos 3, Dr, 2e'],
    ['Brand<sup>TM</sup> and Brand<sup>™</sup>', 'Brand™ and Brand™'],
    ['2<sup>2<sup>3</sup></sup>', '2^2^3'],
    ['so.<span style="vertical-align:super"><a href="#n1">1</a></span>', 'so.¹'],
  ])('%s', (html, expected) => {
    expect(textOf(html)).toBe(expected)
  })

  it('are known by a page’s style sheet, too, unless the element says otherwise', () => {
    const styles = '<style>.up { vertical-align: super } .was { text-decoration: line-through }</style>'
    const page = `<html><head>${styles}</head><body><article><p>At least 10<span class="up">6</span> people came to the
      square, <span class="was">ninety</span> <span class="was" style="text-decoration:none">hundred</span> of them from
      far away, and 10<span class="up" style="vertical-align:baseline">6</span> stayed.</p></article></body></html>`
    const { text, omitted } = readPage(page)
    expect(text).toBe('At least 10⁶ people came to the square, hundred of them from far away, and 106 stayed.')
    expect(omitted).toMatchObject([{ kind: 'struck', excerpt: 'ninety' }])
  })
})

describe('formulas', () => {
  it.each([
    ['<mfrac><mn>1</mn><mn>2</mn></mfrac>', '1/2'],
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>', '(a+b)/c'],
    ['<msup><mi>x</mi><mn>2</mn></msup>', 'x²'],
    ['<msup><mi>A</mi><mi>T</mi></msup>', 'A^T'],
    ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'xᵢ²'],
    ['<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>', '√(x+1)'],
    ['<mroot><mn>8</mn><mn>3</mn></mroot>', '³√8'],
    ['<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>k</mi>', '∑₁ⁿk'],
    ['<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd><mtd>4</mtd></mtr></mtable>', '1 2; 3 4'],
    ['<semantics><mi>y</mi><annotation encoding="TeX">y</annotation></semantics>', 'y'],
  ])('%s', (html, expected) => {
    expect(textOf(`<math>${html}</math>`)).toBe(expected)
  })
})

describe('words for screen readers alone', () => {
  const words = 'The council meets on Monday to talk about the budget of the town.'
  it.each([
    'position:absolute; clip:rect(0 0 0 0)',
    'position:absolute; clip: rect(1px, 1px, 1px, 1px)',
    'position:absolute; clip-path: inset(50%)',
    'position:absolute; left: -9999px',
    'text-indent: -999em',
  ])('are left out and said: %s', (style) => {
    const sheet = `<style>.sr-only { ${style} }</style>`
    const article = (mark: string) => `<article><p>${words} <span ${mark}>Opens in a new window</span></p></article>`
    for (const page of [sheet + article('class="sr-only"'), article(`style="${style}"`)]) {
      const { text, omitted } = readPage(page)
      expect(text).toBe(words)
      expect(omitted).toMatchObject([{ kind: 'hidden', words: 5 }])
    }
  })

  it.each(['opacity: 0', 'clip: rect(0 100px 20px 0)', 'left: -20px', 'text-indent: -2em'])(
    'are others than those that are seen, or seen soon: %s',
    (style) => {
      expect(readPage(`<article><p>${words} <span style="${style}">Said</span></p></article>`).text).toBe(
        `${words} Said`,
      )
    },
  )
})
