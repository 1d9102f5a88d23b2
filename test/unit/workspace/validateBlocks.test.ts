import { expect, it } from 'vitest'
import { validateWorkspace } from '../../../src/workspace/validate.ts'
import { putArticle, temporaryWorkspace } from './support.ts'

it('reports a block of an article that does not hold, and nothing else of it', async () => {
  const { root } = await temporaryWorkspace()
  const good = { id: 'a', kind: 'heading', start: 0, end: 3, level: 2 }
  await putArticle(root, 'bericht', 'Kop\n\nAlinea', { blocks: [good, { ...good, id: 'b' }] })
  expect(await validateWorkspace(root)).toMatchObject([
    {
      file: 'articles/bericht.json',
      path: 'blocks[1]',
      problem: { code: 'block-ignored', details: { reason: 'block-overlap' } },
    },
  ])
})
