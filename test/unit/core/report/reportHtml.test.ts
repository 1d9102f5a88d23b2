import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerLines } from '../../../../src/core/codebook/answerLines.ts'
import { HUES } from '../../../../src/core/codebook/hues.ts'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { reportParts } from '../../../../src/core/report/reportHtml.ts'
import type { ReportWords } from '../../../../src/core/report/reportWords.ts'
import { segmentsOf } from '../../../../src/core/report/segments.ts'
import { attribute, codebook } from '../codebook/support.ts'
import { annotationOf, articleOf, layerOf, MADE, uuid } from '../support/layers.ts'
import { anySpans, TEXT_LENGTH } from '../support/spans.ts'

const text = 'Volgens <b>de minister</b> & co\n\nkomen er 40.000 man.'
const article = articleOf(text)

const words: ReportWords = {
  legend: 'Marks',
  saidBy: ({ value, speaker }) => (value ? `about ${value.value}` : (speaker?.name ?? '')),
  articles: 'Articles',
  decided: 'Differences adjudicated',
  said: 'Said',
  decision: 'Decision',
  nothing: 'nothing',
  links: { 'attributed-to': 'attributed to', 'part-of': 'part of' },
  outcomes: { open: 'open', agreed: 'agreed', one: 'one version', both: 'both', new: 'new', none: 'rejected' },
  measures: 'Measures',
  annotations: 'Annotations',
  differences: 'Differences',
  verdict: 'Verdict',
  noVerdicts: 'No verdicts',
  tag: 'Tag',
  quote: 'Words',
  from: 'From',
  note: 'Note',
  kind: 'Kind',
  by: 'By',
  on: 'On',
  proposal: 'Proposal',
  comment: 'Comment',
  list: (items) => items.join(', '),
  unconfirmed: 'not confirmed',
  count: (count) => `${count} in words`,
  answers: answerLines(codebook(attribute('sure')), 'en'),
  questions: ['sure'],
  aboutArticle: 'About the article',
  shown: (name) => name ?? 'adjudicated',
  tags: { claim: 'Claim', figure: 'Figure', quote: 'Quote', attribution: 'Attribution' },
  kinds: { agreed: 'Agreed', value: 'Answer', boundary: 'Boundary', tag: 'Tag', missing: 'Missing' },
  verdicts: { agree: 'Agreed', dispute: 'Disputed' },
  reasons: { boundary: 'B', tag: 'T', missing: 'M', 'not-checkable': 'N', guideline: 'G', other: 'O' },
}

function reportOf(...layers: readonly Layer[]): string {
  const measures = { heads: ['Tag', 'F1'], rows: [['All', '0.5']], explained: [['F1', 'How many < match.']] as const }
  const compared = layers.filter(({ annotator }) => annotator.id !== ADJUDICATED)
  const articles = [{ article, layers, compared }]
  const report = {
    language: 'nl',
    title: 'Report <1>',
    facts: [{ words: 'Guidelines', exactly: 'SHA-256 12ab' }],
    measures,
    articles,
  } as const
  return [...reportParts(report, words)].join('')
}

const empty = { language: 'nl', title: '', facts: [], measures: { heads: [], rows: [], explained: [] } } as const

