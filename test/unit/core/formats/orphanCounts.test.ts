import { describe, expect, it } from 'vitest'
import { countOrphans } from '../../../../src/core/formats/orphanCounts.ts'

describe('annotations of an import without a place', () => {
  it('are counted apart where their words are at several places, or where there are no words to look for', () => {
    const orphans = (['absent', 'wordless', 'outside', 'ambiguous', 'empty', 'wordless'] as const).map((why) => ({
      why,
    }))
    expect(countOrphans(orphans)).toEqual([
      { why: 'ambiguous', count: 1 },
      { why: 'wordless', count: 2 },
      { why: 'absent', count: 3 },
    ])
  })

  it('are not counted in groups of which there is nothing', () => {
    expect(countOrphans([{ why: 'outside' }])).toEqual([{ why: 'absent', count: 1 }])
    expect(countOrphans([])).toEqual([])
  })
})
