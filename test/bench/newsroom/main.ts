/** `npm run bench:newsroom`: 10,000 annotations as Excel, Word and a page, in this process. It never fails on a time. */
import { type Annotation, anchorOf } from '../../../src/core/model/annotation.ts'
import type { Article } from '../../../src/core/model/article.ts'
import { emptyLayer } from '../../../src/core/model/layer.ts'
import { TAGS } from '../../../src/core/model/tag.ts'
import { newsroomSheets } from '../../../src/core/newsroom/sheets.ts'
import type { NewsroomSource } from '../../../src/core/newsroom/source.ts'
import { annotatedParts } from '../../../src/core/report/annotatedHtml.ts'
import { annotatedDocument } from '../../../src/core/writing/annotatedArticle.ts'
import { newsroomWords } from '../../../src/i18n/newsroomWords.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { wordFile } from '../../../src/workspace/exchange/wordFile.ts'
import { workbookOf } from '../../../src/workspace/newsroom/workbook.ts'

const ARTICLES = 100
const ANNOTATIONS = 100
const ROUNDS = 5

/** Prints the median of each, in milliseconds. */
export async function main(): Promise<void> {
  const source: NewsroomSource = { title: 'Bench', claims: [], articles: Array.from({ length: ARTICLES }, annotated) }
  const about = { codebook: null, findings: [], nameOf: (id: string) => id }
  const words = newsroomWords(createTranslator('en', 'programs'), 'en', about)
  const making: Readonly<Record<string, () => unknown>> = {
    Excel: () => workbookOf(newsroomSheets(source, words)),
    Word: () => wordFile(annotatedDocument(source, 'en', words)),
    page: () => [...annotatedParts(source, { language: 'en', facts: [] }, words)].join(''),
  }
  console.log(`${ARTICLES * ANNOTATIONS} annotations\tms\tms of processor`)
  for (const [name, make] of Object.entries(making)) {
    const times: number[] = []
    const busy: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = performance.now()
      const used = process.cpuUsage()
      await make()
      times.push(performance.now() - before)
      const { user, system } = process.cpuUsage(used)
      busy.push((user + system) / 1000)
    }
    console.log([name, median(times), median(busy)].join('\t'))
  }
}

function median(values: readonly number[]): string {
  return values.toSorted((a, b) => a - b)[ROUNDS >> 1]?.toFixed(0) ?? ''
}

const SENTENCE = 'The council of Ashford said on Monday that the wall would cost about £214 million. '

function annotated(_: unknown, number: number) {
  const text = `${SENTENCE.repeat(4)}\n\n`.repeat(25).trim()
  const article: Article = {
    format: 'factmark-article',
    version: 1,
    id: `article-${number}`,
    title: `Article ${number}`,
    language: 'en',
    published: '2026-01-01',
    source: null,
    imported: '2026-01-01T00:00:00.000Z',
    sha256: '0'.repeat(64),
    text,
  }
  const annotations = Array.from({ length: ANNOTATIONS }, (_, at): Annotation => {
    const start = at * SENTENCE.length + Math.floor(at / 4)
    const span = { start, end: start + 30 }
    const id = `00000000-0000-4000-8000-${String(number * ANNOTATIONS + at).padStart(12, '0')}`
    const times = { created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' }
    const tag = TAGS[at % TAGS.length] ?? 'claim'
    const said = {
      ...(tag === 'figure' && { value: { value: 214e6 + at, bound: 'about', unit: 'GBP', kind: 'money' } }),
      ...(tag === 'attribution' && { speaker: { name: 'The council', kind: 'organisation' } }),
    }
    return { id, tag, ...span, ...anchorOf(text, span), note: 'Checked twice', links: [], ...said, ...times }
  })
  return { article, layers: [{ ...emptyLayer(article, { id: 'ann', name: 'Ann' }), annotations }] }
}
