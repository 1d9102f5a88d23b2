import { expect, it } from 'vitest'
import type { Article } from '../../../../src/core/model/article.ts'
import { blocksIn } from '../../../../src/core/model/articleBlock.ts'
import { createImporter } from '../../../../src/workspace/import/importArticles.ts'
import { createCatalogue } from '../../../../src/workspace/library/catalogue.ts'
import { codeOf, fileIn, temporaryWorkspace, unwrap } from '../support.ts'
import { extractorHere } from './extractorHere.ts'

it('reads rich text once for what is shown of it and for its import, and again after it failed', async () => {
  const { root } = await temporaryWorkspace()
  let started = 0
  let isBroken = false
  const startExtractor = () => {
    started += 1
    const here = extractorHere()
    return isBroken ? { ...here, send: () => undefined, onEnd: (ended: () => void) => setTimeout(ended, 1) } : here
  }
  const now = () => '2026-03-01T10:00:00.000Z'
  const importer = createImporter({ root, catalogue: createCatalogue(root), now, startExtractor })
  const html = '<h2>The wall</h2><p>The council met on Monday.</p>'
  const text = unwrap(await importer.rich(html))
  const { id } = unwrap(await importer.text('Minutes', text, html))
  expect(started).toBe(1)
  const stored = JSON.parse((await fileIn(root, `articles/${id}.json`)) ?? '') as Article
  expect(blocksIn(stored).entries.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
  isBroken = true
  expect(codeOf(await importer.rich('<p>Other words.</p>'))).toBe('import-crashed')
  isBroken = false
  expect(unwrap(await importer.rich('<p>Other words.</p>'))).toContain('Other words.')
  expect(started).toBe(3)
})
