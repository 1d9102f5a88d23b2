import { describe, expect, it } from 'vitest'
import { run, workspaceWithLayer } from './support.ts'

describe('stats', () => {
  it('counts by layer', async () => {
    const { root } = await workspaceWithLayer()
    const { out } = await run(root, 'stats', '--json')
    expect(JSON.parse(out)).toEqual([
      {
        article: 'plan',
        annotator: 'ann',
        status: 'open',
        annotations: 4,
        tags: { claim: 1, figure: 1, quote: 1, attribution: 1 },
        links: 1,
        notes: 1,
        reviews: 0,
      },
    ])
    expect((await run(root, 'stats')).out.split('\n')).toContain('plan\tann\topen\t4\t1\t1\t1\t1\t1\t1\t0')
  })
})
