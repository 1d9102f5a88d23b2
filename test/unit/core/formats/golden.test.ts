/** Every format writes the golden layer as its golden file has it, and reads the golden file as the golden layer. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../../../../src/core/formats/names.ts'
import { documentsIn, exported, verifiedIn } from '../support/exchange.ts'
import { GOLDEN_ARTICLE, GOLDEN_LAYER } from '../support/golden.ts'

const FOLDER = join(import.meta.dirname, 'golden')

describe.each(EXPORT_FORMATS)('the golden files of %s', (name) => {
  const written = exported(name, GOLDEN_ARTICLE, GOLDEN_LAYER)

  it('are what is written', async () => {
    for (const { extension, content } of written.files) {
      // A ZIP's bytes are its library's; what lies in it is ours.
      const files =
        typeof content === 'string'
          ? { '': content }
          : Object.fromEntries(Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]))
      for (const [path, text] of Object.entries(files)) {
        const file = `${name}${extension}${path === '' ? '' : `.${path.replace(/^.*\//, '')}`}`
        await expect(text).toMatchFileSnapshot(join(FOLDER, file))
      }
    }
  })

  it('count every annotation that the format holds', () => {
    expect(written.left.annotations.length).toBeGreaterThan(3)
    expect(verifiedIn(written, GOLDEN_ARTICLE)).toBe(written.left.annotations.length)
  })
})

describe.each(IMPORT_FORMATS.filter((name) => name !== 'refi-qda'))('the golden file of %s', (name) => {
  it('is read from the repository as what was written', () => {
    const written = exported(name, GOLDEN_ARTICLE, GOLDEN_LAYER)
    const read = (extension: string) => readFileSync(join(FOLDER, `${name}${extension}`), 'utf8')
    const companions = Object.fromEntries(written.files.slice(1).map(({ extension }) => [extension, read(extension)]))
    const extension = written.files[0]?.extension ?? ''
    expect(existsSync(join(FOLDER, `${name}${extension}`))).toBe(true)
    const file = { ...written, content: read(extension), companions }
    expect(verifiedIn(file, GOLDEN_ARTICLE)).toBe(written.left.annotations.length)
    expect(documentsIn(name, file.content, companions)).toHaveLength(1)
  })
})
