import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../../src/core/claims/claimReview/read.ts'
import type { ClaimReviewContext } from '../../../../src/core/claims/claimReview/write.ts'
import { claimReviewGaps, claimReviewOf } from '../../../../src/core/claims/claimReview/write.ts'
import { findingsOf } from '../../../../src/core/claims/findings.ts'
import { isWebAddress } from '../../../../src/core/model/webAddress.ts'
import { appearance, claim, evidence, uuid } from './support.ts'

const [first, ...rest] = findingsOf(null)
const context: ClaimReviewContext = {
  findings: first ? [{ ...first, rating: { value: 5, best: 5, worst: 1 } }, ...rest] : [],
  language: 'en',
  articleOf: (id) =>
    id === 'bridge' ? { title: 'The bridge', source: 'https://news.example/bridge', published: '2024-05-01' } : null,
  nameOf: (id) => (id === 'anna' ? 'Anna Bos' : id),
}
const checked = claim({
  claimant: { name: 'Ann Lee', kind: 'person', role: 'mayor' },
  claimed: '2024-04-30',
  appearances: [appearance(), appearance({ id: uuid(31), article: 'gone' })],
  finding: {
    key: first?.key ?? '',
    explanation: 'The accounts say so.',
    by: 'anna',
    at: '2024-05-03T10:00:00.000Z',
    confirmed: null,
    recheck: null,
  },
  evidence: [evidence(1, { title: 'Accounts 2023', url: 'https://council.example/a.pdf', locator: 'p. 12' })],
  published: { url: 'https://desk.example/bridge', at: '2024-05-04T08:00:00.000Z' },
})

describe('a record as ClaimReview', () => {
  it('says what was claimed, where, by whom, what was found and on what evidence', () => {
    expect(claimReviewOf(checked, context)).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: checked.statement,
      url: 'https://desk.example/bridge',
      datePublished: '2024-05-04',
      author: { '@type': 'Person', name: 'Anna Bos' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Ann Lee', jobTitle: 'mayor' },
        datePublished: '2024-04-30',
        firstAppearance: { headline: 'The bridge', url: 'https://news.example/bridge' },
        appearance: [{ headline: 'gone' }],
      },
      reviewRating: { alternateName: 'True', ratingExplanation: 'The accounts say so.', ratingValue: 5, bestRating: 5 },
      citation: [{ name: 'Accounts 2023', url: 'https://council.example/a.pdf', position: 'p. 12' }],
    })
    expect(claimReviewGaps(checked, context)).toEqual([])
  })

  it('names what is missing, and makes nothing up', () => {
    expect(claimReviewGaps(claim(), context)).toEqual(['finding', 'url', 'claimant', 'claimed', 'appearance-address'])
    expect(claimReviewOf(claim(), context)).toEqual({
      '@type': 'ClaimReview',
      identifier: uuid(1),
      claimReviewed: claim().statement,
      inLanguage: 'en',
      itemReviewed: { '@type': 'Claim' },
    })
  })

  it('comes back as a finding', () => {
    const graph = { '@context': 'https://schema.org', '@graph': [claimReviewOf(checked, context)] }
    const read = readFindings(JSON.stringify(graph), 'a.json')
    expect(read).toMatchObject({
      ok: true,
      value: {
        skipped: 0,
        findings: [
          {
            statement: checked.statement,
            claimant: { name: 'Ann Lee' },
            finding: 'True',
            explanation: 'The accounts say so.',
            url: 'https://desk.example/bridge',
            publisher: 'Anna Bos',
            published: '2024-05-04',
          },
        ],
      },
    })
  })
})

describe('findings of others', () => {
  const review = { '@type': ['ClaimReview'], claimReviewed: 'A.', author: [{ name: 'Desk' }], url: 'javascript:x()' }

  it('are read from a list, a feed, a page’s block, and the answers of Google’s tools', () => {
    const answer = {
      text: 'B.',
      claimant: 'Somebody',
      claimReview: [{ publisher: { site: 'desk.example' }, url: 'https://desk.example/b', textualRating: 'False' }],
    }
    const file = { dataFeedElement: [{ item: [review, null] }], claims: [answer, { text: 'C.', claimReview: [] }] }
    const read = readFindings(JSON.stringify(file), 'a.json')
    expect(read.ok && read.value.findings.map(({ statement, publisher, url }) => [statement, publisher, url])).toEqual([
      ['A.', 'Desk', null],
      ['B.', 'desk.example', 'https://desk.example/b'],
    ])
    expect(read.ok && read.value.skipped).toBe(1)
  })

  it('that a file doesn’t have are said to be missing, and what isn’t JSON is', () => {
    expect(readFindings('{"@type":"NewsArticle"}', 'a.json')).toMatchObject({ error: { code: 'findings-none' } })
    expect(readFindings('<html>', 'a.html')).toMatchObject({ error: { code: 'file-not-json' } })
    const deep = JSON.parse(`${'['.repeat(50)}${JSON.stringify(review)}${']'.repeat(50)}`)
    expect(readFindings(JSON.stringify(deep), 'a.json')).toMatchObject({ error: { code: 'findings-none' } })
  })
})

it('gives no address that isn’t one of the web', () => {
  const record = claim({
    published: { url: 'javascript:alert(1)', at: '2024-06-01' },
    evidence: [
      evidence(1, { title: 'A', url: 'javascript:alert(2)' }),
      evidence(2, { title: 'B', url: 'https://b.example' }),
    ],
  })
  const written = JSON.stringify(claimReviewOf(record, context))
  expect(written).not.toContain('javascript:')
  expect(written).toContain('https://b.example')
  expect(isWebAddress('https://')).toBe(false)
  expect(isWebAddress('HTTPS://a.example/x?y#z')).toBe(true)
})
