import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, temporaryWorkspace } from '../workspace/support.ts'
import { run } from './support.ts'

const CONFIGURATION = '[entities]\nPerson\n[attributes]\nWeight Arg:Claim, Value:light|heavy\n'

describe('codebook', () => {
  it('brings in what another program asks, once, as one revision, and says what has no place', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'annotation.conf', CONFIGURATION)
    const first = await run(root, 'codebook', 'import', join(root, 'annotation.conf'), '--note', 'Old project')
    expect(first.out).toBe(
      'annotation.conf: new questions: 1, new values: 0, new findings: 0; the codebook is at revision 1\n',
    )
    expect(first.error).toBe('Left out, because only the four tags can be labels: Person\n')
    const again = await run(root, 'codebook', 'import', join(root, 'annotation.conf'), '--json')
    expect(JSON.parse(again.out)).toMatchObject({ attributes: 0, values: 0, revision: 1 })
    const listed = await run(root, 'codebook', 'list')
    expect(listed.out).toBe('weight\tClaims\tWeight\tlight heavy\t\n')
    const stored = JSON.parse(await readFile(join(root, 'codebook.json'), 'utf8')) as { revisions: unknown }
    expect(stored.revisions).toMatchObject([{ revision: 1, by: 'command-line', note: 'Old project' }])
  })

  it('goes to INCEpTION as two files and comes back from either, with what each question hangs on', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'annotation.conf', CONFIGURATION)
    await run(root, 'codebook', 'import', join(root, 'annotation.conf'))
    await run(root, 'codebook', 'export', '--format', 'inception', '--out', join(root, 'layers.json'))
    for (const name of ['layers.json', 'layers.rules']) {
      const other = await temporaryWorkspace()
      const brought = await run(other.root, 'codebook', 'import', join(root, name))
      expect([brought.code, brought.error]).toEqual([0, ''])
      expect((await run(other.root, 'codebook', 'list')).out).toMatch(/^weight\tClaims\t/)
    }
    await rm(join(root, 'layers.rules'))
    const other = await temporaryWorkspace()
    expect((await run(other.root, 'codebook', 'import', join(root, 'layers.json'))).error).toBe(
      'When these are asked could not be read from the constraints, so they are always asked: Weight\n',
    )
  })

  it('is written for another program, and says what has no place there', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'a.xml', '<View><TextArea name="remark" toName="text" perRegion="true"/></View>')
    await run(root, 'codebook', 'import', join(root, 'a.xml'))
    const written = await run(root, 'codebook', 'export', '--format', 'brat')
    expect(written.code).toBe(0)
    expect(written.error).toBe(`Not included, because this format has no place for it:
- questions that can’t be asked there (1): remark
- earlier revisions (1)
`)
    expect(written.out).toContain('[attributes]\n')
    const out = join(root, 'book.json')
    expect(JSON.parse((await run(root, 'codebook', 'export', '--out', out, '--json')).out)).toEqual({
      path: out,
      format: 'factmark',
      losses: [],
      beside: null,
    })
    expect(await readFile(out, 'utf8')).toContain('"remark"')
  })

  it.each([
    [['codebook', 'import', 'missing.conf'], 1],
    [['codebook', 'export', '--format', 'word'], 2],
    [['codebook', 'import'], 2],
    [['codebook', 'burn'], 2],
    [['codebook', 'export'], 1],
  ])('%s ends with %i, says why and writes nothing', async (args, code) => {
    const { root } = await temporaryWorkspace()
    const ended = await run(root, ...args)
    expect(ended.code).toBe(code)
    expect(ended.error).not.toBe('')
    await expect(readFile(join(root, 'codebook.json'))).rejects.toThrow()
  })
})
