import { link, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { sha256Of } from '../../../../src/workspace/disk/digest.ts'
import { checkTrail } from '../../../../src/workspace/layers/auditEntries.ts'
import { versionsOf } from '../../../../src/workspace/layers/versions.ts'
import { annotationOf } from '../../core/support/layers.ts'
import { add, createBench, TEXT } from '../storageSupport.ts'
import { codeOf, fileIn, put, temporaryFolder, unwrap } from '../support.ts'

const LAYER = 'layers/bericht/ann.json'
const TRAIL = '.factmark/audit/bericht/ann.jsonl'

async function trailOf(root: string, sha256: string) {
  return checkTrail((await fileIn(root, TRAIL)) ?? '', sha256)
}

describe('an edit', () => {
  it('is on the disk when it is answered', async () => {
    const { store, layer } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    expect((await layer()).annotations).toHaveLength(1)
  })

  it('goes out with the others that arrive while a write runs, in one write', async () => {
    const { store, root, article, layer } = await createBench()
    await store.open('bericht')
    await Promise.all(Array.from({ length: 50 }, (_, n) => store.edit('bericht', add(n + 1, n, n + 4))))
    expect((await layer()).annotations).toHaveLength(50)
    const { entries } = await trailOf(root, article.sha256)
    expect(entries).toHaveLength(50)
    expect(entries.filter((entry) => entry.layer !== undefined).length).toBeLessThanOrEqual(3)
  })

  it('waits while the folder can’t be written, and is written when it can', async () => {
    const { store, root, told, layer } = await createBench()
    await put(root, 'layers/bericht', 'in the way')
    const answer = store.edit('bericht', add(1, 0, 4))
    await expect.poll(() => told.length).toBeGreaterThan(1)
    await rm(join(root, 'layers/bericht'))
    unwrap(await answer)
    expect((await layer()).annotations).toHaveLength(1)
    expect(told.at(-1)).toBeNull()
  })

  it('waits while the workspace is gone, makes no other in its place, and is written when it is back', async () => {
    const { store, root, told, layer } = await createBench()
    await store.open('bericht')
    await rename(root, `${root}-away`)
    const answer = store.edit('bericht', add(1, 0, 4))
    await expect.poll(() => told[0]?.code).toBe('workspace-gone')
    expect(await fileIn(root, LAYER)).toBeNull()
    await rename(`${root}-away`, root)
    unwrap(await answer)
    expect((await layer()).annotations).toHaveLength(1)
  })

  it('is not written through a symbolic link', async () => {
    const { store, root, told } = await createBench()
    const elsewhere = await temporaryFolder()
    await symlink(elsewhere, join(root, 'layers/bericht'))
    expect(codeOf(await store.edit('bericht', add(1, 0, 4)))).toBe('file-is-link')
    expect(told).toEqual([])
    expect(await readdir(elsewhere)).toEqual([])
  })
})

describe('the audit trail', () => {
  it('holds each edit, chained from the article’s sha256, and ends in the sha256 of the layer’s file', async () => {
    const { store, root, article, text } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    unwrap(await store.edit('bericht', { type: 'remove', id: annotationOf(TEXT, 1, 0, 4).id }))
    const { entries, broken } = await trailOf(root, article.sha256)
    expect(broken).toEqual([])
    expect(entries[0]?.previous).toBe(article.sha256)
    expect(entries.map((entry) => entry.edit?.type)).toEqual(['add', 'remove'])
    expect(entries.at(-1)?.layer).toBe(sha256Of(await text()))
  })

  it('goes on in the next session, after a line that was cut off', async () => {
    const { store, root, article, another } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    await writeFile(join(root, TRAIL), `${await fileIn(root, TRAIL)}{"hash":"00`)
    const next = another()
    unwrap(await next.edit('bericht', add(2, 5, 11)))
    const { entries, broken } = await trailOf(root, article.sha256)
    expect(broken).toEqual([])
    expect(entries).toHaveLength(2)
  })

  it('says that the layer was changed by something else in between', async () => {
    const { store, root, article, another, layer } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    await put(root, LAYER, serializeLayer({ ...(await layer()), status: 'done' }))
    unwrap(await another().edit('bericht', add(2, 5, 11)))
    const { entries, broken } = await trailOf(root, article.sha256)
    expect(broken).toEqual([])
    expect(entries.map((entry) => entry.event ?? entry.edit?.type)).toEqual(['add', 'found', 'add'])
  })

  it('makes the edits again that were cut off between the trail and the layer', async () => {
    const { store, root, another, text, layer } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    const before = await text()
    unwrap(await store.edit('bericht', add(2, 5, 11)))
    await put(root, LAYER, before)
    const opened = unwrap(await another().open('bericht'))
    expect((JSON.parse(opened.layer) as Layer).annotations).toHaveLength(2)
    expect((await layer()).annotations).toHaveLength(2)
  })
})

describe('a layer that something else changes while it is open', () => {
  it('is merged: nothing of either side is lost, and what differs is told', async () => {
    const kinds: string[] = []
    const { store, root, layer } = await createBench({
      onMerged: (_article, differences) => kinds.push(...differences.map(({ kind }) => kind)),
    })
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    const theirs = await layer()
    const other = annotationOf(TEXT, 9, 12, 20, { tag: 'figure' })
    await put(root, LAYER, serializeLayer({ ...theirs, annotations: [...theirs.annotations, other] }))
    unwrap(await store.edit('bericht', add(2, 5, 11)))
    expect((await layer()).annotations.map(({ start }) => start)).toEqual([0, 5, 12])
    expect(kinds).toEqual(['added'])
  })

  it('is merged when it is looked after, without an edit', async () => {
    const { store, root, layer } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    await put(root, LAYER, serializeLayer({ ...(await layer()), annotations: [] }))
    await store.refresh('bericht')
    expect(store.layer('bericht')?.annotations).toEqual([])
  })

  it('keeps both versions in the history', async () => {
    const { store, root, layer } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    const outside = serializeLayer({ ...(await layer()), status: 'done' })
    await put(root, LAYER, outside)
    unwrap(await store.edit('bericht', add(2, 5, 11)))
    const versions = await versionsOf(root, 'bericht', 'ann')
    const texts = await Promise.all(
      versions.map(({ name }) => fileIn(root, `.factmark/history/bericht/ann/${name}.json`)),
    )
    expect(texts).toContain(outside)
  })
})

describe('edits that could not be written', () => {
  it('are kept elsewhere, and made again when the article is next opened', async () => {
    const kept = new Map<string, readonly unknown[]>()
    const unsaved = {
      keep: async (article: string, edits: readonly unknown[]) => void kept.set(article, edits),
      kept: async (article: string) => (kept.get(article) ?? []) as never,
    }
    const { store, root, told, another, layer } = await createBench({ unsaved })
    await rename(join(root, 'workspace.json'), join(root, 'away.json'))
    void store.edit('bericht', add(1, 0, 4))
    void store.edit('bericht', add(2, 5, 11))
    await expect.poll(() => told.length).toBeGreaterThan(1)
    expect(kept.get('bericht')).toHaveLength(2)
    // The program is closed here: its store is never heard of again. Another starts.
    const next = another()
    await rename(join(root, 'away.json'), join(root, 'workspace.json'))
    const opened = unwrap(await next.open('bericht'))
    expect(opened.notices.at(-1)).toMatchObject({ code: 'unsaved-kept' })
    unwrap(await next.flush())
    await expect.poll(() => kept.get('bericht')).toEqual([])
    expect((await layer()).annotations).toHaveLength(2)
  })
})

describe('hard links', () => {
  it('of a version never change when the layer does', async () => {
    const { store, root, text } = await createBench()
    await mkdir(join(root, 'layers/bericht'), { recursive: true })
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    const first = await text()
    await link(join(root, LAYER), join(root, 'copy.json'))
    unwrap(await store.edit('bericht', add(2, 5, 11)))
    expect(await fileIn(root, 'copy.json')).toBe(first)
    const [version] = await versionsOf(root, 'bericht', 'ann')
    expect(await fileIn(root, `.factmark/history/bericht/ann/${version?.name}.json`)).toBe(first)
  })
})
