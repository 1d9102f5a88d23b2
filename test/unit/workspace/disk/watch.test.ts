import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { looksHere } from '../../../../src/workspace/disk/looks.ts'
import { watchWorkspace } from '../../../../src/workspace/disk/watch.ts'
import type { Change } from '../../../../src/workspace/disk/watchedFiles.ts'
import { put, temporaryFolder, temporaryWorkspace } from '../support.ts'

interface Options {
  readonly events: boolean
  readonly interval: number
  readonly presence?: number
}

/** What is said about a folder's changes from now on. */
async function watch(root: string, options: Options) {
  const changes: Change[] = []
  const memories: string[] = []
  let ofWorkspaceFile = 0
  const onMemory = (annotator: string) => memories.push(annotator)
  await new Promise<void>((onStart) => {
    const watching = watchWorkspace({
      root,
      onStart,
      onChange: (more) => changes.push(...more),
      onMemory,
      onWorkspaceFile: () => ofWorkspaceFile++,
      ...options,
    })
    onTestFinished(watching.end)
  })
  return { changes, memories, ofWorkspaceFile: () => ofWorkspaceFile }
}

async function watched(options: Options) {
  const { root } = await temporaryWorkspace()
  await put(root, 'layers/old/ann.json', '{}')
  return { root, ...(await watch(root, options)) }
}

describe.each([
  ['by what the system tells', { events: true, interval: 60_000 }],
  ['by looking at all files, as on a network folder', { events: false, interval: 50 }],
])('changes from outside are seen %s:', (_name, options) => {
  it('a new article, a colleague’s new layer, a changed one and one that went', async () => {
    const { root, changes } = await watched(options)
    await put(root, 'articles/new.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: null })
    await put(root, 'layers/new/bob.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: 'bob' })
    await put(root, 'layers/old/ann.json', '{"changed":true}')
    await expect.poll(() => changes).toContainEqual({ article: 'old', annotator: 'ann' })
    changes.length = 0
    await rm(join(root, 'layers/old/ann.json'))
    await expect.poll(() => changes).toContainEqual({ article: 'old', annotator: 'ann' })
  })

  it('a memory that is new, and one that changed', async () => {
    const { root, memories } = await watched(options)
    await put(root, '.factmark/memory/ann.json', '{}')
    await expect.poll(() => memories).toContain('ann')
    memories.length = 0
    await put(root, '.factmark/memory/ann.json', '{"changed":true}')
    await expect.poll(() => memories).toContain('ann')
  })

  it('the workspace’s own file', async () => {
    const { root, changes, ofWorkspaceFile } = await watched(options)
    expect(ofWorkspaceFile()).toBe(0)
    await put(root, 'workspace.json', '{"changed":true}')
    await expect.poll(ofWorkspaceFile).toBeGreaterThan(0)
    expect(changes).toEqual([])
  })

  it('in folders that a new workspace has not got yet, and where the workspace is opened by a link', async () => {
    const { root } = await temporaryWorkspace()
    await rm(join(root, 'layers'), { recursive: true })
    await rm(join(root, 'articles'), { recursive: true })
    const link = join(await temporaryFolder(), 'link')
    await symlink(root, link)
    const { changes } = await watch(link, options)
    await put(root, 'layers/new/ann.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: 'ann' })
    changes.length = 0
    await put(root, 'layers/new/ann.json', '{"changed":true}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: 'ann' })
    await put(root, 'articles/new.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: null })
  })

  it('nothing else: no temporary, hidden or foreign file', async () => {
    const { root, changes } = await watched(options)
    await put(root, 'articles/.hidden.json', '{}')
    await put(root, 'layers/old/ann.json.123.tmp', '{}')
    await put(root, 'notes.json', '{}')
    await put(root, '.factmark/locks/ann.json', '{}')
    await put(root, 'articles/last.json', '{}')
    await expect.poll(() => changes).toEqual([{ article: 'last', annotator: null }])
  })
})

describe('a workspace that was gone is watched again when it is back:', () => {
  const change = { article: 'old', annotator: 'ann' }
  // All files are looked at once an hour: what is told in between, the system told.
  const options = { events: true, interval: 3_600_000, presence: 20 }

  it.each([
    ['what changed meanwhile is told, and then each change by the system', 20],
    ['also where it was back before it was missed', 1500],
  ])('%s', async (_name, presence) => {
    const { root, changes } = await watched({ ...options, presence })
    await rename(root, `${root}-away`)
    await expect.poll(() => changes).toContainEqual(change)
    changes.length = 0
    await rename(`${root}-away`, root)
    await expect.poll(() => changes).toContainEqual(change)
    changes.length = 0
    await put(root, 'layers/old/ann.json', '{"changed":true}')
    await expect.poll(() => changes).toContainEqual(change)
    await put(root, 'layers/new/bob.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'new', annotator: 'bob' })
  })

  async function watchedBelow() {
    const above = await temporaryFolder()
    const root = join(above, 'share', 'workspace')
    await put(root, 'layers/old/ann.json', '{}')
    const move = (from: string, to: string) => rename(join(above, from), join(above, to))
    return { root, away: join(above, 'away', 'workspace'), move, ...(await watch(root, options)) }
  }

  it('also where the folder above it went', async () => {
    const { root, changes, move } = await watchedBelow()
    await move('share', 'away')
    await expect.poll(() => changes).toContainEqual(change)
    changes.length = 0
    await move('away', 'share')
    await expect.poll(() => changes).toContainEqual(change)
    changes.length = 0
    await put(root, 'layers/old/ann.json', '{"changed":true}')
    await expect.poll(() => changes).toContainEqual(change)
  })

  it('or another in its place, and the one that lies elsewhere now no longer', async () => {
    const { root, away, changes, move } = await watchedBelow()
    await move('share', 'away')
    await put(root, 'articles/other.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'other', annotator: null })
    await expect.poll(() => changes).toContainEqual(change)
    changes.length = 0
    await put(away, 'layers/old/ann.json', '{"elsewhere":true}')
    await put(root, 'articles/last.json', '{}')
    await expect.poll(() => changes).toContainEqual({ article: 'last', annotator: null })
    expect(changes).not.toContainEqual(change)
  })
})

it('leaves a folder of many files to whoever looks at many at once, from the first look on', async () => {
  const { root } = await temporaryWorkspace()
  for (let at = 0; at < 500; at += 1) await put(root, `articles/a${at}.json`, '{}')
  await put(root, 'claims/one.json', '{}')
  const asked: string[] = []
  await new Promise<void>((onStart) => {
    const folders: typeof looksHere.folders = (of, names) => {
      asked.push(...names)
      return looksHere.folders(of, names)
    }
    const watching = watchWorkspace({ root, onStart, onChange: () => {}, looks: { ...looksHere, folders } })
    onTestFinished(watching.end)
  })
  expect(asked).toContain('articles')
})
