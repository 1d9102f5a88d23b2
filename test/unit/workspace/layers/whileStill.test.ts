/** A layer whose file and trail come from the team's server while it is open and edited. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import { headOf, lineAfter, type Trail, type TrailLine, trailLine } from '../../../../src/core/sync/trailLines.ts'
import { sha256Of } from '../../../../src/workspace/disk/digest.ts'
import { replaceLayer } from '../../../../src/workspace/server/replaceLayer.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { add, createBench, TEXT } from '../storageSupport.ts'
import { unwrap } from '../support.ts'

const PLACE = { article: 'bericht', annotator: 'ann' }

/** A layer with one annotation on the disk, and the server's, on which another computer made one more. */
async function openBench() {
  const told: string[] = []
  const bench = await createBench({
    onMerged: (article, differences, from) => told.push(`${article} ${differences.length} ${from}`),
  })
  unwrap(await bench.store.edit('bericht', add(1, 0, 4)))
  const trailText = () => readFile(join(bench.root, '.factmark/audit/bericht/ann.jsonl'), 'utf8')
  const lines = (await trailText()).trimEnd().split('\n').map(trailLine) as TrailLine[]
  const edit = add(3, 12, 20)
  const layer = unwrap(applyEdit(TEXT, unwrap(parseLayer(await bench.text(), 'ann')), edit)).layer
  const text = serializeLayer(layer)
  const before: Trail = { root: bench.article.sha256, lines }
  const record = { at: '2026-03-01T12:00:00.000Z', by: 'ann', edit, layer: sha256Of(text) }
  const line = trailLine(lineAfter(headOf(before), record, sha256Of)) as TrailLine
  const theirs = {
    trail: { ...before, lines: [...lines, line] },
    text,
    lost: [],
    after: 0,
    isOwn: true,
    now: record.at,
  }
  const replace = () => replaceLayer(bench.root, PLACE, theirs)
  return { ...bench, told, trailText, replace, theirs }
}

describe('a layer that the server replaces while it is open', () => {
  it('has the edits of both, and its trail goes on from the server’s', async () => {
    const { root, store, layer, replace, trailText, theirs, told } = await openBench()
    let edited: Promise<unknown> = Promise.resolve()
    const done = await store.whileStill('bericht', async () => {
      // As when somebody tags just then: it must wait, and be there afterwards.
      edited = store.edit('bericht', add(2, 5, 11))
      await new Promise((resolve) => setTimeout(resolve, 20))
      return replace()
    })
    expect(done).toMatchObject({ ok: true, value: true })
    await edited
    await store.flush()
    expect((await layer()).annotations.map(({ quote }) => quote)).toEqual(['Ruim', 'dertig', 'locaties'])
    expect(store.layer('bericht')?.annotations).toHaveLength(3)
    const text = await trailText()
    expect(text.startsWith(theirs.trail.lines.map(({ line }) => `${line}\n`).join(''))).toBe(true)
    expect(text).not.toContain('"event":"found"')
    expect(told).toEqual(['bericht 1 server'])
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('is read after it, where it is opened meanwhile', async () => {
    const { another, replace } = await openBench()
    const store = another()
    let opened: ReturnType<typeof store.open> | null = null
    await store.whileStill('bericht', async () => {
      opened = store.open('bericht')
      await new Promise((resolve) => setTimeout(resolve, 20))
      return replace()
    })
    const { layer, notices } = unwrap(await (opened as unknown as ReturnType<typeof store.open>))
    expect(unwrap(parseLayer(layer, 'ann')).annotations).toHaveLength(2)
    expect(notices).toEqual([])
  })

  it('stays as it is while another program has the lock', async () => {
    const { another, replace, text } = await openBench()
    const before = await text()
    const store = another({ readOnly: () => ({ code: 'layer-locked', details: {} }) })
    expect(await store.whileStill('bericht', replace)).toBeNull()
    expect(await text()).toBe(before)
  })
})
