import { symlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { serializeMemory } from '../../../src/core/model/files.ts'
import { EMPTY_MEMORY } from '../../../src/core/model/memory.ts'
import type { Problem } from '../../../src/core/problem.ts'
import { changeMemory, type MemoryChange } from '../../../src/core/suggest/memory.ts'
import { exists } from '../../../src/workspace/disk/files.ts'
import { createMemoryStore } from '../../../src/workspace/memory.ts'
import { validateWorkspace } from '../../../src/workspace/validate.ts'
import { codeOf, fileIn, put, temporaryWorkspace, unwrap } from './support.ts'

const NOW = '2026-03-01T10:00:00.000Z'
const FILE = '.factmark/memory/ann.json'

const LEARNED: MemoryChange = {
  words: [{ tag: 'figure', words: 'dertig man', tagged: 1, rejected: 0 }],
  places: [{ article: 'navo-top', tag: 'quote', start: 1, end: 9, rejected: true }],
  at: NOW,
}

function storeIn(root: string, readOnly: Problem | null = null, onChanged = () => {}) {
  const onUnwritten = () => {}
  return createMemoryStore({ root, annotator: 'ann', now: () => NOW, readOnly: () => readOnly, onUnwritten, onChanged })
}

describe('a memory on the disk', () => {
  it('is read again as it was changed, each annotator in a file of their own', async () => {
    const { root } = await temporaryWorkspace()
    const store = storeIn(root)
    expect(unwrap(await store.read())).toEqual({ memory: EMPTY_MEMORY, notices: [] })
    unwrap(await store.change(LEARNED))
    const changed = unwrap(await store.read()).memory
    expect(changed.words).toHaveLength(1)
    await store.flush()
    expect(unwrap(await storeIn(root).read()).memory).toEqual(changed)
    const other = createMemoryStore({
      root,
      annotator: 'bea',
      now: () => NOW,
      readOnly: () => null,
      onUnwritten: () => {},
    })
    expect(unwrap(await other.read()).memory).toEqual(EMPTY_MEMORY)
  })

  it('is no fault of the workspace', async () => {
    const { root } = await temporaryWorkspace()
    const store = storeIn(root)
    unwrap(await store.change(LEARNED))
    await store.flush()
    expect(await exists(join(root, FILE))).toBe(true)
    expect(await validateWorkspace(root)).toEqual([])
  })

  it.each([
    ['torn', '{"format": "factmark-mem'],
    ['not a memory', '{"format": "factmark-memory", "version": 1, "words": "all"}'],
  ])('that is %s is set aside and reported, and a new one begun', async (_, text) => {
    const { root } = await temporaryWorkspace()
    await put(root, FILE, text)
    const store = storeIn(root)
    const { memory, notices } = unwrap(await store.read())
    expect(memory).toEqual(EMPTY_MEMORY)
    expect(notices).toMatchObject([{ code: 'memory-set-aside', details: { file: FILE } }])
    expect(await fileIn(root, String(notices[0]?.details.aside))).toBe(text)
    expect(unwrap(await store.read()).notices).toEqual([])
    unwrap(await store.change(LEARNED))
    await store.flush()
    expect(unwrap(await storeIn(root).read()).memory.words).toHaveLength(1)
  })

  it('of a newer version is neither changed nor set aside', async () => {
    const { root } = await temporaryWorkspace()
    const text = '{"format": "factmark-memory", "version": 2}'
    await put(root, FILE, text)
    const store = storeIn(root)
    expect(codeOf(await store.read())).toBe('version-newer')
    expect(codeOf(await store.change(LEARNED))).toBe('version-newer')
    await store.flush()
    expect(await fileIn(root, FILE)).toBe(text)
  })

  it('is not changed while another program works on it', async () => {
    const { root } = await temporaryWorkspace()
    const locked: Problem = { code: 'layer-locked', details: {} }
    expect(codeOf(await storeIn(root, locked).change(LEARNED))).toBe('layer-locked')
    expect(await exists(join(root, FILE))).toBe(false)
  })

  it('is not read through a symbolic link, nor written where the workspace is gone', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'elsewhere.json', '{}')
    await put(root, '.factmark/memory/bea.json', '{}')
    await symlink(join(root, 'elsewhere.json'), join(root, FILE))
    expect(codeOf(await storeIn(root).read())).toBe('file-is-link')
    await unlink(join(root, FILE))
    await unlink(join(root, 'workspace.json'))
    const store = storeIn(root)
    unwrap(await store.change(LEARNED))
    await store.flush()
    expect(await exists(join(root, FILE))).toBe(false)
  })

  it('keeps what something else wrote into its file between two changes', async () => {
    const { root } = await temporaryWorkspace()
    const store = storeIn(root)
    unwrap(await store.change(LEARNED))
    unwrap(await store.flush())
    // Another computer's memory comes in: the same words once more, and words that are new here.
    const theirs = changeMemory(unwrap(await store.read()).memory, learnedWords('dertig man', 'de roeibond'))
    await put(root, FILE, serializeMemory(theirs))
    unwrap(await store.change(learnedWords('dertig man', '120 schepen')))
    unwrap(await store.flush())
    const { memory } = unwrap(await storeIn(root).read())
    expect(memory.words.map(({ words, tagged }) => [words, tagged])).toEqual([
      ['120 schepen', 1],
      ['de roeibond', 1],
      ['dertig man', 3],
    ])
    expect(memory.places).toHaveLength(1)
    expect(unwrap(await store.read()).memory).toEqual(memory)
  })

  it('is on the disk after a flush, also what was changed just before the file was read', async () => {
    const { root } = await temporaryWorkspace()
    const store = storeIn(root)
    void store.change(LEARNED)
    unwrap(await store.flush())
    expect(unwrap(await storeIn(root).read()).memory.words).toHaveLength(1)
  })

  it('takes in and reports what something else wrote, when it is looked at and when it is written', async () => {
    const { root } = await temporaryWorkspace()
    const onChanged = vi.fn()
    const store = storeIn(root, null, onChanged)
    unwrap(await store.change(LEARNED))
    unwrap(await store.flush())
    await store.refresh()
    expect(onChanged).not.toHaveBeenCalled()
    const once = changeMemory(unwrap(await store.read()).memory, learnedWords('de roeibond'))
    await put(root, FILE, serializeMemory(once))
    await store.refresh()
    expect(onChanged).toHaveBeenCalledTimes(1)
    expect(unwrap(await store.read()).memory).toEqual(once)
    await put(root, FILE, serializeMemory(changeMemory(once, learnedWords('elf kano’s'))))
    unwrap(await store.change(learnedWords('120 schepen')))
    unwrap(await store.flush())
    expect(onChanged).toHaveBeenCalledTimes(2)
    expect(unwrap(await store.read()).memory.words).toHaveLength(4)
  })

  it('is written again at once where its file is damaged from outside', async () => {
    const { root } = await temporaryWorkspace()
    const store = storeIn(root)
    unwrap(await store.change(LEARNED))
    unwrap(await store.flush())
    await put(root, FILE, '{ torn')
    await store.refresh()
    unwrap(await store.flush())
    expect(unwrap(await storeIn(root).read()).memory.words).toHaveLength(1)
    expect(unwrap(await store.read()).notices).toMatchObject([{ code: 'memory-set-aside' }])
  })

  it('writes all it knows where its file is gone or damaged meanwhile', async () => {
    const { root } = await temporaryWorkspace()
    const store = storeIn(root)
    unwrap(await store.change(LEARNED))
    unwrap(await store.flush())
    await unlink(join(root, FILE))
    unwrap(await store.change(learnedWords('de roeibond')))
    unwrap(await store.flush())
    expect(unwrap(await storeIn(root).read()).memory.words).toHaveLength(2)
    await put(root, FILE, '{ torn')
    unwrap(await store.change(learnedWords('120 schepen')))
    unwrap(await store.flush())
    expect(unwrap(await storeIn(root).read()).memory.words).toHaveLength(3)
    expect(unwrap(await store.read()).notices).toMatchObject([{ code: 'memory-set-aside' }])
  })

  it('tells once that it can’t be written, keeps the changes and writes them when it can', async () => {
    const { root } = await temporaryWorkspace()
    const told: Problem[] = []
    const store = createMemoryStore({
      root,
      annotator: 'ann',
      now: () => NOW,
      readOnly: () => null,
      onUnwritten: (problem) => told.push(problem),
      wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    })
    unwrap(await store.read())
    // A file stands where the folder of memories has to be.
    await put(root, '.factmark/memory', '')
    unwrap(await store.change(LEARNED))
    expect((await store.flush()).ok).toBe(false)
    unwrap(await store.change(learnedWords('de roeibond')))
    expect((await store.flush()).ok).toBe(false)
    expect(told).toMatchObject([{ code: 'memory-unwritten', details: { file: FILE } }])
    await unlink(join(root, '.factmark/memory'))
    await vi.waitFor(async () => expect(unwrap(await storeIn(root).read()).memory.words).toHaveLength(2))
    unwrap(await store.flush())
    expect(told).toHaveLength(1)
  })
})

/** The change that each of these words, tagged once, makes. */
function learnedWords(...words: readonly string[]): MemoryChange {
  return {
    words: words.map((one) => ({ tag: 'figure' as const, words: one, tagged: 1, rejected: 0 })),
    places: [],
    at: NOW,
  }
}
