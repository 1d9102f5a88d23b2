import { describe, expect, it } from 'vitest'
import type { Command } from '../../../../src/core/commands/commands.ts'
import type { ArticleSummary } from '../../../../src/ipc/contract.ts'
import { articlesFor, type Entry, entriesFor, type Offered } from '../../../../src/renderer/shell/paletteEntries.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'

const NAMES: Readonly<Record<string, string>> = {
  undo: 'Undo',
  'tag-claim': 'Tag as claim',
  merge: 'Merge annotations',
}

function nameOf(entry: Entry): string {
  if (entry.kind === 'command') return NAMES[entry.command] ?? '—'
  return entry.kind === 'article' ? entry.article.title : entry.annotation.quote
}

const offered: Offered = {
  available: new Set<Command>(['undo', 'tag-claim']),
  articles: ['Council votes', 'The claims of a mayor', 'Haven'].map(
    (title) => ({ id: title, title }) as ArticleSummary,
  ),
  annotations: layerOf(ARTICLE, on('The council', 1), on('said Ann Smit', 2, 'attribution')).annotations,
  elsewhere: [],
  searched: (entry) => ({ name: nameOf(entry), also: '' }),
}

const found = (query: string) => entriesFor(query, offered).map(({ kind, items }) => [kind, ...items.map(nameOf)])

describe('everything', () => {
  it('is the commands alone until something is typed, those that can be given first', () => {
    const [group, ...others] = entriesFor('', offered)
    expect(others).toEqual([])
    expect(group?.items.slice(0, 2).map(nameOf)).toEqual(['Undo', 'Tag as claim'])
  })

  it('puts the group with the best match first, and commands where others are as good', () => {
    expect(found('coun')).toEqual([
      ['article', 'Council votes'],
      ['annotation', 'The council'],
    ])
    expect(found('claim')).toEqual([
      ['command', 'Tag as claim'],
      ['article', 'The claims of a mayor'],
    ])
  })

  it('puts commands that can’t be given after what can be opened', () => {
    const articles = [{ id: 'x', title: 'After the merger' } as ArticleSummary]
    expect(entriesFor('merge', { ...offered, articles }).map(({ kind }) => kind)).toEqual(['article', 'command'])
  })
})

it('gives articles alone for a tab, all of them until something is typed', () => {
  expect(articlesFor('', offered)[0]?.items).toHaveLength(3)
  expect(articlesFor('hav', offered)[0]?.items.map(nameOf)).toEqual(['Haven'])
  expect(articlesFor('nowhere', offered)).toEqual([])
})
