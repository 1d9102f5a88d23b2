import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer } from '../../../../src/core/model/layer.ts'
import { looksHere, looksPromptly } from '../../../../src/workspace/disk/looks.ts'
import { createCatalogue } from '../../../../src/workspace/library/catalogue.ts'
import { NO_INDEX } from '../../../../src/workspace/library/libraryIndex.ts'
import { fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

/** So many articles that they are looked at together. */
const MANY = 230

it.each([
  ['here', looksHere.fingerprints],
  ['in a thread', looksPromptly.fingerprints],
])(
  'says of many articles looked at %s who has a layer, and what is wrong with those that can’t be read',
  async (_where, looks) => {
    const { root } = await temporaryWorkspace()
    const elsewhere = await temporaryFolder()
    for (let number = 0; number < MANY; number += 1) {
      const article = await putArticle(root, `a${number}`, `Text ${number}.`)
      const layer = serializeLayer(emptyLayer(article, { id: 'ben', name: 'Ben' }))
      if (number !== 7) await put(root, `layers/a${number}/ben.json`, layer)
      if (number === 3)
        await put(root, `layers/a${number}/ann.json`, serializeLayer(emptyLayer(article, { id: 'ann', name: 'Ann' })))
    }
    // A link that leads nowhere, a damaged layer, a folder that is a link, and a file where a folder should be.
    await symlink(join(elsewhere, 'nothing'), join(root, 'layers/a4/ann.json'))
    await put(root, 'layers/a5/ann.json', '{')
    await symlink(elsewhere, join(root, 'layers/a7'))
    const read = vi.fn(looks)
    const listed = unwrap(await createCatalogue(root, NO_INDEX, read).summaries('ann'))
    expect(read).toHaveBeenCalledTimes(2)
    expect(listed.entries).toHaveLength(MANY)
    const withLayer = listed.entries.filter(({ status }) => status !== null)
    expect(withLayer.map(({ id }) => id)).toEqual(['a3'])
    expect(listed.problems.map(({ code }) => code).sort()).toEqual(['file-is-link', 'file-is-link', 'file-not-json'])
  },
)

it('sees a layer that came since', async () => {
  const { root } = await temporaryWorkspace()
  for (let number = 0; number < MANY; number += 1) await putArticle(root, `a${number}`, `Text ${number}.`)
  await put(root, 'layers/a1/ben.json', '{}')
  const catalogue = createCatalogue(root, NO_INDEX, looksPromptly.fingerprints)
  const countOf = async () =>
    unwrap(await catalogue.summaries('ann')).entries.filter(({ status }) => status !== null).length
  expect(await countOf()).toBe(0)
  const article = await putArticle(root, 'a1', 'Text 1.')
  await writeFile(join(root, 'layers/a1/ann.json'), serializeLayer(emptyLayer(article, { id: 'ann', name: 'Ann' })))
  expect(await fileIn(root, 'layers/a1/ann.json')).not.toBeNull()
  expect(await countOf()).toBe(1)
})
