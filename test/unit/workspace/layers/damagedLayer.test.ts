import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { add, createBench } from '../storageSupport.ts'
import { codeOf, fileIn, put, unwrap } from '../support.ts'

const LAYER = 'layers/bericht/ann.json'

describe('a damaged layer', () => {
  const damages: readonly (readonly [string, (text: string) => string, string])[] = [
    ['torn', (text) => text.slice(0, text.length / 2), 'torn'],
    ['empty', () => '', 'torn'],
    ['full of zeros', (text) => '\0'.repeat(text.length), 'torn'],
    ['another program’s', () => '{"format":"other"}', 'not-a-layer'],
    ['of a broken shape', (text) => text.replace('"annotations"', '"annotationz"'), 'not-a-layer'],
    ['at odds with the text', (text) => text.replace('"start": 5', '"start": 6'), 'inconsistent'],
  ]
  for (const [name, damage, fault] of damages) {
    it(`that is ${name} is set aside as it is, and what was saved last is opened and reported`, async () => {
      const { store, root, another, text, layer } = await createBench()
      unwrap(await store.edit('bericht', add(1, 0, 4)))
      unwrap(await store.edit('bericht', add(2, 5, 11)))
      unwrap(await store.edit('bericht', { type: 'status', status: 'done' }))
      const good = await text()
      const damaged = damage(good)
      await put(root, LAYER, damaged)
      const opened = unwrap(await another().open('bericht'))
      expect(opened.notices.map(({ code }) => code)).toEqual(['layer-recovered'])
      expect(opened.layer).toBe(good)
      const [aside] = await readdir(join(root, '.factmark/set-aside/bericht'))
      expect(aside).toMatch(new RegExp(`^ann-${fault}-`))
      expect(await fileIn(root, `.factmark/set-aside/bericht/${aside}`)).toBe(damaged)
      expect((await layer()).status).toBe('done')
    })
  }

  it('is restored from its trail where the earlier version is damaged too, in a way that no schema sees', async () => {
    const { store, root, another, text } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    unwrap(await store.edit('bericht', add(2, 5, 11)))
    const good = await text()
    const folder = '.factmark/history/bericht/ann'
    const versions = (await readdir(join(root, folder))).filter((name) => name.endsWith('.json'))
    expect(versions.length).toBeGreaterThan(0)
    for (const name of versions) {
      const version = (await fileIn(root, `${folder}/${name}`)) ?? ''
      await put(root, `${folder}/${name}`, version.replace('"replies"', '"repliesplies"'))
    }
    await put(root, LAYER, good.slice(0, 100))
    expect(unwrap(await another().open('bericht')).layer).toBe(good)
  })

  it('without any earlier version is read as far as it goes, and what was left out is listed', async () => {
    const { root, another, layer, store } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    unwrap(await store.edit('bericht', add(2, 5, 11)))
    const good = await layer()
    await rm(join(root, '.factmark'), { recursive: true })
    const [first, second] = good.annotations
    const bad = { ...good, annotations: [first, { ...second, end: 9999 }, first, { ...second, id: 7 }] }
    await put(root, LAYER, JSON.stringify(bad))
    const opened = unwrap(await another().open('bericht'))
    expect(opened.notices[0]).toMatchObject({ code: 'layer-salvaged' })
    expect(String(opened.notices[0]?.details.skipped)).toContain('annotations[3]')
    expect((JSON.parse(opened.layer) as Layer).annotations.map(({ id }) => id)).toEqual([first?.id])
  })

  it('that is nested deeper than can be written again is set aside too', async () => {
    const { store, root, text, another } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    const good = await text()
    await put(root, LAYER, good.replace('"status"', `"x": ${'['.repeat(5000)}${']'.repeat(5000)}, "status"`))
    const opened = unwrap(await another().open('bericht'))
    expect(opened.notices).toMatchObject([{ code: 'layer-recovered', details: { reason: 'json-nested' } }])
    expect(await text()).toBe(good)
  })

  it('of a newer format opens to be read, and can’t be changed', async () => {
    const { root, another, store, text } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    const newer = (await text()).replace('"version": 1', '"version": 2')
    await put(root, LAYER, newer)
    const next = another()
    const opened = unwrap(await next.open('bericht'))
    expect(opened.readOnly).toMatchObject({ code: 'layer-newer' })
    expect(codeOf(await next.edit('bericht', add(2, 5, 11)))).toBe('layer-newer')
    expect(await text()).toBe(newer)
  })
})

describe('a layer’s first write that is cut off after the trail', () => {
  it('is made again, so that nothing is missing', async () => {
    const { store, root, told, another, layer } = await createBench()
    await put(root, 'layers/bericht', 'in the way')
    void store.edit('bericht', add(1, 0, 4))
    await expect.poll(() => told.length).toBeGreaterThan(1)
    const next = another()
    await rm(join(root, 'layers/bericht'))
    const opened = unwrap(await next.open('bericht'))
    expect((JSON.parse(opened.layer) as Layer).annotations).toHaveLength(1)
    expect((await layer()).annotations).toHaveLength(1)
  })
})
