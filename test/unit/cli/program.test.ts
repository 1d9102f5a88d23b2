import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../src/core/edits/applyEdit.ts'
import { planAdd } from '../../../src/core/edits/plan.ts'
import { serializeLayer } from '../../../src/core/model/files.ts'
import { emptyLayer } from '../../../src/core/model/layer.ts'
import { fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../workspace/support.ts'
import { run } from './support.ts'

const ARTICLE_TEXT = 'The plan passed by 31 votes to 17.\n\n😀 Work starts in April.'

/** A workspace with an article and a layer of one figure, behind an emoji. */
async function workspaceWithLayer(): Promise<string> {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'plan', ARTICLE_TEXT)
  const start = ARTICLE_TEXT.indexOf('April')
  const idsAndClock = { newId: randomUUID, now: () => '2026-03-01T10:00:00.000Z' }
  const edit = planAdd(ARTICLE_TEXT, { start, end: start + 5 }, 'figure', idsAndClock)
  const { layer } = unwrap(applyEdit(ARTICLE_TEXT, emptyLayer(article, { id: 'ann', name: 'Ann' }), edit))
  await put(root, 'layers/plan/ann.json', serializeLayer(layer))
  return root
}

describe('factmark import', () => {
  it('makes articles of files and knows them again', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'a.txt', 'A title\n\nSome text.')
    const first = await run(folder, 'import', 'a.txt', '--workspace', 'w', '--json')
    expect(first.code).toBe(0)
    expect(first.out).toContain('"a"')
    expect(await fileIn(join(folder, 'w'), 'articles/a.json')).toContain('Some text.')
    const again = await run(folder, 'import', 'a.txt', '--workspace', 'w')
    expect(again.code).toBe(0)
    expect(again.error).toBe('')
  })

  it('says in one line which file is bad and ends with 1', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'empty.txt', '')
    const { code, error } = await run(folder, 'import', 'empty.txt', '--workspace', 'w')
    expect(code).toBe(1)
    expect(error).toMatch(/^[^\n]*empty\.txt[^\n]*\n$/)
  })
})

describe('factmark export', () => {
  it('writes offsets in code points to w3c', async () => {
    const root = await workspaceWithLayer()
    const { code, error } = await run(root, 'export', '--format', 'w3c', '--out', 'out.jsonld', '--article', 'plan')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const written = (await fileIn(root, 'out.jsonld')) ?? ''
    const start = [...ARTICLE_TEXT.slice(0, ARTICLE_TEXT.indexOf('April'))].length
    expect(written).toMatch(new RegExp(`"start": ?${start}\\b`))
  })

  it('refuses a format that is not there with 2, an article that is not there with 1', async () => {
    const root = await workspaceWithLayer()
    expect((await run(root, 'export', '--format', 'nothing', '--out', 'x')).code).toBe(2)
    expect((await run(root, 'export', '--format', 'w3c', '--out', 'x', '--article', 'other')).code).toBe(1)
    expect(await fileIn(root, 'x')).toBeNull()
  })
})

describe('factmark validate', () => {
  it('finds nothing wrong in a sound workspace', async () => {
    const { code, error } = await run(await workspaceWithLayer(), 'validate')
    expect({ code, error }).toEqual({ code: 0, error: '' })
  })

  it('finds a layer whose quote is not what the text says', async () => {
    const root = await workspaceWithLayer()
    const layer = (await fileIn(root, 'layers/plan/ann.json')) ?? ''
    await put(root, 'layers/plan/ann.json', layer.replace('"April"', '"March"'))
    const { code, out, error } = await run(root, 'validate', '--json')
    expect(code).toBe(1)
    expect(out + error).toContain('layers/plan/ann.json')
  })
})

describe('factmark', () => {
  it('ends with 2 for an unknown command, an unknown option and a missing value', async () => {
    const folder = await temporaryFolder()
    expect((await run(folder, 'nothing')).code).toBe(2)
    expect((await run(folder, 'validate', '--nothing')).code).toBe(2)
    expect((await run(folder, 'validate', '--workspace')).code).toBe(2)
  })

  it('speaks Dutch when asked', async () => {
    const { code, out } = await run(await temporaryFolder(), 'validate', '--help', '--lang', 'nl')
    expect(code).toBe(0)
    expect(out).toContain('werkruimte')
    expect(out).not.toMatch(/Usage|Options|display help/)
  })
})

describe('suggest', () => {
  const TEXT = 'Zo gaat het. „Dat zagen we aankomen”, zegt de havenmeester.'
  const QUOTE = { tag: 'quote', start: 13, quote: '„Dat zagen we aankomen”', rule: 'quote-marks' }

  it('prints what the rules propose for a file and for an article, as JSON', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'haven.txt', TEXT)
    await putArticle(root, 'haven', TEXT)
    for (const source of [['haven.txt'], ['--article', 'haven', '--language', 'nl']]) {
      const { code, out } = await run(root, 'suggest', ...source, '--json')
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject([
        { ...QUOTE, end: 36, link: { start: 38, end: 58 } },
        { tag: 'attribution', start: 38, end: 58, speaker: { name: 'havenmeester', kind: 'person' } },
      ])
    }
  })

  it('proposes claims when they are asked for', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'haven.txt', 'De vakbond stelt dat de haven van Vlist verzandt.')
    const tags = async (...options: string[]) => {
      const { out } = await run(root, 'suggest', 'haven.txt', '--language', 'nl', '--json', ...options)
      return (JSON.parse(out) as { tag: string }[]).map(({ tag }) => tag)
    }
    expect(await tags()).toEqual(['attribution'])
    expect(await tags('--claims')).toEqual(['attribution', 'claim'])
  })

  it('takes one source, and names an article that is not there', async () => {
    const { root } = await temporaryWorkspace()
    expect((await run(root, 'suggest', '--json')).code).toBe(2)
    expect(await run(root, 'suggest', '--article', 'nowhere')).toMatchObject({ code: 1, out: '' })
  })
})
