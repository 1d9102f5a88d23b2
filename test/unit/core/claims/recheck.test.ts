import { describe, expect, it } from 'vitest'
import { changeClaim, takingBack, writtenSince } from '../../../../src/core/claims/changes.ts'
import { recheckForPassages, recheckForWords } from '../../../../src/core/claims/recheck.ts'
import type { Claim } from '../../../../src/core/model/claim.ts'
import { appearance, claim, evidence, uuid, writer } from './support.ts'

const AT = '2024-06-01T08:00:00.000Z'
const finding = { key: 'true', explanation: 'It did.', by: 'anna', at: AT, confirmed: null, recheck: null }

const changed = (before: string, after: string | null) => ({
  annotator: 'anna',
  annotation: uuid(20),
  before: { article: 'bridge', quote: before },
  after: after === null ? null : { article: 'bridge-2', quote: after },
})

describe('a finding is to be looked at again', () => {
  const found = claim({ finding, appearances: [appearance({ quote: 'cost 40 million' })] })

  it('where the claim’s words are others in a later version, or gone', () => {
    const change = recheckForWords(found, [changed('cost 40 million', 'cost 52 million')], AT)
    expect(change).toEqual({
      path: 'finding/recheck',
      value: { because: 'words', article: 'bridge-2', before: 'cost 40 million', quote: 'cost 52 million', at: AT },
    })
    expect(recheckForWords(found, [changed('cost 40 million', null)], AT)?.value).toMatchObject({ quote: null })
    const marked = changeClaim(found, change ? [change] : [], writer('anna'))
    expect(marked.finding?.recheck).toMatchObject({ quote: 'cost 52 million' })
  })

  it('once for the same words: who dealt with them isn’t asked again', () => {
    const change = recheckForWords(found, [changed('cost 40 million', 'cost 52 million')], AT)
    const marked = changeClaim(found, change ? [change] : [], writer('anna'))
    expect(recheckForWords(marked, [changed('cost 40 million', 'cost 60 million')], AT)).toBeNull()
    const settled = changeClaim(marked, [{ path: 'finding/recheck', value: null }], writer('anna', 5))
    expect(recheckForWords(settled, [changed('cost 40 million', 'cost 52 million')], AT)).toBeNull()
    expect(recheckForWords(settled, [changed('cost 40 million', 'cost 60 million')], AT)).not.toBeNull()
  })

  it('never without a finding, for other annotations, or where only the typography is another', () => {
    expect(recheckForWords({ ...found, finding: null }, [changed('cost 40 million', null)], AT)).toBeNull()
    expect(recheckForWords(found, [{ ...changed('x', null), annotator: 'ben' }], AT)).toBeNull()
    expect(recheckForWords(found, [changed('cost 40 million', 'cost  40 million')], AT)).toBeNull()
  })

  it('where a passage that is evidence says something else', () => {
    const passage = { article: 'accounts', start: 0, end: 9, quote: 'It was 40.' }
    const resting: Claim = { ...found, evidence: [evidence(1, { passage })] }
    const says = (quote: string | null) => [{ evidence: uuid(101), article: 'accounts-2', quote }]
    expect(recheckForPassages(resting, says('It was 40.'), AT)).toBeNull()
    expect(recheckForPassages(resting, says('It was 31.'), AT)?.value).toMatchObject({
      because: 'evidence',
      before: 'It was 40.',
      quote: 'It was 31.',
    })
  })

  it('where its evidence is removed, and undo takes both back', () => {
    const resting = claim({ finding, evidence: [evidence(1), evidence(2)] })
    const without = changeClaim(resting, [{ path: `evidence/${uuid(101)}`, value: null }], writer('ben'))
    expect(without.finding?.recheck?.because).toBe('evidence')
    const back = changeClaim(without, takingBack(without, writtenSince(resting, without)).changes, writer('ben', 5))
    expect(back.finding?.recheck).toBeNull()
    expect(back.evidence.map(({ id }) => id).sort()).toEqual([uuid(101), uuid(102)])
    const again = { ...finding, explanation: 'Without the accounts.' }
    const both = [
      { path: `evidence/${uuid(101)}`, value: null },
      { path: 'finding', value: again },
    ]
    expect(changeClaim(resting, both, writer('ben')).finding?.recheck).toBeNull()
  })
})
