import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withoutBrought } from '../../../../src/core/model/brought.ts'
import { parseArticle, parseLayer } from '../../../../src/core/model/files.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { runs } from '../../support/runs.ts'
import { fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'
import { BY, backUp, fullWorkspace, mergeInto, NOW, putLayer } from './support.ts'

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('a backup', () => {
  it('holds every file that is worth keeping, byte for byte, and nothing disposable', async () => {
    const workspace = await fullWorkspace()
    const files = unzipSync(await readFile(await backUp(workspace)))
    const names = Object.keys(files).sort()
    expect(names.filter((name) => !name.startsWith('articles/originals/'))).toEqual([
      '.factmark/audit/plan/anna.jsonl',
      '.factmark/history/plan/anna/20260301.json',
      'articles/page.json',
      'articles/plan.json',
      'factmark-backup.json',
      'guidelines.md',
      'layers/plan/anna.json',
      'layers/plan/ben.json',
      'workspace.json',
    ])
    for (const name of names)
      if (name !== 'factmark-backup.json') expect(decode(files[name])).toBe(await fileIn(workspace.root, name))
    const manifest = JSON.parse(decode(files['factmark-backup.json']))
    expect(manifest).toMatchObject({ format: 'factmark-backup', by: BY, made: NOW })
    expect(manifest.files).toHaveLength(names.length - 1)
  })

  it('passes over links and says so', async () => {
    const workspace = await fullWorkspace()
    await symlink('/etc/hostname', join(workspace.root, 'articles', 'elsewhere.json'))
    const out = join(await temporaryFolder(), 'backup.zip')
    const written = unwrap(await folderShelf(workspace).backup.write({ out, by: BY, now: () => NOW }))
    expect(written.passedOver).toEqual(['articles/elsewhere.json'])
  })

  it('leaves what was there, and nothing beside it, when it is cancelled', async () => {
    const workspace = await fullWorkspace()
    await put(
      workspace.root,
      'evidence/large',
      new Uint8Array(3_000_000).map((_, index) => index * 7919),
    )
    const folder = await temporaryFolder()
    const out = await put(folder, 'backup.zip', 'the one before')
    const signal = { aborted: false }
    const onProgress = (done: number) => {
      if (done > 0) signal.aborted = true
    }
    const { write } = folderShelf(workspace).backup
    const written = await write({ out, by: BY, now: () => NOW, signal, onProgress })
    expect(written).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await readdir(folder)).toEqual(['backup.zip'])
    expect(await fileIn(folder, 'backup.zip')).toBe('the one before')
  })

  it('is refused among the files of the workspace', async () => {
    const workspace = await fullWorkspace()
    const out = join(workspace.root, 'layers', 'backup.zip')
    const written = await folderShelf(workspace).backup.write({ out, by: BY, now: () => NOW })
    expect(written).toMatchObject({ ok: false, error: { code: 'export-inside' } })
  })

  it('gives back, merged into an empty workspace, the articles and layers that went in, whatever they are', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((words) => /\S/.test(words))
    const article = fc.record({ text, annotators: fc.uniqueArray(fc.constantFrom('anna', 'ben', 'cleo')) })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(article, { maxLength: 4, selector: (one) => one.text }), async (articles) => {
        const from = await temporaryWorkspace()
        for (const [index, { text: words, annotators }] of articles.entries()) {
          const normal = words.replace(/\r\n?/g, '\n')
          await putArticle(from.root, `a${index}`, normal)
          for (const id of annotators) await putLayer(from.root, `a${index}`, normal, id, normal)
        }
        const into = await temporaryWorkspace()
        unwrap(await mergeInto(folderShelf(into), await backUp(from)))
        for (const [index, { annotators }] of articles.entries()) {
          const path = `articles/a${index}.json`
          const there = unwrap(parseArticle((await fileIn(from.root, path)) ?? '', path))
          expect(unwrap(parseArticle((await fileIn(into.root, path)) ?? '', path))).toEqual(there)
          for (const id of annotators) {
            const file = `layers/a${index}/${id}.json`
            const layer = unwrap(parseLayer((await fileIn(into.root, file)) ?? '', file))
            expect(withoutBrought(layer)).toEqual(unwrap(parseLayer((await fileIn(from.root, file)) ?? '', file)))
          }
        }
        expect(await folderShelf(into).validate()).toEqual([])
      }),
      { numRuns: runs(12) },
    )
  })
})
