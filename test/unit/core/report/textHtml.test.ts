import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportWords } from '../../../../src/core/report/reportWords.ts'
import { textHtml } from '../../../../src/core/report/textHtml.ts'
import { annotationOf, articleOf } from '../support/layers.ts'
import { anySpans, TEXT_LENGTH } from '../support/spans.ts'

const words = {
  tags: { claim: 'Claim', figure: 'Figure', quote: 'Quote', attribution: 'Attribution' },
} as unknown as ReportWords

const TEXT = 'Kop\n\n1. Een < twee\n2. Drie\n\nJaar\tAantal\n2021\t\t611\n\nSlot.'
const BLOCKS = [
  { id: 'a', kind: 'heading', level: 2, start: 0, end: 3 },
  { id: 'b', kind: 'list-item', level: 1, marker: '1.', start: 5, end: 18 },
  { id: 'c', kind: 'list-item', level: 1, marker: '2.', start: 19, end: 26 },
  { id: 'd', kind: 'table', start: 28, end: 49 },
  { id: 'e', kind: 'cell', row: 0, column: 0, header: true, start: 28, end: 32 },
  { id: 'f', kind: 'cell', row: 0, column: 1, header: true, start: 33, end: 39 },
  { id: 'g', kind: 'cell', row: 1, column: 0, start: 40, end: 44 },
  { id: 'h', kind: 'cell', row: 1, column: 2, start: 46, end: 49 },
]

describe('a text in a report', () => {
  it('has headings below the article’s title, lists, and tables with every cell in its column', () => {
    const html = textHtml({ ...articleOf(TEXT), blocks: BLOCKS }, [], 'a1', words)
    expect(html).toContain('<h3>Kop</h3>')
    expect(html.match(/<ul><li[^>]*>1\. Een &#60; twee<\/li><li[^>]*>2\. Drie<\/li><\/ul>/)).not.toBeNull()
    expect(html).toContain(
      '<table><tr><th scope="col">Jaar</th><th scope="col">Aantal</th><td></td></tr><tr><td>2021</td><td></td><td class="numeric">611</td></tr></table>',
    )
    expect(html.endsWith('<p>Slot.</p></div>')).toBe(true)
  })

  it('marks an annotation in every block that it touches, and numbers it once, at its end', () => {
    const annotation = annotationOf(TEXT, 1, 10, 26, { tag: 'claim' })
    const html = textHtml({ ...articleOf(TEXT), blocks: BLOCKS }, [annotation], 'a1', words)
    expect(html).toContain('Ee<mark class="claim">n &#60; twee</mark></li>')
    expect(html).toContain(
      '<mark class="claim">2. Drie</mark><sup><a href="#a1-1" aria-label="Claim 1">1</a></sup></li>',
    )
    expect(html.match(/<sup>/g)).toHaveLength(1)
  })

  it('holds every word once and every number once, whatever overlaps', () => {
    const text = 'ab c\n\nd\te\nf'.repeat(Math.ceil(TEXT_LENGTH / 11)).slice(0, TEXT_LENGTH)
    fc.assert(
      fc.property(anySpans, (spans) => {
        const annotations = [...spans]
          .sort((a, b) => a.start - b.start || a.end - b.end)
          .map(({ start, end }, index) => annotationOf(text, index, start, end))
        const html = textHtml(articleOf(text), annotations, 'x', words)
        const plain = html.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^>]*>/g, '')
        expect(plain.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        const numbers = [...html.matchAll(/href="#x-(\d+)"/g)].map(([, number]) => Number(number))
        expect(numbers.sort((a, b) => a - b)).toEqual(annotations.map((_, index) => index + 1))
      }),
    )
  })
})
