/** What something else puts in the place of a layer's file while the layer is open: of a newer version, or damaged. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import type { Problem } from '../../../../src/core/problem.ts'
import { createUnsavedEdits } from '../../../../src/workspace/layers/unsavedEdits.ts'
import { trashLayer } from '../../../../src/workspace/trash/trash.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { add, createBench, TEXT } from '../storageSupport.ts'
import { codeOf, countOpenings, fileIn, interceptRename, put, temporaryFolder, unwrap } from '../support.ts'

const LAYER = 'layers/bericht/ann.json'

/** A store with one annotation on the disk, what it told, and its file as a newer version would have written it. */
async function openBench() {
  const folder = await temporaryFolder()
  const told: (Problem | null)[] = []
  const notices: Problem[] = []
  /** Whether the layer's file was there when each notice came. */
  const written: boolean[] = []
  const bench = await createBench({
    onReadOnly: (_article, problem) => told.push(problem),
    onNotice: (problem) => {
      notices.push(problem)
      written.push(existsSync(join(bench.root, LAYER)))
    },
    unsaved: createUnsavedEdits(folder, '/share', 'ann'),
  })
  unwrap(await bench.store.edit('bericht', add(1, 0, 4)))
  const good = await bench.text()
  const newer = good.replace('"version": 1', '"version": 2').replace('"status"', '"mood": "fine",\n  "status"')
  const kept = () => createUnsavedEdits(folder, '/share', 'ann').kept('bericht')
  // Else it would go on trying when the folders are removed.
  onTestFinished(async () => {
    await put(bench.root, LAYER, good)
    await expect.poll(async () => (await bench.store.flush()).ok).toBe(true)
  })
  return { ...bench, readOnlyTold: told, notices, written, good, newer, kept }
}

describe('a layer’s file of a newer version that comes in while the layer is open', () => {
  it('is left as it is when it is looked at, reported, and opens to be read', async () => {
    const { store, root, text, newer, readOnlyTold } = await openBench()
    await put(root, LAYER, newer)
    await store.refresh('bericht')
    expect(readOnlyTold).toMatchObject([{ code: 'layer-newer-outside', details: { file: LAYER, found: 2 } }])
    expect(await text()).toBe(newer)
    expect(await readdir(join(root, '.factmark'))).not.toContain('set-aside')
    const opened = unwrap(await store.open('bericht'))
    expect(opened.readOnly).toMatchObject({ code: 'layer-newer' })
    expect(codeOf(await store.edit('bericht', add(2, 5, 11)))).toBe('layer-newer')
    expect(await text()).toBe(newer)
  })

  it('is reported once where it is looked at twice at a time, and so is its going', async () => {
    const { store, root, good, newer, readOnlyTold } = await openBench()
    const lookTwice = () => Promise.all([store.refresh('bericht'), store.refresh('bericht')])
    await put(root, LAYER, newer)
    await lookTwice()
    expect(readOnlyTold).toHaveLength(1)
    await put(root, LAYER, good)
    await lookTwice()
    expect(readOnlyTold).toMatchObject([{ code: 'layer-newer-outside' }, null])
  })

  it('is not written over by an edit that finds it, and the edit is kept elsewhere and not called saved', async () => {
    const { store, root, text, newer, told, kept } = await openBench()
    await put(root, LAYER, newer)
    let isAnswered = false
    void store.edit('bericht', add(2, 5, 11)).then(() => {
      isAnswered = true
    })
    await expect.poll(() => told.length).toBeGreaterThan(2)
    // One that was under way from the window before it knew.
    void store.edit('bericht', add(3, 12, 20))
    await expect.poll(kept).toEqual([add(2, 5, 11), add(3, 12, 20)])
    expect(isAnswered).toBe(false)
    expect(told.at(-1)?.code).toBe('layer-newer-outside')
    expect(await text()).toBe(newer)
    const flushed = await store.flush()
    expect(codeOf(flushed)).toBe('layer-newer-outside')
    const opened = unwrap(await store.open('bericht'))
    expect(opened.readOnly).toMatchObject({ code: 'layer-newer-outside' })
    expect((JSON.parse(opened.layer) as Layer).annotations).toHaveLength(3)
  })

  it('does not get the kept edits put in at the next start, which says that they wait', async () => {
    const { store, root, text, newer, another, kept } = await openBench()
    await put(root, LAYER, newer)
    void store.edit('bericht', add(2, 5, 11))
    await expect.poll(kept).toHaveLength(1)
    const next = another()
    const opened = unwrap(await next.open('bericht'))
    expect(opened.readOnly).toMatchObject({ code: 'layer-newer' })
    expect(opened.notices).toMatchObject([{ code: 'unsaved-waiting', details: { count: 1 } }])
    unwrap(await next.flush())
    expect(await text()).toBe(newer)
    expect(await kept()).toHaveLength(1)
  })

  it('gives way when one of this version is back: both are merged and all is written', async () => {
    const { store, root, good, newer, layer, readOnlyTold, kept } = await openBench()
    await put(root, LAYER, newer)
    const answer = store.edit('bericht', add(2, 5, 11))
    await expect.poll(() => readOnlyTold.length).toBe(1)
    await put(root, LAYER, good)
    unwrap(await answer)
    expect((await layer()).annotations).toHaveLength(2)
    expect(readOnlyTold.at(-1)).toBeNull()
    expect(unwrap(await store.open('bericht')).readOnly).toBeNull()
    await expect.poll(kept).toEqual([])
  })
})

