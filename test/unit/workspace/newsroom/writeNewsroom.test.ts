import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { serializeClaim, serializeLayer } from '../../../../src/core/model/files.ts'
import { newsroomWords } from '../../../../src/i18n/newsroomWords.ts'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { writeNewsroom } from '../../../../src/workspace/newsroom/writeNewsroom.ts'
import { run } from '../../cli/support.ts'
import { appearance, claim } from '../../core/claims/support.ts'
import { annotationOf, articleOf, layerOf, uuid } from '../../core/support/layers.ts'
import { codeOf, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'The wall\n\nAnn Lee said it cost “too much”, about £214 million.\n\nNobody answered.'

async function annotated() {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'wall', TEXT, { title: 'The wall', published: '2024-05-01' })
  const place = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const
  const tagged = annotationOf(TEXT, 2, ...place('it cost “too much”, about £214 million'), { note: 'Look at this' })
  const figure = annotationOf(TEXT, 3, ...place('about £214 million'), {
    tag: 'figure',
    value: { value: 214_000_000, bound: 'about', unit: 'GBP', kind: 'money' },
  })
  await put(root, 'layers/wall/anna.json', serializeLayer(layerOf(article, tagged, figure)))
  const finding = { key: 'false', explanation: 'It was 98.', by: 'anna', at: '2024-06-01T10:00:00.000Z' }
  const record = claim({
    finding: { ...finding, confirmed: null, recheck: null },
    appearances: [appearance({ article: 'wall', annotation: tagged.id })],
  })
  await put(root, `claims/${uuid(1)}.json`, serializeClaim({ ...record, id: uuid(1) }))
  return root
}

async function partsIn(path: string): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await readFile(path)))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('exports for newsrooms', () => {
  it('write a spreadsheet with four sheets, real numbers and dates, and add the extension to a name', async () => {
    const root = await annotated()
    const { code, out } = await run(root, 'export', '--format', 'xlsx', '--out', 'tables')
    expect(code).toBe(0)
    expect(out).toContain('tables.xlsx')
    const parts = await partsIn(join(root, 'tables.xlsx'))
    expect(parts['xl/workbook.xml']).toMatch(/Annotations.*Figures.*Quotes.*Claims/s)
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<v>214000000</v>')
    expect(JSON.stringify(parts)).toContain('about £214 million')
  })

  it('write the article as Word with one comment an annotation: tag, what it says, note and finding', async () => {
    const root = await annotated()
    expect((await run(root, 'export', '--format', 'docx', '--out', 'wall.docx')).code).toBe(0)
    const parts = await partsIn(join(root, 'wall.docx'))
    const comments = parts['word/comments.xml'] ?? ''
    expect(comments.match(/<w:comment /g)).toHaveLength(2)
    const words = comments.replaceAll(/<[^>]+>/g, ' ')
    for (const said of ['Claim', 'Look at this', 'Finding: False. It was 98.', 'Figure: about £214 million'])
      expect(words).toContain(said)
    expect(comments).toContain('w:author="Anna de Vries"')
    const text = (parts['word/document.xml'] ?? '').replaceAll(/<[^>]+>/g, '')
    expect(text).toContain('Ann Lee said it cost “too much”, about £214 million.')
  })

  it('write one page with the text, its legend and what was noted', async () => {
    const root = await annotated()
    expect((await run(root, 'export', '--format', 'html', '--out', 'wall.html')).code).toBe(0)
    const html = await readFile(join(root, 'wall.html'), 'utf8')
    expect(html.indexOf('class="legend"')).toBeLessThan(html.indexOf('class="text"'))
    expect(html.indexOf('class="text"')).toBeLessThan(html.indexOf('Look at this'))
    expect(html).toContain('<td>about £214 million</td>')
    expect(html).toContain('Finding: False. It was 98.')
    expect(html).not.toContain('<script')
    // Of one person nothing repeats the name, and a day is written as people write it.
    expect(html).toContain('1 May 2024')
    expect(html).toContain('<caption>Annotations (Anna de Vries)</caption>')
    expect(html).not.toContain('<td>Anna de Vries</td>')
  })

  it('refuse what no one can make, and standard output', async () => {
    const root = await annotated()
    expect((await run(root, 'export', '--format', 'xlsx', '--out', '-')).code).toBe(2)
    expect((await run(root, 'export', '--format', 'pdf', '--out', 'x.pdf')).code).toBe(1)
    expect((await run(root, 'export', '--format', 'docx', '--annotator', 'nobody', '--out', 'x')).code).toBe(1)
  })

  it('split what is too much for Word, say where the files are, and leave none when they are cancelled', async () => {
    const folder = await temporaryFolder()
    const out = join(folder, 'all.docx')
    const articles = [1, 2].map((number) => {
      const article = { ...articleOf(TEXT), id: `wall-${number}` }
      const tagged = Array.from({ length: 1001 }, (_, at) => annotationOf(TEXT, number * 10_000 + at, 0, 8))
      return { article, layers: [layerOf(article, ...tagged)] }
    })
    const translator = createTranslator('en', 'people')
    const words = newsroomWords(translator, 'en', { codebook: null, findings: [], nameOf: (id) => id })
    const write = (signal?: { readonly aborted: boolean }) =>
      writeNewsroom({ title: 'All', articles, claims: [] }, 'docx', out, { language: 'en', words, facts: [], signal })
    let asked = 0
    const afterTheFirst = {
      get aborted() {
        asked += 1
        return asked > 1
      },
    }
    expect(codeOf(await write(afterTheFirst))).toBe('cancelled')
    expect(asked).toBe(2)
    expect(await readdir(folder)).toEqual([])
    expect(unwrap(await write())).toEqual({
      path: join(folder, 'all-1.docx'),
      files: 2,
      split: { folder, first: 'all-1.docx', last: 'all-2.docx' },
      layers: 2,
      annotations: 2002,
    })
    expect(await readdir(folder)).toEqual(['all-1.docx', 'all-2.docx'])
  })
})
