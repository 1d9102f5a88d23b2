import { describe, expect, it } from 'vitest'
import { newInDraft, planDraft } from '../../../../src/core/writing/returnedDraft.ts'
import { annotationOf, articleOf, layerOf, MADE, uuid } from '../support/layers.ts'
import { appearance, claim, evidence } from './support.ts'

const TEXT = 'The council met on Monday. The harbour costs 40 million, said the mayor. Nobody answered the question.'
const article = articleOf(TEXT)
const place = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const tagged = annotationOf(TEXT, 1, place(TEXT, 'costs 40 million').start, place(TEXT, 'costs 40 million').end)
const layer = layerOf(article, tagged)
const idsAndClock = { newId: () => crypto.randomUUID(), now: () => MADE }

/** What came back: a word before the text was changed, and the whole moved by a headline. */
const RETURNED = `Harbour\n\n${TEXT.replace('met on Monday', 'gathered on Monday')}`
const comment = (words: string, text: string, author = 'Ben') => ({
  author,
  at: '2024-06-01T10:00:00Z',
  text,
  span: place(RETURNED, words),
})
const written = () => ['Claim  Look at this']

describe('a draft that comes back', () => {
  const read = (comments: readonly ReturnType<typeof comment>[], footnotes = comments.slice(0, 0)) =>
    newInDraft({ text: RETURNED, comments, footnotes }, TEXT, [tagged], written)

  it('gives back only what is new, at its place in the article', () => {
    const { comments } = read([
      comment('costs 40 million', 'Claim Look at this', 'Anna'),
      comment('costs 40 million', 'Claim Look at this No, 52.', 'Anna'),
      comment('Nobody answered', 'Who was asked?'),
    ])
    expect(comments.map(({ text, span }) => [text, span && TEXT.slice(span.start, span.end)])).toEqual([
      ['No, 52.', 'costs 40 million'],
      ['Who was asked?', 'Nobody answered'],
    ])
  })

  it('makes notes on annotations that are there, and new ones elsewhere; once', () => {
    const draft = read([
      comment('costs 40 million', 'No, 52.'),
      comment('Nobody answered', 'Who was asked?'),
      { ...comment('Harbour', 'A better headline?'), span: { start: 0, end: 7 } },
    ])
    const plan = planDraft(TEXT, layer, draft, { tag: 'claim', recordOf: () => null }, idsAndClock)
    expect(plan.left).toBe(1)
    expect(plan.edit.edits).toMatchObject([
      { type: 'note', id: tagged.id, note: 'Ben (2024-06-01 10:00): No, 52.' },
      { type: 'add', annotation: { quote: 'Nobody answered', note: 'Ben (2024-06-01 10:00): Who was asked?' } },
    ])
    const [noted, added] = plan.edit.edits
    if (noted?.type !== 'note' || added?.type !== 'add') throw new Error('other edits')
    const after = layerOf(article, { ...tagged, note: noted.note }, added.annotation)
    expect(planDraft(TEXT, after, draft, { tag: 'claim', recordOf: () => null }, idsAndClock).edit.edits).toEqual([])
  })

  it('makes a footnote on a claim evidence of its record, once', () => {
    const record = claim({ appearances: [appearance({ annotation: tagged.id })] })
    const draft = read(
      [],
      [comment('The harbour costs 40 million', 'Accounts 2024, https://council.example/a.pdf.', '')],
    )
    const about = { tag: 'claim', recordOf: () => record } as const
    const plan = planDraft(TEXT, layer, draft, about, idsAndClock)
    expect(plan.edit.edits).toEqual([])
    expect(plan.evidence).toMatchObject([
      { claim: uuid(1), evidence: { title: 'Accounts 2024', url: 'https://council.example/a.pdf', stance: 'context' } },
    ])
    const known = {
      ...record,
      evidence: [evidence(1, { title: 'Accounts 2024', url: 'https://council.example/a.pdf' })],
    }
    expect(planDraft(TEXT, layer, draft, { ...about, recordOf: () => known }, idsAndClock).evidence).toEqual([])
  })
})
