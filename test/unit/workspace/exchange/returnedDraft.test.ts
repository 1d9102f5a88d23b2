import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { readReturnedDraft } from '../../../../src/workspace/exchange/returnedDraft.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { run } from '../../cli/support.ts'
import { annotationOf, layerOf } from '../../core/support/layers.ts'
import { extractorHere } from '../import/extractorHere.ts'
import { put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT =
  'The council met on Monday.\n\nThe harbour costs 40 million, said the mayor.\n\nNobody answered the question.'

it('reads what was added to a Word file of ours, and nothing that it had', async () => {
  const workspace = await temporaryWorkspace()
  const { root } = workspace
  const article = await putArticle(root, 'harbour', TEXT, { title: 'The harbour' })
  const start = TEXT.indexOf('costs')
  const tagged = annotationOf(TEXT, 1, start, start + 'costs 40 million'.length, { note: 'Look at this' })
  await put(root, 'layers/harbour/anna.json', serializeLayer(layerOf(article, tagged)))
  const path = join(root, '..', 'draft.docx')
  expect((await run(root, 'export', '--format', 'docx', '--out', path)).code).toBe(0)
  const files = unzipSync(new Uint8Array(await readFile(path)))
  const comments = strFromU8(files['word/comments.xml'] ?? new Uint8Array())
  const more = comments.replace(
    /Look at this<\/w:t><\/w:r><\/w:p>/,
    (end) => `${end}<w:p><w:r><w:t>No, 52.</w:t></w:r></w:p>`,
  )
  expect(more).not.toBe(comments)
  await writeFile(path, zipSync({ ...files, 'word/comments.xml': strToU8(more) }))

  const shelf = folderShelf(workspace)
  const importer = shelf.library.importer({
    now: () => '2026-03-01T10:00:00.000Z',
    keepsOriginal: () => true,
    startExtractor: extractorHere,
  })
  const written = () => ['Claim Look at this']
  const asked = { path, name: 'draft.docx', article: 'harbour', layer: null, annotator: 'anna', written }
  const draft = unwrap(await readReturnedDraft(shelf, importer, asked))
  expect(draft.comments).toMatchObject([
    { author: 'Anna de Vries', text: 'No, 52.', span: { start, end: start + 'costs 40 million'.length } },
  ])
  expect(draft.footnotes).toEqual([])
})

it('reads a returned draft on the command line, once', async () => {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'harbour', TEXT, { title: 'The harbour' })
  const start = TEXT.indexOf('costs')
  const tagged = annotationOf(TEXT, 1, start, start + 'costs 40 million'.length, { note: 'Look at this' })
  await put(root, 'layers/harbour/anna.json', serializeLayer(layerOf(article, tagged)))
  const path = join(root, '..', 'draft.docx')
  expect((await run(root, 'export', '--format', 'docx', '--out', path)).code).toBe(0)
  const files = unzipSync(new Uint8Array(await readFile(path)))
  const comments = strFromU8(files['word/comments.xml'] ?? new Uint8Array())
  const more = comments.replace(
    /Look at this<\/w:t><\/w:r><\/w:p>/,
    (end) => `${end}<w:p><w:r><w:t>No, 52.</w:t></w:r></w:p>`,
  )
  await writeFile(path, zipSync({ ...files, 'word/comments.xml': strToU8(more) }))
  const read = ['claims', 'draft', path, '--article', 'harbour', '--annotator', 'anna', '--json']
  const first = await run(root, ...read)
  expect([first.code, JSON.parse(first.out)]).toEqual([0, { notes: 1, sources: 0, left: 0 }])
  const stored = JSON.parse(await readFile(join(root, 'layers/harbour/anna.json'), 'utf8'))
  expect(stored.annotations).toMatchObject([{ id: tagged.id, note: expect.stringContaining('No, 52.') }])
  expect(JSON.parse((await run(root, ...read)).out)).toEqual({ notes: 0, sources: 0, left: 0 })
  expect(await run(root, 'claims', 'draft', path, '--article', 'harbour')).toMatchObject({
    code: 1,
    error: expect.stringContaining('annotator'),
  })
})
