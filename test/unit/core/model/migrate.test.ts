import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLE_VERSION } from '../../../../src/core/model/article.ts'
import { parseArticle, parseLayer, parseWorkspace, serializeLayer } from '../../../../src/core/model/files.ts'
import { LAYER_VERSION } from '../../../../src/core/model/layer.ts'
import { type MigrationStep, migrate } from '../../../../src/core/model/migrate.ts'
import { WORKSPACE_VERSION } from '../../../../src/core/model/workspace.ts'
import { succeeded } from '../support/layers.ts'

const kept = (name: string) => readFileSync(join(import.meta.dirname, 'kept', `${name}.json`), 'utf8')

/** A format as it could have gone: words, then spans, then spans with a tag. */
const STEPS: readonly MigrationStep[] = [
  { from: 1, change: ({ word, ...rest }) => ({ ...rest, span: { words: word } }) },
  { from: 2, change: (content) => ({ ...content, tag: 'claim' }) },
]

describe('migrate', () => {
  it('takes every step from the version that was found', () => {
    const now = { format: 'x', version: 3, span: { words: 'wall' }, tag: 'claim' }
    expect(migrate({ format: 'x', version: 1, word: 'wall' }, 1, 3, STEPS)).toEqual(now)
    expect(migrate({ format: 'x', version: 2, span: { words: 'wall' } }, 2, 3, STEPS)).toEqual(now)
  })

  it('leaves alone what is of this version, or older than the first step', () => {
    const current = { format: 'x', version: 3 }
    expect(migrate(current, 3, 3, STEPS)).toBe(current)
    const ancient = { format: 'x', version: 0 }
    expect(migrate(ancient, 0, 3, STEPS)).toBe(ancient)
  })

  it('leaves the content that it is given as it was', () => {
    const before = Object.freeze({ format: 'x', version: 1, word: 'wall' })
    migrate(before, 1, 3, STEPS)
    expect(before).toEqual({ format: 'x', version: 1, word: 'wall' })
  })

  it('is a mistake in the program where a step is missing', () => {
    expect(() => migrate({}, 1, 4, STEPS)).toThrow('no step leads on')
    expect(() => migrate({}, 1, 3, STEPS.toReversed())).toThrow('no step leads on')
  })
})

describe('the samples that are kept of every version', () => {
  const versions = (current: number) => Array.from({ length: current }, (_, index) => index + 1)

  it.each(versions(LAYER_VERSION))('a layer of version %i is read whole', (version) => {
    const text = kept(`layer-${version}`)
    const layer = succeeded(parseLayer(text, 'layer.json'))
    expect(layer.annotations.map(({ tag }) => tag)).toEqual(['claim', 'figure', 'attribution'])
    expect(layer.reviews).toHaveLength(1)
    expect(layer.replies).toHaveLength(1)
    if (version === LAYER_VERSION) expect(serializeLayer(layer)).toBe(text)
  })

  it.each(versions(ARTICLE_VERSION))('an article of version %i is read whole', (version) => {
    const article = succeeded(parseArticle(kept(`article-${version}`), 'article.json'))
    expect(article).toMatchObject({
      id: 'oefening',
      published: '2022-02',
      text: 'Ruim 40.000 man, aldus de minister.\n',
    })
  })

  it.each(versions(WORKSPACE_VERSION))('a workspace of version %i is read whole', (version) => {
    expect(succeeded(parseWorkspace(kept(`workspace-${version}`), 'workspace.json'))).toMatchObject({ title: 'Kept' })
  })
})
