import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../../../src/workspace/catalogue.ts'
import { findInText, searchTexts } from '../../../src/workspace/search.ts'
import { put, putArticle, temporaryWorkspace, unwrap } from './support.ts'

describe('findInText', () => {
  it('sets letter case and accents aside, in text and query', () => {
    expect(findInText('Zo Geannexéérd!', 'geannexeerd')?.match).toBe('Geannexéérd')
    expect(findInText('cafe\u0301s hier', 'CAFÉ')).toEqual({ before: '', match: 'cafe\u0301', after: 's hier' })
  })

  it('goes over line breaks', () => {
    expect(findInText('ruim\n\ndertig  locaties', 'ruim dertig locaties')?.match).toBe('ruim dertig locaties')
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

describe('searchTexts', () => {
  it('gives the articles that hold the words, and passes over files that can’t be read', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'The council voted.')
    await putArticle(root, 'two', 'Nothing here.')
    await put(root, 'articles/bad.json', '{')
    const hits = unwrap(await searchTexts(root, createCatalogue(root), 'COUNCIL'))
    expect(hits).toEqual([{ id: 'one', before: 'The ', match: 'council', after: ' voted.' }])
  })
})