describe('reportParts', () => {
  const anna = layerOf(
    article,
    annotationOf(text, 1, 0, 23, { tag: 'attribution' }),
    annotationOf(text, 2, 8, 42, { tag: 'claim' }),
  )
  const bram: Layer = {
    ...layerOf(article),
    annotator: { id: 'bram', name: 'Bram' },
    reviews: [
      {
        id: uuid(7),
        annotator: 'anna',
        annotation: uuid(2),
        verdict: 'dispute',
        reason: 'boundary',
        proposal: { tag: 'claim', start: 33, end: 42 },
        comment: 'Te lang <sic>',
        at: MADE,
      },
    ],
  }

  it('says the article’s text, whatever signs are in it, with nothing of it taken for markup', () => {
    const html = reportOf(anna, bram)
    const start = html.indexOf('<div class="text"')
    const body = html.slice(start, html.indexOf('</div>', start))
    const plain = body
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    expect(plain).toBe(text.replace(/\n\n/, ''))
    expect(html).not.toContain('<b>')
    expect(html).not.toMatch(/<script|https?:/)
  })

  it('shows verdicts with their reason, proposal and comment, the guidelines and the measures', () => {
    const html = reportOf(anna, bram)
    expect(html).toContain('Disputed: B')
    expect(html).toContain('Claim: komen er ')
    expect(html).toContain('Te lang &#60;sic&#62;')
    expect(html).toContain('<li title="SHA-256 12ab">Guidelines</li>')
    expect(html).toContain('<td>0.5</td>')
    expect(html).toMatch(/<td>\d in words<\/td>/)
    expect(html).toContain('<dt>F1</dt><dd>How many &#60; match.</dd>')
  })

  it('says once whose annotations these are, and counts the differences as they were measured', () => {
    const shown = [...reportParts({ ...empty, articles: [{ article, layers: [anna], compared: [anna, bram] }] }, words)]
    expect(shown.join('')).toContain(`(${anna.annotator.name})</caption>`)
    expect(shown.join('')).toContain('Bram: nothing')
  })

  it('says what was answered, in the colour that the value has in the window', () => {
    const answering = annotationOf(text, 2, 8, 42, { tag: 'claim', attributes: { sure: 'no' } })
    const html = reportOf(layerOf(article, answering))
    expect(html).toContain(`<span class="hue" style="background:${HUES[1]}" aria-hidden="true"></span>sure: no`)
    const unknown = reportOf(layerOf(article, { ...answering, attributes: { sure: 'perhaps' } }))
    expect(unknown).toContain('sure: perhaps')
    expect(unknown).not.toContain('class="hue"')
  })

  it('lists what is answered about the article: by whom, whether they differ, and what is kept', () => {
    expect(reportOf(anna, bram)).not.toContain('About the article')
    const layers = [
      { ...anna, attributes: { genre: 'news', sure: 'yes' } },
      { ...bram, attributes: { genre: 'opinion', sure: 'yes' } },
    ]
    const open = reportOf(...layers)
    expect(open).toContain('<caption>About the article</caption>')
    expect(open).toContain('<tr><th scope="row">Agreed</th><td>Anna de Vries, Bram: sure: yes</td><td>open</td></tr>')
    expect(open).toContain(
      '<tr><th scope="row">Answer</th><td>Anna de Vries: genre: news\nBram: genre: opinion</td><td>open</td></tr>',
    )
    const kept = { ...layerOf(article), annotator: { id: ADJUDICATED, name: '' }, attributes: { genre: 'opinion' } }
    expect(reportOf(...layers, kept)).toContain('Bram: genre: opinion</td><td>genre: opinion</td></tr>')
  })

  it('says of an annotation that was carried over whether it waits for its annotator', () => {
    const html = (confirmed: boolean) =>
      reportOf(
        layerOf(
          article,
          annotationOf(text, 2, 8, 42, { tag: 'claim', carried: { article: 'earlier', as: 'changed', confirmed } }),
        ),
      )
    expect(html(false)).toContain('not confirmed')
    expect(html(true)).not.toContain('not confirmed')
  })

  it('shows the adjudicated layer where there is one, with whose tags it took', () => {
    const adjudicated: Layer = {
      ...emptyLayer(article, { id: ADJUDICATED, name: 'Adjudicated' }),
      annotations: [
        annotationOf(text, 9, 42, 52, {
          tag: 'figure',
          provenance: { from: [{ annotator: 'zoe', annotation: uuid(1) }], by: 'x' },
        }),
      ],
    }
    const html = reportOf(anna, bram, adjudicated)
    expect(html).toContain('adjudicated')
    expect(html).toContain('<td>zoe</td>')
    expect(html.slice(html.indexOf('<article')).match(/<mark/g)).toHaveLength(1)
  })

  it('says how each difference was adjudicated, and what the adjudicated tags lead to and name', () => {
    const units = [{ annotator: 'anna', annotation: uuid(1), tag: 'attribution', start: 0, end: 23 }] as const
    const adjudicated: Layer = {
      ...emptyLayer(article, { id: ADJUDICATED, name: 'Adjudicated' }),
      annotations: [
        annotationOf(text, 9, 8, 42, { links: [{ rel: 'attributed-to', to: uuid(10) }] }),
        annotationOf(text, 10, 42, 52, { tag: 'attribution', speaker: { name: 'De minister', kind: 'person' } }),
      ],
      decisions: [{ id: uuid(20), units, outcome: 'none', by: 'bram', at: MADE }],
    }
    const html = reportOf(anna, bram, adjudicated)
    expect(html).toContain('<a href="#a1-2">attributed to 2</a>')
    expect(html).toContain('De minister')
    expect(html).toContain('<td>rejected (Bram)</td>')
    expect(html).toContain('Bram: nothing')
    expect(html).toContain('<td>open</td>')
  })

  it('gives each number in the text a row to lead to', () => {
    const html = reportOf(anna, bram)
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links).toHaveLength(2)
    for (const id of links) expect(html).toContain(`id="${id}"`)
  })
})

describe('segmentsOf', () => {
  it('covers the text in order, with no edge inside a segment, and ends each span once', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const segments = segmentsOf(TEXT_LENGTH, spans)
        expect(segments.map(({ start }) => start)).toEqual([0, ...segments.slice(0, -1).map(({ end }) => end)])
        expect(segments.at(-1)?.end).toBe(TEXT_LENGTH)
        expect(segments.flatMap(({ ending }) => ending).sort()).toEqual(spans.map((_, index) => index).sort())
        for (const { start, end, over } of segments) {
          const covering = spans.flatMap((span, index) => (span.start <= start && end <= span.end ? [index] : []))
          expect([...over].sort((a, b) => a - b)).toEqual(covering)
        }
      }),
    )
  })
})