describe('a layer’s file that something else damages while the layer is open', () => {
  it('is set aside, and what is open is written in its place at once and told then', async () => {
    const { store, root, good, text, another, notices, written } = await openBench()
    await put(root, LAYER, good.slice(0, 100))
    await store.refresh('bericht')
    expect(notices).toMatchObject([{ code: 'layer-recovered', details: { file: LAYER } }])
    expect(written).toEqual([true])
    expect(await fileIn(root, String(notices[0]?.details.aside))).toBe(good.slice(0, 100))
    expect(await text()).toBe(good)
    expect((JSON.parse(unwrap(await another().open('bericht')).layer) as Layer).annotations).toHaveLength(1)
  })
})

describe('a layer’s file that something else removes', () => {
  it('while the layer is open is written again at once, and told then', async () => {
    const { store, root, good, text, notices, written } = await openBench()
    await rm(join(root, LAYER))
    await store.refresh('bericht')
    expect(notices).toMatchObject([{ code: 'layer-gone', details: { file: LAYER } }])
    expect(written).toEqual([true])
    expect(await text()).toBe(good)
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('while nobody looks is put back as it was saved last, and reported', async () => {
    const { store, root, text, another } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    unwrap(await store.edit('bericht', add(2, 5, 11)))
    const last = await text()
    await rm(join(root, LAYER))
    const opened = unwrap(await another().open('bericht'))
    expect(opened.notices).toMatchObject([{ code: 'layer-gone', details: { file: LAYER } }])
    expect(opened.layer).toBe(last)
    expect(await text()).toBe(last)
    expect(unwrap(await another().open('bericht')).notices).toEqual([])
  })

  it('is not put back by a program that may only look', async () => {
    const { store, root, another } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    await rm(join(root, LAYER))
    const locked = () => ({ code: 'layer-locked', details: {} }) as const
    const { layer } = unwrap(await another({ readOnly: locked }).open('bericht'))
    expect((JSON.parse(layer) as Layer).annotations).toEqual([])
    expect(await fileIn(root, LAYER)).toBeNull()
  })

  it('with its trail, as the trash does, is gone', async () => {
    const { store, root, another } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    unwrap(await trashLayer(root, 'bericht', 'ann', { now: () => '2026-03-01T10:00:00.000Z', newId: randomUUID }))
    const { layer, notices } = unwrap(await another().open('bericht'))
    expect((JSON.parse(layer) as Layer).annotations).toEqual([])
    expect(notices).toEqual([])
  })
})

describe('a layer that is opened again while it is being written after a change from outside', () => {
  it('is the one in memory, and gets no second writer', async () => {
    const { store, root, good, text, notices } = await openBench()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let waiting = 0
    const restoreRename = interceptRename(join(root, LAYER), (real) => {
      waiting += 1
      return held.then(real)
    })
    await put(root, LAYER, good.slice(0, 100))
    const refreshed = store.refresh('bericht')
    await expect.poll(() => waiting).toBe(1)
    expect(notices).toEqual([])
    const opened = unwrap(await store.open('bericht'))
    expect((JSON.parse(opened.layer) as Layer).annotations).toHaveLength(1)
    release()
    await refreshed
    restoreRename()
    expect(notices).toHaveLength(1)
    expect(await text()).toBe(good)
  })
})

describe('a layer’s file that another program takes its time to write', () => {
  it('is waited for and taken in, and nothing is set aside', async () => {
    const { store, root, layer, notices } = await openBench()
    const applied = unwrap(applyEdit(TEXT, await layer(), add(2, 5, 11)))
    const theirs = serializeLayer(applied.layer)
    const file = await open(join(root, LAYER), 'w')
    await file.write(theirs.slice(0, 100))
    const looks = countOpenings(join(root, LAYER))
    const refreshed = store.refresh('bericht')
    await expect.poll(looks).toBeGreaterThan(3)
    await file.write(theirs.slice(100))
    await file.close()
    await refreshed
    expect((await layer()).annotations).toHaveLength(2)
    expect(store.facts('bericht')?.count).toBe(2)
    expect(notices).toEqual([])
    expect(await readdir(join(root, '.factmark'))).not.toContain('set-aside')
  })
})

describe('a layer’s file that something else has put there and that can’t be read', () => {
  it('is not written over: the edit waits until it can be', async () => {
    const { store, root, good, told, layer } = await openBench()
    await put(root, LAYER, '')
    await truncate(join(root, LAYER), 300 * 1024 ** 2)
    await store.refresh('bericht')
    const answer = store.edit('bericht', add(2, 5, 11))
    await expect.poll(() => told.at(-1)?.code).toBe('file-too-large')
    expect((await stat(join(root, LAYER))).size).toBe(300 * 1024 ** 2)
    await put(root, LAYER, good)
    unwrap(await answer)
    expect((await layer()).annotations).toHaveLength(2)
  })
})
