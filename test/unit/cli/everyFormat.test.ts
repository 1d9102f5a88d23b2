/** What `factmark export` writes in each format that the contract names. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../../src/core/formats/names.ts'
import { HAVEN, samples } from './samples.ts'
import { run } from './support.ts'

/** The formats as the contract names them, in its order. */
const FORMATS =
  'factmark w3c label-studio doccano prodigy brat webanno-tsv cas-json cas-xmi conll refi-qda csv claimreview'.split(
    ' ',
  )
const ONE = ['--article', HAVEN.id, '--annotator', 'sample-a']

describe('factmark export', () => {
  it('knows the formats of the contract', () => {
    expect(EXPORT_FORMATS).toEqual(FORMATS)
  })

  it.each(FORMATS)('writes one layer to a file as %s', async (format) => {
    const { folder } = await samples()
    const path = join(folder, format, 'layer.x')
    const args = ['export', '--format', format, ...ONE, '--workspace', 'samples', '--out', path, '--json']
    const { code, out } = await run(folder, ...args)
    expect(code).toBe(0)
    expect((await stat(path)).isFile()).toBe(true)
    expect(JSON.parse(out)).toMatchObject({ path, format, layers: 1 })
  })
})
