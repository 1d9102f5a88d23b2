import { rename } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { type Codebook, EMPTY_CODEBOOK } from '../../../../src/core/model/codebook.ts'
import { serializeCodebook } from '../../../../src/core/model/files.ts'
import { openCodebook, readCodebook, saveCodebook } from '../../../../src/workspace/library/codebook.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { attribute, codebook } from '../../core/codebook/support.ts'
import { codeOf, fileIn, interceptRename, put, temporaryWorkspace, unwrap } from '../support.ts'

const FILE = 'codebook.json'
const note = (by: string) => ({ id: `by-${by}`, at: '2026-03-01T10:00:00.000Z', by, note: '' })

function relabelled(book: Codebook, key: string, en: string): Codebook {
  const attributes = book.attributes.map((one) => (one.key === key ? { ...one, label: { en, nl: en } } : one))
  return { ...book, attributes }
}

describe('the codebook of a workspace', () => {
  it('is none at first, and what was saved last after that', async () => {
    const { root } = await temporaryWorkspace()
    expect(unwrap(await readCodebook(root))).toBeNull()
    const next = { ...EMPTY_CODEBOOK, attributes: [attribute('type')] }
    const saved = unwrap(await saveCodebook(root, { base: null, next, note: note('ann') }))
    expect(saved.conflicts).toEqual([])
    expect(saved.codebook.revision).toBe(1)
    expect(unwrap(await readCodebook(root))).toEqual(saved.codebook)
    expect(await fileIn(root, FILE)).toBe(serializeCodebook(saved.codebook))
  })

  it('is not written where nothing was changed', async () => {
    const { root } = await temporaryWorkspace()
    const text = `${JSON.stringify(codebook(attribute('type')))}\n`
    await put(root, FILE, text)
    const base = unwrap(await readCodebook(root))
    if (base) unwrap(await saveCodebook(root, { base, next: base, note: note('ann') }))
    expect(await fileIn(root, FILE)).toBe(text)
  })

  it('merges what two made of it, and writes nothing where both changed the same', async () => {
    const { root } = await temporaryWorkspace()
    const base = codebook(attribute('type'), attribute('mood'))
    await put(root, FILE, serializeCodebook(base))
    const save = (by: string, key: string, en: string) =>
      saveCodebook(root, { base, next: relabelled(base, key, en), note: note(by) })
    unwrap(await save('ann', 'type', 'Ann’s'))
    const merged = unwrap(await save('bob', 'mood', 'Bob’s'))
    expect(merged.codebook.revision).toBe(3)
    expect(merged.codebook.attributes.map(({ label }) => label.en)).toEqual(['Ann’s', 'Bob’s'])
    const before = await fileIn(root, FILE)
    const refused = unwrap(await save('cas', 'type', 'Cas’s'))
    expect(refused.conflicts).toEqual([{ list: 'attributes', id: 'attribute-type' }])
    // What is stored is what the next try goes on from.
    expect(refused.stored).toEqual(merged.codebook)
    expect(await fileIn(root, FILE)).toBe(before)
  })

  it('loses nothing where another is saved in the same moment', async () => {
    const { root } = await temporaryWorkspace()
    const base = codebook(attribute('type'), attribute('mood'))
    const path = await put(root, FILE, serializeCodebook(base))
    const theirs = relabelled(base, 'mood', 'Theirs')
    const stop = interceptRename(path, async (real) => {
      stop()
      await real()
      // Theirs replaces ours right after it was written, by a program that had looked before.
      const other = await put(root, 'other.json', serializeCodebook({ ...theirs, revision: 2 }))
      await rename(other, path)
    })
    const next = relabelled(base, 'type', 'Ours')
    const { codebook: saved } = unwrap(await saveCodebook(root, { base, next, note: note('ann') }))
    expect(saved.attributes.map(({ label }) => label.en)).toEqual(['Ours', 'Theirs'])
    expect(unwrap(await readCodebook(root))).toEqual(saved)
  })

  it('of a newer version, or damaged, is told and left alone', async () => {
    const { root } = await temporaryWorkspace()
    for (const [text, code] of [
      ['{"format":"factmark-codebook","version":2,"revision":"two"}', 'version-newer'],
      ['{"format":"factmark-codebook","version":1', 'file-not-json'],
      ['{"format":"factmark-codebook","version":1,"revision":"one"}', 'file-invalid'],
    ] as const) {
      await put(root, FILE, text)
      expect(codeOf(await readCodebook(root))).toBe(code)
      const next = { ...EMPTY_CODEBOOK, attributes: [attribute('type')] }
      expect(codeOf(await saveCodebook(root, { base: null, next, note: note('ann') }))).toBe(code)
      expect(await fileIn(root, FILE)).toBe(text)
    }
  })

  it('of a newer version is shown as far as it is understood, and never changed', async () => {
    const { root } = await temporaryWorkspace()
    const theirs = { ...codebook(attribute('type')), version: 2, weights: [1] }
    const text = JSON.stringify(theirs)
    await put(root, FILE, text)
    const opened = unwrap(await openCodebook(root))
    expect(opened.codebook?.attributes.map(({ key }) => key)).toEqual(['type'])
    expect(opened.readOnly).toEqual({ code: 'codebook-newer', details: { file: FILE, found: 2 } })
    const next = { ...EMPTY_CODEBOOK, attributes: [attribute('mood')] }
    expect(codeOf(await saveCodebook(root, { base: opened.codebook, next, note: note('ann') }))).toBe('version-newer')
    expect(await fileIn(root, FILE)).toBe(text)
  })

  it('is validated, with the places of its faults', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, FILE, serializeCodebook(codebook(attribute('type'), attribute('type'))))
    const findings = await validateWorkspace(root)
    expect(findings.map(({ file, path, problem: { code, details } }) => [file, path, code, details?.reason])).toEqual([
      [FILE, 'attributes[1].key', 'codebook-faulty', 'codebook-key-twice'],
    ])
    await put(root, FILE, '{}')
    expect((await validateWorkspace(root)).map(({ file, problem }) => [file, problem.code])).toContainEqual([
      FILE,
      'file-invalid',
    ])
  })
})
