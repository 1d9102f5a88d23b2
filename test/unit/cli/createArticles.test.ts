/** `import-annotations --create-articles`: a project of another program moves in whole, its texts as articles. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { uuid } from '../core/support/layers.ts'
import { put, temporaryWorkspace } from '../workspace/support.ts'
import { run } from './support.ts'

const line = (value: unknown) => `${JSON.stringify(value)}\n`

async function articlesIn(root: string): Promise<readonly string[]> {
  return (await readdir(join(root, 'articles')).catch(() => [])).filter((name) => name.endsWith('.json')).sort()
}

async function layersIn(root: string): Promise<readonly string[]> {
  const found = await readdir(join(root, 'layers'), { recursive: true }).catch(() => [])
  return found.filter((name) => name.endsWith('.json')).sort()
}

describe('import-annotations --create-articles', () => {
  it('makes an article of each text and a layer of each annotator, and validates', async () => {
    const { root } = await temporaryWorkspace()
    const task = (text: string, session: string) =>
      line({ text, spans: [{ start: 0, end: 3, label: 'claim' }], answer: 'accept', _annotator_id: session })
    await put(root, 'in.jsonl', task('One man went.', 'anna') + task('One man went.', 'ben') + task('Two men.', 'anna'))
    const args = ['in.jsonl', '--format', 'prodigy', '--create-articles', '--json']
    const { code, out, error } = await run(root, 'import-annotations', ...args)
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const said = JSON.parse(out)
    expect(said.articles.map(({ id }: { id: string }) => id)).toEqual(['in-1', 'in-3'])
    expect(said.layers).toHaveLength(3)
    expect(await articlesIn(root)).toEqual(['in-1.json', 'in-3.json'])
    expect(await layersIn(root)).toEqual(['in-1/anna.json', 'in-1/ben.json', 'in-3/anna.json'])
    expect((await run(root, 'validate')).code).toBe(0)
  })

  it('makes an article of a text that nobody annotated, and no layer', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'in.jsonl', line({ text: 'One man went.', spans: [], answer: 'ignore' }))
    const { code, error } = await run(
      root,
      'import-annotations',
      'in.jsonl',
      '--format',
      'prodigy',
      '--create-articles',
    )
    expect(code).toBe(0)
    expect(error).toContain('1 task was ignored: no layer')
    expect(await articlesIn(root)).toEqual(['in-1.json'])
    expect(await layersIn(root)).toEqual([])
  })

  it('shows with --dry-run what it would make, and makes nothing', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'in.jsonl', line({ text: 'One man went.', label: [[0, 3, 'claim']] }))
    const args = ['in.jsonl', '--format', 'doccano', '--create-articles', '--annotator', 'anna', '--dry-run']
    const { code, out } = await run(root, 'import-annotations', ...args)
    expect(code).toBe(0)
    expect(out).toContain('in-1: would be a new article, “in 1”')
    expect(await articlesIn(root)).toEqual([])
  })

  it('takes an article that is there for the same text, and never its id for another', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'in.txt', 'Something else.')
    await put(root, 'a.txt', 'One man went.')
    await run(root, 'import', 'in.txt', 'a.txt')
    const document = (text: string) => line({ text, label: [[0, 3, 'claim']] })
    await put(root, 'in 1.jsonl', document('One man went.') + document('Two men.'))
    const args = ['in 1.jsonl', '--format', 'doccano', '--create-articles', '--annotator', 'anna']
    expect((await run(root, 'import-annotations', ...args)).code).toBe(0)
    expect(await articlesIn(root)).toEqual(['a.json', 'in-1-2.json', 'in.json'])
    expect(await layersIn(root)).toEqual(['a/anna.json', 'in-1-2/anna.json'])
  })

  it('takes the sources of a REFI-QDA project under their names', async () => {
    const { root } = await temporaryWorkspace()
    const project = `<Project xmlns="urn:QDA-XML:project:1.0" name="p">
<Users><User guid="${uuid(7)}" name="Иван"/></Users>
<CodeBook><Codes><Code guid="${uuid(9)}" name="claim" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${uuid(2)}" name="Council meeting.txt"><PlainTextContent>One man went.</PlainTextContent>
<PlainTextSelection guid="${uuid(1)}" startPosition="0" endPosition="3" creatingUser="${uuid(7)}"><Coding guid="${uuid(4)}"><CodeRef targetGUID="${uuid(9)}"/></Coding></PlainTextSelection>
</TextSource></Sources></Project>`
    await put(root, 'p.qdpx', zipSync({ 'project.qde': strToU8(project) }))
    const args = ['p.qdpx', '--create-articles', '--annotator', 'ivan']
    expect((await run(root, 'import-annotations', ...args)).code).toBe(0)
    expect(await layersIn(root)).toEqual(['council-meeting/ivan.json'])
  })

  it('reads a folder of brat files', async () => {
    const { root } = await temporaryWorkspace()
    for (const name of ['one', 'sub/two']) {
      await put(root, `brat/${name}.txt`, `Text of ${name}.`)
      await put(root, `brat/${name}.ann`, `T1\tclaim 0 4\tText\n`)
    }
    const args = ['brat', '--create-articles', '--annotator', 'anna']
    expect(await run(root, 'import-annotations', ...args)).toMatchObject({ code: 0 })
    expect(await layersIn(root)).toEqual(['one/anna.json', 'two/anna.json'])
  })

  it('reads the folder that INCEpTION exports: a document is a folder, with a file for each annotator', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'w.txt', 'One man went.')
    await run(root, 'import', 'w.txt')
    await put(root, 'l.jsonl', line({ text: 'One man went.', label: [[0, 3, 'claim']] }))
    await run(root, 'import-annotations', 'l.jsonl', '--format', 'doccano', '--annotator', 'anna')
    const file = (name: string) => `project/annotation/council.txt/${name}.xmi`
    for (const name of ['anna', 'ben', 'INITIAL_CAS'])
      await run(root, 'export', '--format', 'cas-xmi', '--article', 'w', '--annotator', 'anna', '--out', file(name))
    const { root: other } = await temporaryWorkspace()
    const args = [join(root, 'project'), '--format', 'cas-xmi', '--create-articles']
    expect(await run(other, 'import-annotations', ...args)).toMatchObject({ code: 0 })
    expect(await layersIn(other)).toEqual(['council/anna.json', 'council/ben.json'])
  })

  it('refuses a folder of several formats, and one without any, with what to do', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, 'empty/readme.md', 'Nothing.')
    const none = await run(root, 'import-annotations', 'empty', '--annotator', 'anna')
    expect(none.code).toBe(1)
    expect(none.error).toContain('No file with annotations was found in empty.')
    await put(root, 'mixed/a.ann', 'T1\tclaim 0 3\tOne\n')
    await put(root, 'mixed/a.txt', 'One man.')
    await put(root, 'mixed/b.jsonl', line({ text: 'Two.', label: [[0, 3, 'claim']] }))
    const mixed = await run(root, 'import-annotations', 'mixed', '--annotator', 'anna')
    expect(mixed.code).toBe(1)
    expect(mixed.error).toContain('mixed contains files in more than one format: brat and doccano (mixed/b.jsonl).')
  })
})
