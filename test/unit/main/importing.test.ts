import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { serializeLayer } from '../../../src/core/model/files.ts'
import { emptyLayer } from '../../../src/core/model/layer.ts'
import { fail } from '../../../src/core/problem.ts'
import { ok, type Result } from '../../../src/core/result.ts'
import type { Context } from '../../../src/main/context.ts'
import { importAll } from '../../../src/main/importing.ts'
import { folderShelf } from '../../../src/workspace/folder/folderShelf.ts'
import { put, putArticle, temporaryWorkspace } from '../workspace/support.ts'

/** A context with a session whose importer knows one file that a bug breaks. */
async function contextWithBug(flush: (article?: string) => Promise<Result<null>> = async () => ok(null)) {
  const { root } = await temporaryWorkspace()
  for (const name of ['broken.txt', 'good.txt']) await put(root, name, 'Ruim dertig locaties.')
  const told: (readonly [string, unknown])[] = []
  const importer = {
    file: async (_path: string, name: string) => {
      if (name === 'broken.txt') throw new Error('a package is missing')
      return { ok: true, value: { id: 'good', isNew: true, replaced: 0 } }
    },
  }
  const session = {
    shelf: folderShelf({ root, title: 'T' }),
    desk: { layers: { flush } },
    annotator: { id: 'ann', name: 'Ann' },
    importer,
  }
  const context = {
    sessions: { current: () => session },
    tell: (name: string, payload: unknown) => told.push([name, payload]),
    idsAndClock: { now: () => '2026-03-01T10:00:00.000Z', newId: () => 'id' },
  } as unknown as Context
  return { root, context, told }
}

describe('importing', () => {
  it('reports a bug as internal, brings in the other files and ends its progress', async () => {
    const { root, context, told } = await contextWithBug()
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const imported = await importAll(context, [join(root, 'broken.txt'), join(root, 'good.txt')])
    expect(written).toHaveBeenCalledWith(expect.stringContaining('a package is missing'))
    written.mockRestore()
    expect(imported).toEqual([
      {
        file: 'broken.txt',
        outcome: {
          ok: false,
          error: { code: 'internal', details: { reason: 'as-said', said: 'a package is missing' } },
        },
      },
      { file: 'good.txt', outcome: { ok: true, value: { id: 'good', isNew: true, replaced: 0, comments: 0 } } },
    ])
    expect(told.at(-1)).toEqual(['importProgress', null])
  })

  it('of an article goes on while a layer can’t be saved; that of a layer waits for the layers on its article', async () => {
    const asked: (string | undefined)[] = []
    const { root, context } = await contextWithBug(async (article) => {
      asked.push(article)
      return fail('file-unwritable', { file: 'layers/other/ann.json', reason: 'ENOSPC', said: 'no space' })
    })
    const article = await putArticle(root, 'plan', 'Ruim dertig locaties.')
    const file = await put(root, 'bob.json', serializeLayer(emptyLayer(article, { id: 'bob', name: 'Bob' })))
    const imported = await importAll(context, [join(root, 'good.txt'), file])
    expect(imported[0]?.outcome).toMatchObject({ ok: true, value: { id: 'good' } })
    expect(imported[1]?.outcome).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
    expect(asked).toEqual(['plan'])
  })
})
