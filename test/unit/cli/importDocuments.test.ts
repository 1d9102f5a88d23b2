import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layerSchema } from '../../../src/core/model/layer.ts'
import { docxOf, epubOf } from '../../support/documents.ts'
import { fileIn, temporaryFolder, temporaryWorkspace } from '../workspace/support.ts'
import { run } from './support.ts'

const words = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A Word document with a comment on “op 12 mei” and a footnote after “tegen”. */
async function draft(folder: string): Promise<string> {
  const commented = `${words('Raad stemde ')}<w:commentRangeStart w:id="1"/>${words('op 12 mei')}<w:commentRangeEnd w:id="1"/>${words(' tegen')}<w:r><w:footnoteReference w:id="2"/></w:r>${words(' het plan.')}`
  const path = join(folder, 'draft.docx')
  await writeFile(
    path,
    docxOf(`<w:p>${commented}</w:p>`, {
      'word/comments.xml': `<w:comment w:id="1" w:author="Anna" w:date="2026-02-03T14:05:00Z"><w:p>${words('Welke dag?')}</w:p></w:comment>`,
      'word/footnotes.xml': `<w:footnote w:id="2"><w:p>${words('Met 31 stemmen.')}</w:p></w:footnote>`,
    }),
  )
  return path
}

async function notesIn(root: string): Promise<readonly (readonly [string, string, string])[]> {
  const layer = layerSchema.parse(JSON.parse((await fileIn(root, 'layers/draft/anna.json')) ?? ''))
  return layer.annotations.map(({ tag, quote, note }) => [tag, quote, note] as const)
}

describe('factmark import', () => {
  it('makes comments and footnotes notes of annotations, each under its tag', async () => {
    const { root } = await temporaryWorkspace()
    const file = await draft(root)
    const as = ['--comments-as', 'figure', '--footnotes-as', 'claim', '--annotator', 'anna']
    const { code, out, error } = await run(root, 'import', file, '--workspace', root, ...as, '--json')
    expect([code, error.includes('no words')]).toEqual([0, false])
    expect(JSON.parse(out)[0]).toMatchObject({ id: 'draft', comments: { annotations: 2, left: 0 } })
    expect(await notesIn(root)).toEqual([
      ['claim', 'Raad stemde op 12 mei tegen', 'Met 31 stemmen.'],
      ['figure', 'op 12 mei', 'Anna (2026-02-03 14:05): Welke dag?'],
    ])
  })

  it('takes footnotes alone, and asks whose layer it is and for a tag that there is', async () => {
    const { root } = await temporaryWorkspace()
    const file = await draft(root)
    const at = ['import', file, '--workspace', root] as const
    expect((await run(root, ...at, '--footnotes-as', 'claim')).code).toBe(2)
    expect((await run(root, ...at, '--footnotes-as', 'none', '--annotator', 'anna')).error).toContain('--footnotes-as')
    expect((await run(root, ...at, '--footnotes-as', 'claim', '--annotator', 'anna')).code).toBe(0)
    expect(await notesIn(root)).toEqual([['claim', 'Raad stemde op 12 mei tegen', 'Met 31 stemmen.']])
  })

  it('takes one chapter of a book, and names a number that there isn’t', async () => {
    const { root } = await temporaryWorkspace()
    const book = join(await temporaryFolder(), 'haven.epub')
    await writeFile(
      book,
      epubOf(['<h1>Een</h1><p>Het begin.</p>', '<h1>Twee</h1><p>Het vervolg.</p>'], '<dc:title>De haven</dc:title>'),
    )
    const { out } = await run(root, 'import', book, '--chapter', '2', '--workspace', root, '--json')
    const [{ id }] = JSON.parse(out)
    const { text } = JSON.parse((await fileIn(root, `articles/${id}.json`)) ?? '')
    expect(text).toContain('Het vervolg.')
    expect(text).not.toContain('Het begin.')
    expect((await run(root, 'import', book, '--chapter', '3', '--workspace', root)).code).toBe(1)
    expect((await run(root, 'import', book, '--chapter', 'two', '--workspace', root)).code).toBe(2)
  })

  it('keeps a copy of each file, byte for byte, and none without it', async () => {
    const { root } = await temporaryWorkspace()
    const file = await draft(root)
    await run(root, 'import', file, '--workspace', root)
    const [kept = ''] = await readdir(join(root, 'articles/originals'))
    expect(await readFile(join(root, 'articles/originals', kept))).toEqual(await readFile(file))
    const { root: other } = await temporaryWorkspace()
    await run(other, 'import', file, '--workspace', other, '--without-original')
    expect(await readdir(join(other, 'articles'))).toEqual(['draft.json'])
  })
})
