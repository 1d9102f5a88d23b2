import { describe, expect, it } from 'vitest'
import { ALL_CLAIMS, type ClaimFilter, claimFacets, filterClaims } from '../../../../src/core/claims/claimFilter.ts'
import { appearance, claim, uuid } from './support.ts'

const NOW = Date.parse('2024-06-01T00:00:00.000Z')
const finding = { key: 'false', explanation: 'Het café zegt 31.', by: 'anna', at: '2024-05-01T00:00:00.000Z' }
const checked = claim({
  id: uuid(1),
  status: 'done',
  owner: 'anna',
  claimant: { name: 'Ann Lee', kind: 'person', role: '' },
  finding: { ...finding, confirmed: null, recheck: { because: 'words', at: finding.at } },
  appearances: [appearance(), appearance({ id: uuid(32), article: 'harbour' })],
  updated: '2024-05-31T12:00:00.000Z',
})
const open = claim({ id: uuid(2), appearances: [appearance()], updated: '2024-01-01T00:00:00.000Z' })
const dropped = claim({ id: uuid(3), status: 'dropped' })
const all = [checked, open, dropped]

const ids = (filter: Partial<ClaimFilter>) => filterClaims(all, { ...ALL_CLAIMS, ...filter }, NOW).map(({ id }) => id)

describe('the list of claims', () => {
  it('shows all but dropped ones, which are asked for', () => {
    expect(ids({})).toEqual([uuid(1), uuid(2)])
    expect(ids({ status: 'dropped' })).toEqual([uuid(3)])
    expect(ids({ status: 'recheck' })).toEqual([uuid(1)])
  })

  it('filters by owner, finding, claimant, article and age, and by having none', () => {
    expect(ids({ owner: 'anna' })).toEqual([uuid(1)])
    expect(ids({ owner: '' })).toEqual([uuid(2)])
    expect(ids({ finding: 'false' })).toEqual([uuid(1)])
    expect(ids({ finding: '' })).toEqual([uuid(2)])
    expect(ids({ claimant: 'Ann Lee' })).toEqual([uuid(1)])
    expect(ids({ article: 'harbour' })).toEqual([uuid(1)])
    expect([ids({ age: 'day' }), ids({ age: 'month' }), ids({ age: 'older' })]).toEqual([
      [uuid(1)],
      [uuid(1)],
      [uuid(2)],
    ])
  })

  it('searches statement, claimant and explanation, whatever the accents', () => {
    expect(ids({ words: 'CAFE' })).toEqual([uuid(1)])
    expect(ids({ words: 'ann lee' })).toEqual([uuid(1)])
    expect(ids({ words: 'tunnel' })).toEqual([])
  })

  it('searches many as it searches each, also where a statement has blank lines', () => {
    const statements = ['Één.', '', 'One\n\ntwo.', 'Twee\nregels.', ' ends with spaces ', '«Quote»']
    const many = () => statements.map((statement, at) => claim({ id: uuid(40 + at), statement }))
    for (const words of ['een', 'two', 'one', 'twee regels', 'spaces', '"quote"', 'e']) {
      const each = many().filter((one) => filterClaims([one], { ...ALL_CLAIMS, words }, NOW).length > 0)
      const together = filterClaims(many(), { ...ALL_CLAIMS, words }, NOW)
      expect(together.map(({ id }) => id)).toEqual(each.map(({ id }) => id))
    }
  })

  it('offers the claimants and articles that there are, the most frequent first', () => {
    expect(claimFacets(all)).toEqual({ claimants: ['Ann Lee'], articles: ['bridge', 'harbour'] })
  })
})
