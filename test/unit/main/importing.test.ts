import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Context } from '../../../src/main/context.ts'
import { importAll } from '../../../src/main/importing.ts'
import { put, temporaryWorkspace } from '../workspace/support.ts'

/** A context with a session whose importer knows one file that a bug breaks. */
async function contextWithBug() {
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
    workspace: { root },
    annotator: { id: 'ann', name: 'Ann' },
    store: { flush: async () => ({ ok: true, value: null }) },
    importer,
  }
  const context = {
    sessions: { current: () => session },
    tell: (name: string, payload: unknown) => told.push([name, payload]),
    stamps: { now: () => '2026-03-01T10:00:00.000Z', newId: () => 'id' },
  } as unknown as Context
  return { root, context, told }
}

describe('importing', () => {
  it('tells of a bug as internal, brings in the other files and ends its progress', async () => {
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
      { file: 'good.txt', outcome: { ok: true, value: { id: 'good', isNew: true, replaced: 0 } } },
    ])
    expect(told.at(-1)).toEqual(['importProgress', null])
  })
})
