import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { planSeen } from '../../../../src/core/edits/planSeen.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { layerSchema } from '../../../../src/core/model/layer.ts'
import { sentencesAt, sentencesLeft, skippedBy } from '../../../../src/core/text/looked.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { untaggedSentence } from '../../../../src/core/text/untagged.ts'
import { annotationOf, articleOf, CHANGED, layerOf, succeeded, uuid } from '../support/layers.ts'

const TEXT = 'The council voted. All 31 members agreed. Nobody spoke.\n\nThe mayor was glad.'
const BLOCKS = blocksOf(TEXT)
const ARTICLE = articleOf(TEXT)
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const figure = annotationOf(TEXT, 1, span('31 members').start, span('31 members').end, { tag: 'figure' })
const idsAndClock = { newId: () => uuid(10), now: () => CHANGED }

describe('passages that were looked at', () => {
  it('are whole sentences, from a cursor or a selection', () => {
    const words = (at: { readonly start: number; readonly end: number }) => {
      const found = sentencesAt(TEXT, BLOCKS, at, 'en')
      return found && TEXT.slice(found.start, found.end)
    }
    expect(words({ start: 5, end: 5 })).toBe('The council voted.')
    expect(words(span('agreed. Nobody'))).toBe('All 31 members agreed. Nobody spoke.')
  })

  it('are marked and unmarked by the same edit, and undone to the byte', () => {
    const layer = layerOf(ARTICLE, figure)
    const marked = succeeded(applyEdit(TEXT, layer, planSeen(layer, span('The council voted.'), idsAndClock)))
    expect(marked.layer.seen).toMatchObject([{ ...span('The council voted.'), at: CHANGED }])
    expect(layerSchema.parse(JSON.parse(serializeLayer(marked.layer)))).toEqual(marked.layer)
    const back = succeeded(applyEdit(TEXT, marked.layer, marked.inverse)).layer
    expect(serializeLayer(back)).toBe(serializeLayer(layer))
    const again = succeeded(applyEdit(TEXT, marked.layer, planSeen(marked.layer, span('council'), idsAndClock)))
    expect(again.layer).not.toHaveProperty('seen')
    const undone = succeeded(applyEdit(TEXT, again.layer, again.inverse)).layer
    expect(serializeLayer(undone)).toBe(serializeLayer(marked.layer))
  })

  it('are skipped by the key for the next sentence, which may look for claims alone', () => {
    const layer = layerOf(ARTICLE, figure)
    const seen = [{ id: uuid(9), ...span('The council voted.'), at: CHANGED }]
    const words = (pass: 'untagged' | 'unclaimed') => {
      const found = untaggedSentence(TEXT, BLOCKS, skippedBy(pass, { ...layer, seen }), 0, 'en')
      return found && TEXT.slice(found.start, found.end)
    }
    expect(words('untagged')).toBe('Nobody spoke.')
    expect(words('unclaimed')).toBe('All 31 members agreed.')
    expect(sentencesLeft(TEXT, BLOCKS, layer, 'en')).toBe(3)
    expect(sentencesLeft(TEXT, BLOCKS, { ...layer, seen }, 'en')).toBe(2)
  })
})
