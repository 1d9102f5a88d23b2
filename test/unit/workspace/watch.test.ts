import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Change, watchWorkspace } from '../../../src/workspace/watch.ts'
import { put, temporaryWorkspace } from './support.ts'

async function watched(options: { readonly events: boolean; readonly interval: number }) {
  const { root } = await temporaryWorkspace()
  await put(root, 'layers/old/ann.json', '{}')
  const changes: Change[] = []
  const stop = watchWorkspace({ root, onChange: (more) => changes.push(...more), ...options })
  onTestFinished(stop)
  await new Promise((resolve) => setTimeout(resolve, 300))
  return { root, changes }
}

describe.each([
  ['by what the system tells', { events: true, interval: 60_000 }],
  ['by looking at all files, as on a network folder', { events: false, interval: 50 }],
])('changes from outside are seen %s:', (_name, options) => {
  it('a new article, a colleague’s new layer, a changed one and one that went', async () => {
    const { root, changes } = await watched(options)
    await put(root, 'articles/new.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: null })
    await put(root, 'layers/new/bob.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: 'bob' })
    await put(root, 'layers/old/ann.json', '{"changed":true}')
    await expect.poll(() => changes).toContainEqual({ article: 'old', annotator: 'ann' })
    changes.length = 0
    await rm(join(root, 'layers/old/ann.json'))
    await expect.poll(() => changes).toContainEqual({ article: 'old', annotator: 'ann' })
  })

  it('nothing else: no temporary, hidden or foreign file', async () => {
    const { root, changes } = await watched(options)
    await put(root, 'articles/.hidden.json', '{}')
    await put(root, 'layers/old/ann.json.123.tmp', '{}')
    await put(root, 'notes.json', '{}')
    await put(root, 'articles/last.json', '{}')
    await expect.poll(() => changes).toEqual([{ article: 'last', annotator: null }])
  })
})
