/** A store on a real folder with an article, for the tests of storing. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edit } from '../../../src/core/edits/edit.ts'
import type { Article } from '../../../src/core/model/article.ts'
import { parseLayer } from '../../../src/core/model/files.ts'
import type { Layer } from '../../../src/core/model/layer.ts'
import type { Problem } from '../../../src/core/problem.ts'
import type { LayerStoreOptions } from '../../../src/workspace/layers/heldLayer.ts'
import { createLayerStore, type LayerStore } from '../../../src/workspace/layers/layerStore.ts'
import { annotationOf } from '../core/support/layers.ts'
import { putArticle, temporaryWorkspace, unwrap } from './support.ts'

/** The text that is annotated here. */
export const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'

/** Whoever annotates here. */
const ANN = { id: 'ann', name: 'Ann' }

/** A workspace with one article, a store on it, and what the store told. */
export interface Bench {
  readonly root: string
  readonly article: Article
  readonly store: LayerStore
  readonly told: (Problem | null)[]
  readonly another: (options?: Partial<LayerStoreOptions>) => LayerStore
  /** The layer's file as text; throws where there is none. */
  readonly text: () => Promise<string>
  readonly layer: () => Promise<Layer>
}

/** A fresh workspace. Times go on by a minute at each look at the clock. */
export async function createBench(options: Partial<LayerStoreOptions> = {}): Promise<Bench> {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'bericht', TEXT)
  const told: (Problem | null)[] = []
  let minutes = 0
  const another = (more: Partial<LayerStoreOptions> = {}) =>
    createLayerStore({
      root,
      annotator: ANN,
      onSaving: (_article, problem) => told.push(problem),
      wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
      now: () => {
        minutes += 1
        return new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString()
      },
      ...options,
      ...more,
    })
  const text = () => readFile(join(root, 'layers/bericht/ann.json'), 'utf8')
  const layer = async () => unwrap(parseLayer(await text(), 'ann.json'))
  return { root, article, store: another(), told, another, text, layer }
}

/** The edit that tags the characters from `start` to `end` as a claim. */
export function add(number: number, start: number, end: number): Edit {
  return { type: 'add', annotation: annotationOf(TEXT, number, start, end) }
}
