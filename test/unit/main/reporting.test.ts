import { describe, expect, it } from 'vitest'
import { serializeLayer } from '../../../src/core/model/files.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import type { ReportRequest } from '../../../src/ipc/report.ts'
import { reportRequestSchema } from '../../../src/ipc/report.ts'
import type { Context } from '../../../src/main/context.ts'
import { makeReport } from '../../../src/main/reporting.ts'
import type { OpenSession } from '../../../src/main/sessions.ts'
import { folderShelf } from '../../../src/workspace/folder/folderShelf.ts'
import { annotationOf, layerOf } from '../core/support/layers.ts'
import { codeOf, put, putArticle, temporaryWorkspace, unwrap } from '../workspace/support.ts'

const TEXT = 'Volgens <b>de minister</b> komen er 40.000 man.'
const half = { value: 0.5, reason: null } as const
const none = { value: null, reason: 'nothing-annotated' } as const
const scores = {
  f1Exact: half,
  f1Overlap: half,
  kappa: none,
  fleissKappa: half,
  alphaU: half,
  gamma: { value: 0.25, low: 0.125, high: 0.75, reason: null },
} as const
const REQUEST: ReportRequest = {
  article: null,
  as: 'html',
  annotators: ['ann', 'bob'],
  articles: 1,
  overall: scores,
  byTag: { claim: scores, figure: scores, quote: scores, attribution: scores },
  isApproximate: false,
  wasCut: false,
}

async function reportOn(request: ReportRequest) {
  const workspace = await temporaryWorkspace()
  const article = await putArticle(workspace.root, 'plan', TEXT, { title: 'Plan <1>' })
  for (const [number, id] of ['ann', 'bob'].entries()) {
    const layer = { ...layerOf(article, annotationOf(TEXT, number, 8, 20)), annotator: { id, name: id.toUpperCase() } }
    await put(workspace.root, `layers/plan/${id}.json`, serializeLayer({ ...layer, status: 'done' }))
  }
  const context = { language: () => 'nl', translator: () => createTranslator('nl', 'people') } as unknown as Context
  const session = { shelf: folderShelf(workspace), annotator: { id: 'ann', name: 'ANN' } } as unknown as OpenSession
  return makeReport(context, session, request)
}

describe('makeReport', () => {
  it('takes texts and names from the workspace and only numbers from the window', async () => {
    const html = unwrap(await reportOn(REQUEST))
    for (const words of [
      'Plan &#60;1&#62;',
      '&#60;b&#62;',
      'ANN en BOB',
      '<td>0,50</td>',
      '<td>0,25 (0,13 – 0,75)</td>',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('<b>de minister')
  })

  it('is about one article where one is named, if it may be measured', async () => {
    expect(unwrap(await reportOn({ ...REQUEST, article: 'plan' }))).toMatch(/<h1>[^<]*Plan &#60;1&#62;/)
    expect(codeOf(await reportOn({ ...REQUEST, article: 'other' }))).toBe('article-missing')
  })

  it.each([
    ['HTML', { html: '<p>' }],
    ['a name for the file', { name: '../x' }],
    ['words for a number', { overall: { ...scores, kappa: '<b>' } }],
    ['words for a reason', { overall: { ...scores, kappa: { value: null, reason: '<b>' } } }],
  ])('refuses %s from the window', (_, fields) => {
    expect(reportRequestSchema.safeParse(REQUEST).success).toBe(true)
    expect(reportRequestSchema.safeParse({ ...REQUEST, ...fields }).success).toBe(false)
  })
})
