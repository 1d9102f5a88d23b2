import { expect, test } from 'vitest'
import { planToggleLink, relationBetween, unattributed } from '../../../../src/core/edits/planLinks.ts'
import { type Annotation, anchorOf } from '../../../../src/core/model/annotation.ts'
import { TAGS, type Tag } from '../../../../src/core/model/tag.ts'

const idsAndClock = { newId: () => 'unused', now: () => '2026-01-02T03:04:05.000Z' }

function annotation(id: string, tag: Tag, links: Annotation['links'] = []): Annotation {
  const span = { start: 0, end: 4 }
  return { id, tag, ...span, ...anchorOf('text', span), note: '', links, created: '', updated: '' }
}

test('links quotes and claims to attributions and figures to claims, and nothing else', () => {
  const made = TAGS.flatMap((from) => TAGS.map((to) => [from, to, relationBetween(from, to)] as const))
  expect(made.filter(([, , rel]) => rel)).toEqual([
    ['claim', 'attribution', 'attributed-to'],
    ['figure', 'claim', 'part-of'],
    ['quote', 'attribution', 'attributed-to'],
  ])
})

test('links from the quote whichever of the two was chosen first', () => {
  const quote = annotation('q', 'quote')
  const source = annotation('a', 'attribution')
  const expected = { type: 'link', id: 'q', links: [{ rel: 'attributed-to', to: 'a' }] }
  expect(planToggleLink(quote, source, idsAndClock)).toMatchObject(expected)
  expect(planToggleLink(source, quote, idsAndClock)).toMatchObject(expected)
  expect(planToggleLink(source, annotation('f', 'figure'), idsAndClock)).toBeNull()
})

test('takes a link away that is there, and leaves the others', () => {
  const links = [
    { rel: 'attributed-to', to: 'a' },
    { rel: 'attributed-to', to: 'b' },
  ] as const
  const edit = planToggleLink(annotation('q', 'quote', links), annotation('a', 'attribution'), idsAndClock)
  expect(edit).toMatchObject({ id: 'q', links: [{ rel: 'attributed-to', to: 'b' }] })
})

test('lists the quotes without an attribution', () => {
  const linked = annotation('q1', 'quote', [{ rel: 'attributed-to', to: 'a' }])
  const bare = annotation('q2', 'quote')
  expect(unattributed([linked, bare, annotation('c', 'claim')], 'quote')).toEqual([bare])
})
