/** The laws that `applyEdit` states, over random texts and random sequences of edits. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { type Edit, editSchema } from '../../../../src/core/edits/edit.ts'
import { EMPTY_HISTORY, type History, nextStep, record, stepped } from '../../../../src/core/edits/history.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { runs } from '../../support/runs.ts'
import { anyWish, countedIds, editFor } from '../support/edits.ts'
import { annotationOf, articleOf, layerOf, succeeded, uuid } from '../support/layers.ts'
import { clusterEdges, someText } from '../support/texts.ts'

const wishes = fc.array(anyWish, { minLength: 1, maxLength: 25 })

/** A layer as it is read from a file: with an annotation, with fields that this version doesn't know. */
function startOf(text: string): Layer {
  const end = clusterEdges(text)[1] ?? text.length
  const annotation = { ...annotationOf(text, 900, 0, end), confidence: 0.5 } as Annotation
  const layer = { ...layerOf(articleOf(text), annotation), client: { name: 'other', list: [1, 2] } }
  return succeeded(parseLayer(serializeLayer(layer), 'layer.json'))
}

interface Session {
  readonly layer: Layer
  readonly history: History
}

function step(text: string, session: Session, direction: 'undo' | 'redo'): Session {
  const edit = nextStep(session.history, direction)
  if (!edit) throw new Error(`nothing to ${direction}`)
  const applied = succeeded(applyEdit(text, session.layer, edit))
  return { layer: applied.layer, history: stepped(session.history, direction, applied.inverse) }
}

describe('applyEdit', () => {
  it('is taken back by as many undos, to the byte, and redone to the same end, after every sequence of edits', () => {
    fc.assert(
      fc.property(someText, wishes, (text, wished) => {
        const idsAndClock = countedIds()
        let session: Session = { layer: startOf(text), history: EMPTY_HISTORY }
        const states = [serializeLayer(session.layer)]
        for (const wish of wished) {
          const applied = succeeded(applyEdit(text, session.layer, editFor(text, session.layer, wish, idsAndClock)))
          session = { layer: applied.layer, history: record(session.history, applied.inverse) }
          states.push(serializeLayer(session.layer))
        }
        for (const state of states.slice(0, -1).toReversed()) {
          session = step(text, session, 'undo')
          expect(serializeLayer(session.layer)).toBe(state)
        }
        for (const state of states.slice(1)) {
          session = step(text, session, 'redo')
          expect(serializeLayer(session.layer)).toBe(state)
        }
        expect(nextStep(session.history, 'redo')).toBeUndefined()
      }),
      { numRuns: runs(300) },
    )
  })

  it('leaves a layer without faults after every edit, and does not touch the one before', () => {
    fc.assert(
      fc.property(someText, wishes, (text, wished) => {
        const idsAndClock = countedIds()
        const article = articleOf(text)
        let layer = startOf(text)
        for (const wish of wished) {
          const before = serializeLayer(layer)
          const applied = succeeded(applyEdit(text, layer, editFor(text, layer, wish, idsAndClock)))
          expect(serializeLayer(layer)).toBe(before)
          layer = applied.layer
          expect(checkLayer(layer, article)).toEqual([])
          for (const { start, end, quote } of layer.annotations) expect(quote).toBe(text.slice(start, end))
        }
      }),
    )
  })

  it('names as touched all that is new, changed or gone, once each', () => {
    fc.assert(
      fc.property(someText, wishes, (text, wished) => {
        const idsAndClock = countedIds()
        let layer = startOf(text)
        for (const wish of wished) {
          const applied = succeeded(applyEdit(text, layer, editFor(text, layer, wish, idsAndClock)))
          const byId = new Map(applied.layer.annotations.map((annotation) => [annotation.id, annotation]))
          const before = new Map(layer.annotations.map((annotation) => [annotation.id, annotation]))
          for (const id of new Set([...byId.keys(), ...before.keys()])) {
            if (byId.get(id) !== before.get(id)) expect(applied.touched).toContain(id)
          }
          expect(new Set(applied.touched).size).toBe(applied.touched.length)
          layer = applied.layer
        }
      }),
    )
  })

  it('gives the same bytes in another process, which gets each edit as JSON and parses it', () => {
    fc.assert(
      fc.property(someText, wishes, (text, wished) => {
        const idsAndClock = countedIds()
        let here = startOf(text)
        let there = here
        for (const wish of wished) {
          const edit = editFor(text, here, wish, idsAndClock)
          const sent: Edit = editSchema.parse(JSON.parse(JSON.stringify(edit)))
          here = succeeded(applyEdit(text, here, edit)).layer
          there = succeeded(applyEdit(text, there, sent)).layer
          expect(serializeLayer(there)).toBe(serializeLayer(here))
        }
      }),
    )
  })

  it('fails as a whole where the last part of a batch fails, whatever stands before it', () => {
    fc.assert(
      fc.property(someText, wishes, (text, wished) => {
        const idsAndClock = countedIds()
        const layer = startOf(text)
        const before = serializeLayer(layer)
        let reached = layer
        const edits: Edit[] = []
        for (const wish of wished) {
          const edit = editFor(text, reached, wish, idsAndClock)
          edits.push(...(edit.type === 'batch' ? edit.edits : [edit]))
          reached = succeeded(applyEdit(text, reached, edit)).layer
        }
        expect(serializeLayer(succeeded(applyEdit(text, layer, { type: 'batch', edits })).layer)).toBe(
          serializeLayer(reached),
        )
        const failing: Edit = { type: 'batch', edits: [...edits, { type: 'remove', id: uuid(5000) }] }
        expect(applyEdit(text, layer, failing)).toMatchObject({ ok: false, error: { code: 'annotation-unknown' } })
        expect(serializeLayer(layer)).toBe(before)
      }),
    )
  })
})
