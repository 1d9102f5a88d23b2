import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../../../../src/workspace/library/catalogue.ts'
import { createTextSearch, findInText } from '../../../../src/workspace/library/search.ts'
import { codeOf, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

describe('findInText', () => {
  it('sets letter case and accents aside, in text and query', () => {
    expect(findInText('Zo Geannexéérd!', 'geannexeerd')?.match).toBe('Geannexéérd')
    expect(findInText('cafe\u0301s hier', 'CAFÉ')).toEqual({
      start: 0,
      end: 5,
      before: '',
      match: 'cafe\u0301',
      after: 's hier',
    })
  })

  it('goes over spaces and line breaks, and never over blank lines', () => {
    expect(findInText('ruim\ndertig  locaties', 'ruim dertig locaties')?.match).toBe('ruim dertig locaties')
    expect(findInText('ruim\n\ndertig locaties', 'ruim dertig locaties')).toBeNull()
  })

  it('goes by accents where the query has any', () => {
    expect(findInText('de ene en de één', 'één')).toMatchObject({ before: 'de ene en de ', match: 'één' })
    expect(findInText('een trein', 'één')).toBeNull()
  })

  it('keeps its place behind characters that fold to more or fewer', () => {
    expect(findInText('💩 ﬁne ½ İstanbul straße eind', 'eind')).toMatchObject({ match: 'eind', after: '' })
  })

  it('shows some words before and after, and that there are more', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
    const found = findInText(words, 'word20')
    expect(found?.before).toMatch(/^…word\d+ .*word19 $/)
    expect(found?.after).toMatch(/^ word21 .*word\d+…$/)
    expect(words).toContain(`${found?.before.slice(1)}word20${found?.after.slice(0, -1)}`)
  })

  it('finds nothing for nothing, and nothing where it isn’t', () => {
    expect(findInText('a text', '  ')).toBeNull()
    expect(findInText('a text', 'texts')).toBeNull()
  })
})

describe('createTextSearch', () => {
  it('gives the articles that hold the words, and passes over files that can’t be read', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'The council voted.')
    await putArticle(root, 'two', 'Nothing here.')
    await put(root, 'articles/bad.json', '{')
    const hits = unwrap(await createTextSearch(root, createCatalogue(root)).search('COUNCIL'))
    expect(hits).toEqual([{ id: 'one', start: 4, end: 11, before: 'The ', match: 'council', after: ' voted.' }])
  })

  it.each([0, 1000])('finds the same the second time, with room for %i code units in memory', async (room) => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'The council voted.')
    const texts = createTextSearch(root, createCatalogue(root), room)
    const first = unwrap(await texts.search('voted'))
    expect(first.map(({ id }) => id)).toEqual(['one'])
    expect(unwrap(await texts.search('voted'))).toEqual(first)
  })

  it('searches what an article says now, and no article that is gone', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'The council voted.')
    await putArticle(root, 'two', 'The mayor voted.')
    const texts = createTextSearch(root, createCatalogue(root))
    expect(unwrap(await texts.search('voted'))).toHaveLength(2)
    await putArticle(root, 'one', 'The council met.')
    await rm(join(root, 'articles', 'two.json'))
    expect(unwrap(await texts.search('voted'))).toEqual([])
    expect(unwrap(await texts.search('met')).map(({ id }) => id)).toEqual(['one'])
  })

  it('searches what was read ahead as it is now', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'The council voted.')
    await putArticle(root, 'two', 'The mayor voted.')
    const catalogue = createCatalogue(root)
    const texts = createTextSearch(root, catalogue)
    await texts.readAhead(unwrap(await catalogue.articles()).entries)
    await putArticle(root, 'two', 'The mayor met.')
    expect(unwrap(await texts.search('voted')).map(({ id }) => id)).toEqual(['one'])
    expect(unwrap(await texts.search('met')).map(({ id }) => id)).toEqual(['two'])
  })

  it('gives up a search when another is asked for', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'The council voted.')
    const texts = createTextSearch(root, createCatalogue(root))
    const [outdated, latest] = await Promise.all([texts.search('cou'), texts.search('coun')])
    expect(codeOf(outdated)).toBe('cancelled')
    expect(unwrap(latest)).toHaveLength(1)
  })
})
