import { expect, it } from 'vitest'
import { HUES } from '../../../../src/core/codebook/hues.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { colouringBy, colouringLegend } from '../../../../src/core/report/colouring.ts'
import type { ReportWords } from '../../../../src/core/report/reportWords.ts'
import { textHtml } from '../../../../src/core/report/textHtml.ts'
import { attribute, value } from '../codebook/support.ts'
import { annotationOf, articleOf } from '../support/layers.ts'

const TEXT = 'One two three four five.'
const words = {
  tags: { claim: 'Claim', figure: 'Figure', quote: 'Quote', attribution: 'Attribution' },
} as unknown as ReportWords
const KIND = attribute('kind', {
  of: ['claim'],
  label: { en: 'Kind', nl: '' },
  kind: 'many',
  values: [value('a'), value('b'), value('c', { label: { en: 'The <third>', nl: '' } })],
})
const said = (number: number, start: number, end: number, kind?: string | readonly string[], tag: Tag = 'claim') =>
  annotationOf(TEXT, number, start, end, { tag, ...(kind !== undefined && { attributes: { kind } }) })

function coloured(...annotations: readonly Annotation[]) {
  const colouring = colouringBy(KIND, annotations, 'en', { unanswered: 'no answer', unasked: 'not asked' })
  return { html: textHtml(articleOf(TEXT), annotations, 'a1', words, colouring), legend: colouringLegend(colouring) }
}

it('gives words the colour that their value has in the window, and a letter', () => {
  const { html, legend } = coloured(said(1, 0, 3, 'c'), said(2, 4, 7, 'b'))
  expect(html).toContain(
    `<mark style="background:${HUES[2]}59">One</mark><sup><a href="#a1-1" aria-label="Claim 1, Kind: The &#60;third&#62;">1 B</a></sup>`,
  )
  expect(html).toContain(`<mark style="background:${HUES[1]}59">two</mark>`)
  // Only values that somebody gave have a letter, in the codebook's order.
  expect(legend).toMatch(/<strong>Kind<\/strong>.*>b<\/mark><sup>A<.*>The &#60;third&#62;<\/mark><sup>B</)
  expect(legend).not.toContain('no answer')
})

it('sets bands where several values are over the same words, and a line where there is none', () => {
  const { html, legend } = coloured(
    said(1, 0, 7, ['a', 'c']),
    said(2, 8, 13),
    said(3, 14, 18, undefined, 'figure'),
    said(4, 19, 23, 'strange'),
  )
  expect(html).toContain(`background:linear-gradient(${HUES[0]}59 0% 50%,${HUES[2]}59 50% 100%)">One two`)
  expect(html).toContain('>1 A B</a>')
  expect(html).toContain('<mark class="unanswered">three</mark>')
  expect(html).toContain('aria-label="Claim 2, Kind: no answer">2</a>')
  expect(html).toContain('<mark class="unasked">four</mark>')
  expect(html).toContain('>4 C</a>')
  expect(legend).toContain('<mark class="unanswered">no answer</mark>')
  expect(legend).toContain('<mark class="unasked">not asked</mark>')
  expect(legend).toContain('>strange</mark><sup>C</sup>')
})
