/** How much a file of annotations may hold is bounded, however it is written. */
import { expect, it } from 'vitest'
import { MOST_PIECES } from '../../../../src/core/model/pieces.ts'
import { readForeign } from '../../../../src/workspace/exchange/foreignFile.ts'

it('is in a file of annotations, where they are all sound too', async () => {
  const spans = Buffer.from(JSON.stringify({ text: 'T', label: Array.from({ length: 500_001 }, () => [0, 1, 'c']) }))
  expect(await readForeign(spans, 'big', 'doccano', async () => null)).toMatchObject({
    error: { code: 'file-too-many', details: { limit: 500_000 } },
  })
}, 30_000)

it('is in a file of texts', async () => {
  const texts = Buffer.from('{"text":"T"}\n'.repeat(100_001))
  expect(await readForeign(texts, 'big', 'doccano', async () => null)).toMatchObject({
    error: { code: 'file-too-many', details: { limit: 100_000 } },
  })
}, 30_000)

it.each(['csv', 'conll', 'doccano', 'w3c', 'cas-xmi'] as const)('is in a file of %s', async (format) => {
  const file = Buffer.from(`tag,start,end,quote${'\n'.repeat(MOST_PIECES + 1)}`)
  const read = await readForeign(file, 'big', format, async () => null)
  expect(read).toMatchObject({ error: { code: 'file-too-many', details: { file: 'big', limit: MOST_PIECES } } })
})
