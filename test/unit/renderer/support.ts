/** A small article with layers on it, and where the ids and times of new annotations come from. */
import type { IdsAndClock } from '../../../src/core/edits/plan.ts'
import type { Annotation } from '../../../src/core/model/annotation.ts'
import type { Tag } from '../../../src/core/model/tag.ts'
import { blocksOf } from '../../../src/core/text/paragraphs.ts'
import type { DocumentView, TextSelection } from '../../../src/renderer/commands/rules/outcome.ts'
import { annotationOf, articleOf, CHANGED, layerOf, uuid } from '../core/support/layers.ts'

export const TEXT =
  'The council voted on Monday. All 31 members agreed, said Ann Smit.\n\nNobody spoke against it. “We are glad,” she said.'

export const ARTICLE = articleOf(TEXT)

/** Ids from 100 on, and one time. */
export function countingIds(): IdsAndClock {
  let next = 100
  return {
    newId: () => {
      next += 1
      return uuid(next)
    },
    now: () => CHANGED,
  }
}

/** The annotation number `number` on the first place of `words`. */
export function on(words: string, number: number, tag: Tag = 'claim', fields: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(words)
  if (start === -1) throw new Error(`not in the text: ${words}`)
  return annotationOf(TEXT, number, start, start + words.length, { tag, ...fields })
}

/** The document as a command finds it, with these annotations of which `selected` and `others` are selected. */
export function viewOf(annotations: readonly Annotation[], fields: Partial<DocumentView> = {}): DocumentView {
  const layer = layerOf(ARTICLE, ...annotations)
  return {
    text: TEXT,
    blocks: blocksOf(TEXT),
    language: 'en',
    layer,
    selected: null,
    others: new Set(),
    filter: null,
    ...fields,
  }
}

/** These words selected, from their start to their end. */
export function selecting(words: string): TextSelection {
  const start = TEXT.indexOf(words)
  const ends = { anchor: start, focus: start + words.length }
  return { span: { start, end: ends.focus }, ends, last: ends }
}

/** The text cursor at an offset. */
export function cursorAt(offset: number): TextSelection {
  const ends = { anchor: offset, focus: offset }
  return { span: null, ends, last: ends }
}

/** Nothing was ever selected. */
export const NO_SELECTION: TextSelection = { span: null, ends: null, last: null }
