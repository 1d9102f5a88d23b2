import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyTrail, lineFor, readLine } from '../../../../src/workspace/layers/auditEntries.ts'
import { beyondBound } from '../../../../src/workspace/layers/versions.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { add, createBench } from '../storageSupport.ts'
import { fileIn, put, unwrap } from '../support.ts'

const LAYER = 'layers/bericht/ann.json'
const TRAIL = '.factmark/audit/bericht/ann.jsonl'

async function audited() {
  const bench = await createBench()
  unwrap(await bench.store.edit('bericht', add(1, 0, 4)))
  unwrap(await bench.store.edit('bericht', add(2, 5, 11)))
  unwrap(await bench.store.edit('bericht', add(3, 12, 20)))
  const lines = ((await fileIn(bench.root, TRAIL)) ?? '').trimEnd().split('\n')
  const found = async () =>
    (await validateWorkspace(bench.root)).map(({ file, path, problem }) => [file, path, problem.code])
  return {
    ...bench,
    lines,
    found,
    write: (changed: readonly string[]) => put(bench.root, TRAIL, `${changed.join('\n')}\n`),
  }
}

describe('factmark validate', () => {
  it('proves a workspace intact', async () => {
    const { found } = await audited()
    expect(await found()).toEqual([])
  })

  it('names the entry in which one character was changed', async () => {
    const { found, lines, write } = await audited()
    await write(lines.map((line, index) => (index === 1 ? line.replace('"claim"', '"quote"') : line)))
    expect(await found()).toContainEqual([TRAIL, 'entry 2', 'audit-broken'])
  })

  it('names the place of an entry that was taken out, and of two that were exchanged', async () => {
    const { found, lines, write } = await audited()
    const [one, two, three] = lines as [string, string, string]
    await write([one, three])
    expect(await found()).toContainEqual([TRAIL, 'entry 2', 'audit-broken'])
    await write([two, one, three])
    expect(await found()).toContainEqual([TRAIL, 'entry 1', 'audit-broken'])
  })

  it('names an entry that was made up, hash and all, in the midst', async () => {
    const { found, lines, write, article } = await audited()
    const forged = lineFor(emptyTrail(article.sha256), { at: '2026-03-01T10:00:00.000Z', by: 'bob' }).line
    await write([forged, ...lines.slice(1)])
    expect(await found()).toContainEqual([TRAIL, 'entry 2', 'audit-broken'])
  })

  it('notices entries cut off from the end, and a layer changed by something else', async () => {
    const { found, lines, write, root, layer } = await audited()
    await write(lines.slice(0, 1))
    expect(await found()).toEqual([[LAYER, '', 'audit-layer-differs']])
    await write(lines)
    expect(await found()).toEqual([])
    await put(root, LAYER, serializeLayer({ ...(await layer()), annotations: [] }))
    expect(await found()).toEqual([[LAYER, '', 'audit-layer-differs']])
  })

  it('takes a write that was cut off by the program’s end for what it is', async () => {
    const { found, store, root, text } = await audited()
    const before = await text()
    unwrap(await store.edit('bericht', add(4, 21, 26)))
    await put(root, LAYER, before)
    expect(await found()).toEqual([])
  })

  it('says nothing of a layer that was removed', async () => {
    const { found, root } = await audited()
    await rm(join(root, LAYER))
    expect(await found()).toEqual([])
  })
})

describe('readLine', () => {
  it('reads what was written, whatever is in it', () => {
    const edit = { type: 'note', id: 'x', at: 'y', note: '"\n\u2028 __proto__ 💩' } as const
    const { line } = lineFor(emptyTrail('a'.repeat(64)), { at: '2026-03-01T10:00:00.000Z', by: 'ann', edit })
    expect(line).not.toContain('\n')
    expect(readLine(line)).toMatchObject({ entry: { entry: 1, by: 'ann', edit } })
  })
})

describe('the bound of the history', () => {
  it('keeps the newest twenty, then the last of each of thirty days', () => {
    const names = Array.from({ length: 400 }, (_, number) => {
      const time = new Date(Date.UTC(2026, 2, 1) - number * 6 * 3600 * 1000)
      return `${time.toISOString().replace(/[-:.]/g, '')}.json`
    })
    const gone = new Set(beyondBound(names))
    const kept = names.filter((name) => !gone.has(name))
    expect(kept).toHaveLength(50)
    expect(kept.slice(0, 20)).toEqual(names.slice(0, 20))
    expect(new Set(kept.slice(20).map((name) => name.slice(0, 8))).size).toBe(30)
  })
})
