/** What `factmark validate` looks at: each kind of problem that the contract names, made in a sound workspace. */
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COUNCIL, HAVEN, samples } from './samples.ts'
import { run } from './support.ts'

const ARTICLE = `articles/${HAVEN.id}.json`
const LAYER = `layers/${HAVEN.id}/sample-a.json`

// biome-ignore lint/suspicious/noExplicitAny: what is damaged here is no layer any more
type Damage = (value: any) => void

/** What is done to a file, and where validate finds it. */
const DAMAGES: Readonly<Record<string, readonly [file: string, path: string, Damage]>> = {
  'a workspace of another format': ['workspace.json', 'format', (value) => Object.assign(value, { format: 'x' })],
  'an article without a field': [ARTICLE, 'title', (value) => delete value.title],
  'an article of another id': [ARTICLE, 'id', (value) => Object.assign(value, { id: 'other' })],
  'a text that was changed': [ARTICLE, 'sha256', (value) => Object.assign(value, { text: `${value.text}.` })],
  'a layer without offsets': [LAYER, 'offsets', (value) => delete value.offsets],
  'a layer of another annotator': [LAYER, 'annotator.id', (value) => Object.assign(value.annotator, { id: 'bob' })],
  'a layer on another article': [LAYER, 'article.id', (value) => Object.assign(value.article, { id: COUNCIL.id })],
  'a layer on another text': [
    LAYER,
    'article.sha256',
    (value) => Object.assign(value.article, { sha256: '0'.repeat(64) }),
  ],
  'a status that is none': [LAYER, 'status', (value) => Object.assign(value, { status: 'ready' })],
  'a tag that is none': [LAYER, 'annotations[0].tag', ({ annotations }) => Object.assign(annotations[0], { tag: 'x' })],
  'a slice that differs': [LAYER, 'annotations[1].quote', ({ annotations: [, a] }) => Object.assign(a, { quote: 'x' })],
  'a prefix that differs': [
    LAYER,
    'annotations[1].prefix',
    ({ annotations: [, a] }) => Object.assign(a, { prefix: 'x' }),
  ],
  'a suffix that differs': [
    LAYER,
    'annotations[1].suffix',
    ({ annotations: [, a] }) => Object.assign(a, { suffix: 'x' }),
  ],
  'an end outside the text': [LAYER, 'annotations[0].start', ({ annotations: [a] }) => Object.assign(a, { end: 1e6 })],
  'an id that comes twice': [LAYER, 'annotations[1].id', ({ annotations: [a, b] }) => Object.assign(b, { id: a.id })],
  'a link to nothing': [
    LAYER,
    'annotations[0].links[0].to',
    ({ annotations: [a] }) => Object.assign(a.links[0], { to: '00000000-0000-4000-8000-000000000000' }),
  ],
  'a verdict that is none': [
    LAYER,
    'reviews[0].verdict',
    (value) =>
      value.reviews.push({
        id: '00000000-0000-4000-8000-000000000000',
        annotator: 'sample-b',
        annotation: value.annotations[0].id,
        verdict: 'perhaps',
        reason: null,
        proposal: null,
        comment: '',
        at: '2026-01-12T11:06:04.717Z',
      }),
  ],
}

describe('factmark validate', () => {
  it.each(Object.entries(DAMAGES))('finds %s, and says where', async (_what, [file, path, damage]) => {
    const { folder, workspace } = await samples()
    const value = JSON.parse(await readFile(join(workspace, file), 'utf8'))
    damage(value)
    await writeFile(join(workspace, file), JSON.stringify(value))
    const { code, out } = await run(folder, 'validate', '--workspace', 'samples', '--json')
    const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: object[] }
    expect({ code, ok }).toEqual({ code: 1, ok: false })
    expect(problems).toContainEqual({ file, path, message: expect.stringMatching(/^[^\n]+$/) })
    for (const problem of problems) expect(Object.keys(problem)).toEqual(['file', 'path', 'message'])
    const people = await run(folder, 'validate', '--workspace', 'samples')
    expect(people).toMatchObject({ code: 1, error: expect.stringMatching(/^[^\n]+\n$/) })
    expect(people.out).toContain(`${file}: ${path}: `)
  })

  it('finds files that are no JSON, have no id for a name, or no article', async () => {
    const { folder, workspace } = await samples()
    await cp(join(workspace, LAYER), join(workspace, `layers/${HAVEN.id}/No Id.json`))
    await writeFile(join(workspace, `layers/${HAVEN.id}/sample-b.json`), '{')
    await rename(join(workspace, `articles/${COUNCIL.id}.json`), join(workspace, 'articles/Not-an-id.json'))
    const { out } = await run(folder, 'validate', '--workspace', 'samples', '--json')
    const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: object[] }
    expect(ok).toBe(false)
    for (const [file, path] of [
      [`layers/${HAVEN.id}/No Id.json`, ''],
      [`layers/${HAVEN.id}/sample-b.json`, ''],
      ['articles/Not-an-id.json', ''],
      [`layers/${COUNCIL.id}/sample-a.json`, 'article.id'],
    ])
      expect(problems).toContainEqual({ file, path, message: expect.any(String) })
    await rm(join(workspace, 'workspace.json'))
    expect(await run(folder, 'validate', '--workspace', 'samples', '--json')).toMatchObject({ code: 1, out: '' })
  })
})
