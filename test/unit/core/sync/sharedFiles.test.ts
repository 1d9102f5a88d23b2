/** Files and articles' details, on several desktops and one server in memory. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Remote } from '../../../../src/core/sync/remote.ts'
import { PART } from '../../../../src/core/sync/sharedRemote.ts'
import { succeeded } from '../support/layers.ts'
import { ARTICLE, desks, sync } from './desks.ts'
import type { Desktop } from './desktop.ts'

describe('files', () => {
  const bytes = Buffer.alloc(2 * PART + 9, 'q')
  const digest = createHash('sha256').update(bytes).digest('hex')

  it('go on part by part where sending was cut off, and reach whoever names them', async () => {
    const { server, all } = desks('ann', 'ben')
    const [ann, ben] = all as [Desktop, Desktop]
    ann.shared.files.set(digest, bytes)
    ben.shared.files.set(digest, null)
    let sent = 0
    const cut = (own: Remote): Remote => ({
      ...own,
      files: {
        ...own.files,
        put: (part) => {
          sent += 1
          return sent === 2
            ? Promise.resolve({ ok: false, error: { code: 'server-unreachable', details: {} } })
            : own.files.put(part)
        },
      },
    })
    expect((await sync(server, ann, { remote: cut })).ok).toBe(false)
    expect(succeeded(await sync(server, ben)).files).toEqual({ sent: 0, fetched: 0 })
    expect(succeeded(await sync(server, ann, { remote: cut })).files).toEqual({ sent: 1, fetched: 0 })
    expect(sent).toBe(4)
    expect(succeeded(await sync(server, ben)).files).toEqual({ sent: 0, fetched: 1 })
    expect(bytes.equals(ben.shared.files.get(digest) ?? Buffer.alloc(0))).toBe(true)
    expect(succeeded(await sync(server, ben)).files).toEqual({ sent: 0, fetched: 0 })
    expect(ben.shared.parts).toBe(3)
  })

  it('begin again where the parts on the server are another file’s, and stay here where they are too large', async () => {
    const { server, all } = desks('ann')
    const [ann] = all as [Desktop]
    ann.shared.files.set(digest, bytes)
    const wrong = new Map([[1, Buffer.alloc(PART, 'x')]])
    server.files.set(digest, { total: bytes.byteLength, parts: wrong, isWhole: false })
    expect(succeeded(await sync(server, ann)).files.sent).toBe(1)
    const large = Buffer.alloc(51 * PART)
    ann.shared.files.set(createHash('sha256').update(large).digest('hex'), large)
    expect(succeeded(await sync(server, ann)).held).toMatchObject([
      { problem: { code: 'file-unsent', details: { reason: 'unsent-size' } } },
    ])
  })
})

describe('articles', () => {
  it('are corrected on both sides; where both were, the server’s stand and what was here is kept', async () => {
    const { server, all } = desks('ann', 'ben')
    const [ann, ben] = all as [Desktop, Desktop]
    for (const one of all) await sync(server, one)
    ann.articles.set('bridge', { ...ARTICLE, title: 'Bridge' })
    await sync(server, ann)
    expect(succeeded(await sync(server, ben)).shared).toEqual(['articles/bridge.json'])
    expect(ben.articles.get('bridge')?.title).toBe('Bridge')
    ann.articles.set('bridge', { ...ARTICLE, title: 'Over the bridge' })
    ben.articles.set('bridge', { ...ARTICLE, title: 'Under the bridge' })
    await sync(server, ann)
    expect(succeeded(await sync(server, ben)).aside).toHaveLength(1)
    expect(ben.articles.get('bridge')?.title).toBe('Over the bridge')
    expect(ben.shared.aside[0]).toContain('Under the bridge')
  })

  it('that are marked as removed go to the trash once their edits are sent, and come back', async () => {
    const { server, all } = desks('ann')
    const [ann] = all as [Desktop]
    await sync(server, ann)
    server.removed.add('bridge')
    ann.edit('bridge', () => ({ type: 'status', status: 'done' }), false)
    ann.forget()
    expect(succeeded(await sync(server, ann))).toMatchObject({ removed: ['bridge'], unsent: 0 })
    expect(ann.articles.size).toBe(0)
    expect(server.lines({ article: 'bridge', annotator: 'ann' })).toHaveLength(1)
    expect(succeeded(await sync(server, ann))).toMatchObject({ removed: [], fetched: [] })
    server.removed.clear()
    ann.shared.documents.set('guidelines', '# So that something changes')
    await sync(server, ann)
    ann.articles.clear()
    expect(succeeded(await sync(server, ann)).held).toEqual([])
  })
})
