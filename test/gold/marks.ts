/**
 * The gold set's two ways of writing annotations down. The first pass marks them in the text: `⟦tag parameters|words⟧`,
 * nested where they nest. The second pass, made from the bare text, lists them in text order: `tag|first … last words`.
 * Offsets come from either by counting, never by hand.
 */
import type { Span } from '../../src/core/model/span.ts'
import type { Tag } from '../../src/core/model/tag.ts'

/** One annotation of the gold set. `id` and `link` are the marks' own names of attributions. */
export interface GoldTag extends Span {
  readonly tag: Tag
  readonly quote: string
  readonly id?: string
  readonly link?: string
  readonly value?: { readonly value: number; readonly bound: string; readonly unit: string; readonly kind: string }
  readonly speaker?: { readonly name: string; readonly kind: string }
}

const TAG_OF: Readonly<Record<string, Tag>> = { c: 'claim', f: 'figure', q: 'quote', a: 'attribution' }

/** The bare text of a marked one, and its annotations by start, then end. Throws where marks aren't paired. */
export function parseMarked(marked: string): { readonly text: string; readonly tags: readonly GoldTag[] } {
  const open: { readonly head: string; readonly start: number }[] = []
  const tags: GoldTag[] = []
  let text = ''
  for (const [part] of marked.matchAll(/⟦[^|]*\||⟧|[^⟦⟧]+/gu)) {
    if (part.startsWith('⟦')) open.push({ head: part.slice(1, -1), start: text.length })
    else if (part === '⟧') {
      const mark = open.pop()
      if (!mark) throw new Error(`a mark is closed twice before: ${text.slice(-40)}`)
      tags.push({ ...parseHead(mark.head), start: mark.start, end: text.length, quote: text.slice(mark.start) })
    } else text += part
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${open[0]?.head}`)
  return { text, tags: tags.sort(byPlace) }
}

/** The annotations of a list over its text, by start, then end. Throws where words aren't found in the order given. */
export function parseListed(text: string, list: string): readonly GoldTag[] {
  const from: Partial<Record<Tag, number>> = {}
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const tag = tagOf(line.slice(0, 1))
      const [first = '', last] = line.slice(2).split(' … ')
      const start = text.indexOf(first, from[tag] ?? 0)
      const end = last === undefined ? start + first.length : text.indexOf(last, start + first.length) + last.length
      if (start < 0 || end <= start) throw new Error(`not in the text, or not in its order: ${line}`)
      from[tag] = start + 1
      return { tag, start, end, quote: text.slice(start, end) }
    })
    .sort(byPlace)
}

function parseHead(head: string): Pick<GoldTag, 'tag' | 'id' | 'link' | 'value' | 'speaker'> {
  const tag = tagOf(head.slice(0, 1))
  const [first = '', second, third, fourth] = head.slice(1).trim().split(';')
  const link = /^>(a\d+)/.exec(first)?.[1]
  if (tag === 'figure') {
    if (first === '') return { tag }
    return { tag, value: { value: Number(first), bound: second ?? '', unit: third ?? '', kind: fourth ?? '' } }
  }
  if (tag === 'attribution') {
    const space = first.indexOf(' ')
    return { tag, id: `a${first.slice(0, space)}`, speaker: { name: first.slice(space + 1), kind: second ?? '' } }
  }
  return link ? { tag, link } : { tag }
}

function tagOf(letter: string): Tag {
  const tag = TAG_OF[letter]
  if (!tag) throw new Error(`no such tag: ${letter}`)
  return tag
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
