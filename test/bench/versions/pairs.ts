/** Two versions of articles, written for the bench: what is between braces is an annotation, with its number in both. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../src/core/model/span.ts'
import type { Truth } from './scoring.ts'

/** An article in two versions, and where each annotation of the earlier one is in the later one. */
export interface WrittenPair {
  readonly id: string
  readonly old: string
  readonly later: string
  readonly spans: readonly { readonly span: Span; readonly truth: Truth }[]
}

/** Every pair, by name. */
export function readPairs(folder: string): readonly WrittenPair[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [first = '', second = ''] = readFileSync(join(folder, file), 'utf8').split('\n=====\n')
      const [old, later] = [unmarked(first.trim()), unmarked(second.trim())]
      const spans = [...old.spans].map(([number, span]) => {
        const there = later.spans.get(number)
        const isSame = there && plain(later.text, there) === plain(old.text, span)
        return { span, truth: there ? { ...there, left: isSame ? 1 : 0.5 } : null }
      })
      return { id: file.replace('.txt', ''), old: old.text, later: later.text, spans }
    })
}

/** The words of a span, however an editor sets them. */
function plain(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/…/g, '...').replace(/–/g, '-')
}

function unmarked(marked: string): { readonly text: string; readonly spans: ReadonlyMap<string, Span> } {
  let text = ''
  const spans = new Map<string, Span>()
  let from = 0
  for (const match of marked.matchAll(/\{(\d+)\|([^}]*)\}/g)) {
    text += marked.slice(from, match.index)
    const [whole, number = '', words = ''] = match
    spans.set(number, { start: text.length, end: text.length + words.length })
    text += words
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), spans }
}
