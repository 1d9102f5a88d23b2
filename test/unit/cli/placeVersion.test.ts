import { describe, expect, it } from 'vitest'
import { fileIn, put, putArticle, temporaryFolder, temporaryWorkspace } from '../workspace/support.ts'
import { run } from './support.ts'

const FIRST = 'The council met on Monday evening to talk about the harbour, which costs 40 million euros in all.'
const SECOND = FIRST.replace('40', '52')
const THIRD = FIRST.replace('40', '61')

/** A workspace with an article, and a folder with files of its later texts. */
async function withFiles() {
  const { root } = await temporaryWorkspace()
  await putArticle(root, 'harbour', FIRST)
  const folder = await temporaryFolder()
  const file = (name: string, text: string) => put(folder, name, text)
  return { root, file }
}

const previousOf = async (root: string, id: string) =>
  JSON.parse((await fileIn(root, `articles/${id}.json`)) ?? '{}').previous ?? null

describe('import --as-version-of', () => {
  it('makes a text that was here already a later version, unless it is one', async () => {
    const { root, file } = await withFiles()
    const second = await file('second.txt', SECOND)
    await run(root, 'import', second)
    const related = await run(root, 'import', second, '--as-version-of', 'harbour')
    expect([related.code, await previousOf(root, 'second')]).toEqual([0, 'harbour'])
    expect(related.error).toContain('second was here already, and is a later version of harbour now')
    const again = await run(root, 'import', second, '--as-version-of', 'harbour')
    expect([again.code, again.error]).toEqual([0, ''])
    await putArticle(root, 'other', 'Something else that was said by somebody.')
    const other = await run(root, 'import', second, '--as-version-of', 'other')
    expect(other.error).toContain('as a later version of harbour, and stays that')
    expect(await previousOf(root, 'second')).toBe('harbour')
  })

  it('makes no circle: an earlier version isn’t later than its own later one', async () => {
    const { root, file } = await withFiles()
    await run(root, 'import', await file('second.txt', SECOND), '--as-version-of', 'harbour')
    const circle = await run(root, 'import', await file('harbour.txt', FIRST), '--as-version-of', 'second')
    expect([circle.code, await previousOf(root, 'harbour')]).toEqual([1, null])
    expect(circle.error).toContain('“second” is itself a later version of “harbour”')
    const itself = await run(root, 'import', await file('harbour.txt', FIRST), '--as-version-of', 'harbour')
    expect([itself.code, await previousOf(root, 'harbour')]).toEqual([0, null])
    expect((await run(root, 'validate', '--json')).out).toContain('"ok": true')
  })

  it('says where the texts have nothing in common, and where there are two later versions', async () => {
    const { root, file } = await withFiles()
    const bees = await file('bees.txt', 'Bees make honey in summer, and the queen lays two thousand eggs a day.')
    const far = await run(root, 'import', bees, '--as-version-of', 'harbour')
    expect(far.code).toBe(0)
    expect(far.error).toContain('bees and harbour have hardly any words in common')
    const dutch = await run(
      root,
      'import',
      await file('third.txt', THIRD),
      '--as-version-of',
      'harbour',
      '--lang',
      'nl',
    )
    expect(dutch.error).toContain('harbour heeft nu twee latere versies, bees en third')
    expect(dutch.error).not.toContain('gemeen')
  })

  it('refuses a version of an article that isn’t here, and writes nothing', async () => {
    const { root, file } = await withFiles()
    const refused = await run(root, 'import', await file('second.txt', SECOND), '--as-version-of', 'nowhere')
    expect([refused.code, await fileIn(root, 'articles/second.json')]).toEqual([1, null])
    expect(refused.error).toContain('There is no article with the ID “nowhere”')
  })
})
