import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileIn, put, temporaryFolder } from '../workspace/support.ts'
import { layerIn, run, workspaceWithLayer } from './support.ts'

describe('factmark backup and merge', () => {
  it('carry a workspace into an empty folder', async () => {
    const { root, layer } = await workspaceWithLayer()
    const folder = await temporaryFolder()
    const backed = await run(folder, 'backup', '--out', 'work.zip', '--workspace', root, '--json')
    expect(backed).toMatchObject({ code: 0, error: '' })
    expect(JSON.parse(backed.out)).toMatchObject({ path: join(folder, 'work.zip'), passedOver: [] })
    const planned = await run(folder, 'merge', 'work.zip', '--workspace', 'copy', '--dry-run')
    expect(planned).toMatchObject({ code: 0, out: 'plan: plan: would be a new article\n' })
    expect(await fileIn(folder, 'copy/articles/plan.json')).toBeNull()
    const merged = await run(folder, 'merge', 'work.zip', '--workspace', 'copy', '--json')
    expect(merged.code).toBe(0)
    expect(JSON.parse(merged.out)).toMatchObject({
      file: 'work.zip',
      articles: [{ id: 'plan', there: 'plan', new: true }],
      added: ['plan'],
      taken: [{ article: 'plan', annotator: 'ann' }],
      written: true,
    })
    expect((await layerIn(join(folder, 'copy'), 'ann')).annotations).toEqual(layer.annotations)
    const again = await run(folder, 'merge', 'work.zip', '--workspace', 'copy')
    expect(again).toMatchObject({ code: 0, error: '' })
    expect(again.out).toBe('work.zip: 0 articles added, 0 layers added; layers left unchanged: 1\n')
  })

  it('replace a layer only with --accept, and say what it would change', async () => {
    const { root } = await workspaceWithLayer()
    const { root: other, layer } = await workspaceWithLayer()
    await put(other, 'layers/plan/ann.json', JSON.stringify({ ...layer, annotations: layer.annotations.slice(0, 1) }))
    const refused = await run(root, 'merge', other, '--workspace', root)
    expect(refused.code).toBe(1)
    expect(refused.error).toContain('would replace the one here; annotations: 0 added, 0 changed, 3 lost')
    expect(refused.error).toContain('--accept ann')
    expect((await layerIn(root, 'ann')).annotations).toHaveLength(4)
    expect(await run(root, 'merge', other, '--workspace', root, '--accept', 'ann')).toMatchObject({ code: 0 })
    expect((await layerIn(root, 'ann')).annotations).toHaveLength(1)
  })

  it('say in one line what can’t be read', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'no.zip', 'no zip')
    const refused = await run(folder, 'merge', 'no.zip', '--workspace', 'copy')
    expect(refused.code).toBe(1)
    expect(refused.error.trim().split('\n')).toHaveLength(1)
    expect(refused.error).toContain('no.zip')
    expect(await fileIn(folder, 'copy/workspace.json')).toBeNull()
  })
})
