import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/model/article.ts'
import { sha256Of } from '../../../../src/workspace/disk/digest.ts'
import { createImporter } from '../../../../src/workspace/import/importArticles.ts'
import { createCatalogue } from '../../../../src/workspace/library/catalogue.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { page } from '../../../support/documents.ts'
import { codeOf, fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'
import { extractorHere } from './extractorHere.ts'

const WORDS = 'De ploeg heeft ruim dertig locaties bezocht, zei de woordvoerder, en vond er niets bijzonders.'

function importerOf(root: string) {
  const catalogue = createCatalogue(root)
  const now = () => '2026-03-01T10:00:00.000Z'
  return createImporter({ root, catalogue, now, startExtractor: extractorHere })
}

async function imported(root: string, name: string, content: string | Buffer) {
  const bytes = Buffer.from(content)
  const path = await put(await temporaryFolder(), name, bytes)
  return importerOf(root).file(path)
}

async function articleIn(root: string, id: string): Promise<Article> {
  return JSON.parse((await fileIn(root, `articles/${id}.json`)) ?? '')
}

describe('an imported page', () => {
  it('is kept byte for byte, with its blocks, what was left out and what it says of itself', async () => {
    const { root } = await temporaryWorkspace()
    const html = page([WORDS, WORDS.replace('De', 'Een')])
    const outcome = unwrap(await imported(root, 'Stuk van vandaag.html', html))
    expect(outcome).toMatchObject({
      id: 'stuk-van-vandaag',
      isNew: true,
      replaced: 0,
      omitted: { navigation: 1, notice: 3 },
    })
    const article = await articleIn(root, outcome.id)
    const sha256 = sha256Of(Buffer.from(html))
    expect(article).toMatchObject({
      title: 'Ruim dertig locaties bezocht',
      language: 'nl',
      original: { sha256, name: 'Stuk van vandaag.html', type: 'text/html', bytes: Buffer.byteLength(html) },
    })
    expect(await fileIn(root, `articles/originals/${sha256}`)).toBe(html)
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('is known by its bytes, however a later version would read them', async () => {
    const { root } = await temporaryWorkspace()
    const html = page([WORDS])
    const bytes = Buffer.from(html)
    const original = { sha256: sha256Of(bytes), name: 'a.html', type: 'text/html', bytes: bytes.length }
    await putArticle(root, 'eerder', 'Anders gelezen.', {
      original,
      omitted: [{ id: 'o1', kind: 'notice', words: 4, excerpt: '' }],
    })
    const outcome = unwrap(await imported(root, 'b.html', html))
    expect(outcome).toEqual({
      id: 'eerder',
      sha256: sha256Of('Anders gelezen.'),
      isNew: false,
      replaced: 0,
      omitted: { notice: 4 },
    })
    expect(await readdir(join(root, 'articles'))).toEqual(['eerder.json'])
  })

  it('is known by its text where an article of before has no original', async () => {
    const { root } = await temporaryWorkspace()
    const first = unwrap(await imported(root, 'a.html', page([WORDS])))
    const again = unwrap(await imported(root, 'b.html', page([WORDS]).replace('</body>', ' </body>')))
    expect(again).toMatchObject({ id: first.id, isNew: false })
  })
})

describe('plain text', () => {
  it('is its own original, unless bytes of it are not in the article', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await imported(root, 'zo.txt', WORDS))
    expect(await readdir(join(root, 'articles'))).toEqual(['zo.json'])
    const bytes = Buffer.from(`\ufeff${WORDS}\r\nNog een.`)
    const { id } = unwrap(await imported(root, 'anders.txt', bytes))
    expect((await articleIn(root, id)).original).toMatchObject({ sha256: sha256Of(bytes), type: 'text/plain' })
    expect(await readdir(join(root, 'articles/originals'))).toEqual([sha256Of(bytes)])
  })

  it.each([
    ['<html lang="en">', 'nl'],
    ['<html lang="nl-BE">', 'nl-BE'],
    ['<html lang="ja">', 'ja'],
    ['<html>', 'nl'],
  ])('is in the language that the file names, unless it surely is in another: %s', async (html, language) => {
    const { root } = await temporaryWorkspace()
    const { id } = unwrap(await imported(root, 'a.html', page([WORDS, WORDS]).replace('<html lang="nl">', html)))
    expect((await articleIn(root, id)).language).toBe(language)
  })

  it('of which nobody can tell the language says so, and is not called English', async () => {
    const { root } = await temporaryWorkspace()
    const { id } = unwrap(await imported(root, 'a.txt', '40.000'))
    expect((await articleIn(root, id)).language).toBe('und')
  })
})

it('names what can be read where a kind of file can’t', async () => {
  const { root } = await temporaryWorkspace()
  const outcome = await imported(root, 'oud.doc', 'x')
  expect(outcome).toMatchObject({
    error: { code: 'file-type-unknown', details: { extensions: expect.stringContaining('.docx') } },
  })
})

describe('the original of an article', () => {
  const html = page([WORDS, WORDS.replace('De', 'Een')])

  it('says what it consists of, and what of it the article is made of', async () => {
    const { root } = await temporaryWorkspace()
    const { id } = unwrap(await imported(root, 'Stuk.html', html))
    const { parts, taken, ...facts } = unwrap(await importerOf(root).source(id))
    const kinds = parts.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === null).length).toBe(taken.length)
    expect(kinds).toContain('navigation')
    expect(facts).toMatchObject({ isAnnotated: false, differs: null, original: { name: 'Stuk.html' } })
  })

  it('becomes another article by other parts, with the details that were corrected; the first one stays', async () => {
    const { root } = await temporaryWorkspace()
    const { id } = unwrap(await imported(root, 'Stuk.html', html))
    const importer = importerOf(root)
    const { parts } = unwrap(await importer.source(id))
    const before = await articleIn(root, id)
    await put(root, `articles/${id}.json`, JSON.stringify({ ...before, title: 'Verbeterd' }))
    const all = parts.map((part) => part.id)
    const made = unwrap(await importer.remake(id, all))
    expect(made).toMatchObject({ isNew: true, omitted: {} })
    const whole = await articleIn(root, made.id)
    expect(whole).toMatchObject({ title: 'Verbeterd', original: before.original })
    expect(whole.text.length).toBeGreaterThan(before.text.length)
    expect(unwrap(await importer.source(made.id))).toMatchObject({ taken: all, differs: null })
    // The parts of the article alone are its own text again, which is there already.
    const main = parts.filter(({ kind }) => kind === null).map((part) => part.id)
    expect(unwrap(await importer.remake(made.id, main))).toMatchObject({ id, isNew: false })
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('makes no other article where anybody has a layer', async () => {
    const { root } = await temporaryWorkspace()
    const { id } = unwrap(await imported(root, 'Stuk.html', html))
    await put(root, `layers/${id}/bram.json`, '{}')
    const importer = importerOf(root)
    expect(unwrap(await importer.source(id)).isAnnotated).toBe(true)
    expect(codeOf(await importer.remake(id, ['p1']))).toBe('article-annotated')
  })

  it('tells that this version reads it differently, and that it is missing or another file', async () => {
    const { root } = await temporaryWorkspace()
    const { id } = unwrap(await imported(root, 'Stuk.html', html))
    const importer = importerOf(root)
    const article = await articleIn(root, id)
    const text = `${article.text}!`
    await put(root, `articles/${id}.json`, JSON.stringify({ ...article, text, sha256: sha256Of(text) }))
    expect(unwrap(await importer.source(id)).differs).toBe('text')
    await put(root, `articles/originals/${article.original?.sha256}`, 'another')
    expect(codeOf(await importer.source(id))).toBe('original-differs')
    const found = (await validateWorkspace(root)).map(({ path, problem }) => [path, problem.code])
    expect(found).toContainEqual(['original', 'original-differs'])
    await put(
      root,
      `articles/${id}.json`,
      JSON.stringify({ ...article, original: { ...article.original, sha256: 'f'.repeat(64) } }),
    )
    expect(codeOf(await importer.source(id))).toBe('original-missing')
  })
})

describe('how a file is imported', () => {
  const html = page([WORDS, WORDS.replace('De', 'Een')])

  it('is as a later version of an article, if that is there', async () => {
    const { root } = await temporaryWorkspace()
    const { id } = unwrap(await imported(root, 'Stuk.html', html))
    const later = Buffer.from(html.replace('ruim dertig', 'ruim veertig'))
    const path = await put(await temporaryFolder(), 'Stuk.html', later)
    expect(codeOf(await importerOf(root).file(path, path, { previous: 'elders' }))).toBe('article-missing')
    const made = unwrap(await importerOf(root).file(path, path, { previous: id }))
    expect(await articleIn(root, made.id)).toMatchObject({ previous: id })
    expect(made.id).not.toBe(id)
  })

  it('keeps no file that is larger than wanted', async () => {
    const { root } = await temporaryWorkspace()
    const bytes = Buffer.from(html)
    const path = await put(await temporaryFolder(), 'Stuk.html', bytes)
    const now = () => '2026-03-01T10:00:00.000Z'
    const catalogue = createCatalogue(root)
    const startExtractor = extractorHere
    const importer = createImporter({
      root,
      catalogue,
      now,
      startExtractor,
      keepsOriginal: (size) => size < bytes.length,
    })
    const { id } = unwrap(await importer.file(path))
    expect((await articleIn(root, id)).original).toBeUndefined()
    expect(codeOf(await importer.source(id))).toBe('original-unkept')
  })
})
