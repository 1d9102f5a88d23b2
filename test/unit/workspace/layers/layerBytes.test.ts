import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { layerBytes } from '../../../../src/workspace/layers/layerBytes.ts'
import { anyWish, countedIds, editFor } from '../../core/support/edits.ts'
import { articleOf, layerOf, succeeded } from '../../core/support/layers.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerster “Zoë”. De kosten zijn 40.000 euro 💶.'

describe('layerBytes', () => {
  it('is what serialising the whole layer gives, to the byte, after every edit', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 8 }), (wishes) => {
        const idsAndClock = countedIds(1)
        let layer = layerOf(articleOf(TEXT))
        for (const wish of wishes) {
          layer = succeeded(applyEdit(TEXT, layer, editFor(TEXT, layer, wish, idsAndClock))).layer
          const marked = { ...layer, notes: '\n  "annotations": []' } as Layer
          expect(layerBytes(layer).toString()).toBe(serializeLayer(layer))
          expect(layerBytes(marked).toString()).toBe(serializeLayer(marked))
        }
      }),
    )
  })
})
