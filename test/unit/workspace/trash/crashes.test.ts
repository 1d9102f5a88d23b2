/** Cut off at every call that changes the disk: what belongs together is together again at the next opening. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { namesIn } from '../../../../src/workspace/disk/files.ts'
import { cutAt, onDisk } from '../../../support/disk.ts'
import { fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const FILES = {
  article: 'articles/plan.json',
  ann: 'layers/plan/ann.json',
  annTrail: '.factmark/audit/plan/ann.jsonl',
  bea: 'layers/plan/bea.json',
  beaTrail: '.factmark/audit/plan/bea.jsonl',
  adjudicated: 'layers/plan/adjudicated.json',
}
let count = 0
const STAMPS = {
  now: () => '2026-03-01T10:00:00.000Z',
  newId: () => {
    count += 1
    return `${count.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
  },
}

async function filled(): Promise<string> {
  const { root } = await temporaryWorkspace()
  await putArticle(root, 'plan', 'The plan passed.')
  for (const [name, file] of Object.entries(FILES)) if (name !== 'article') await put(root, file, name)
  return root
}

type Program = Awaited<ReturnType<typeof anotherStart>>

/** A program that starts: it knows nothing of what another one was doing. */
async function anotherStart() {
  vi.resetModules()
  const trash = await import('../../../../src/workspace/trash/trash.ts')
  const contents = await import('../../../../src/workspace/trash/contents.ts')
  const { openExisting } = await import('../../../../src/workspace/workspace.ts')
  return { ...trash, ...contents, openExisting }
}

async function there(root: string): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {}
  for (const [name, file] of Object.entries(FILES))
    found[name] = name === 'article' ? ((await fileIn(root, file)) === null ? null : name) : await fileIn(root, file)
  return found
}

const ALL = {
  article: 'article',
  ann: 'ann',
  annTrail: 'annTrail',
  bea: 'bea',
  beaTrail: 'beaTrail',
  adjudicated: 'adjudicated',
}
const NONE = { article: null, ann: null, annTrail: null, bea: null, beaTrail: null, adjudicated: null }

/** Cuts `work` off at every call, and has `check` look at what the next start makes of it. */
async function everywhere(
  prepare: (program: Program, root: string) => Promise<string>,
  work: (program: Program, root: string, prepared: string) => Promise<unknown>,
  check: (program: Program, root: string) => Promise<void>,
): Promise<number> {
  let program = await anotherStart()
  for (let last = 1; ; last += 1) {
    const root = await filled()
    const prepared = await prepare(program, root)
    const { isDone } = await cutAt(last, () => work(program, root, prepared))
    program = await anotherStart()
    const { openExisting, trashEntries } = program
    unwrap(await openExisting(root))
    await check(program, root)
    const journal = await namesIn(join(root, '.factmark/journal'))
    expect(journal.filter((name) => name.endsWith('.json'))).toEqual([])
    unwrap(await trashEntries(root))
    await rm(root, { recursive: true })
    if (isDone) return last
  }
}

describe('cut off anywhere', { timeout: 120_000 }, () => {
  it('removing an article takes all of it or nothing, and it can be restored', async () => {
    const points = await everywhere(
      async () => '',
      ({ trashArticle }, root) => trashArticle(root, 'plan', STAMPS),
      async ({ trashEntries, restoreFromTrash }, root) => {
        const found = await there(root)
        expect([ALL, NONE]).toContainEqual(found)
        if (found.article !== null) return
        const [entry] = unwrap(await trashEntries(root))
        unwrap(await restoreFromTrash(root, entry?.trash ?? ''))
        expect(await there(root)).toEqual(ALL)
      },
    )
    expect(points).toBeGreaterThan(20)
  })

  it('restoring brings all of it or nothing, and a second try never finds itself in the way', async () => {
    await everywhere(
      async ({ trashArticle }, root) => unwrap(await trashArticle(root, 'plan', STAMPS)),
      ({ restoreFromTrash }, root, trash) => restoreFromTrash(root, trash),
      async ({ trashEntries, restoreFromTrash }, root) => {
        const found = await there(root)
        expect([ALL, NONE]).toContainEqual(found)
        const entries = unwrap(await trashEntries(root))
        expect(entries).toHaveLength(found.article === null ? 1 : 0)
        for (const { trash } of entries) unwrap(await restoreFromTrash(root, trash))
        expect(await there(root)).toEqual(ALL)
      },
    )
  })

  it('replacing leaves the old layer with its trail, or the new one and the old in the trash', async () => {
    await everywhere(
      async () => '',
      ({ replaceLayer }, root) => replaceLayer(root, 'plan', 'ann', 'new', STAMPS),
      async ({ trashEntries, restoreFromTrash }, root) => {
        const { ann, annTrail, ...others } = await there(root)
        expect(others).toEqual({ article: 'article', bea: 'bea', beaTrail: 'beaTrail', adjudicated: 'adjudicated' })
        const entries = unwrap(await trashEntries(root))
        if (ann === 'ann') {
          expect([annTrail, entries.length]).toEqual(['annTrail', 0])
          return
        }
        expect([ann, annTrail, entries.length]).toEqual(['new', null, 1])
        await rm(join(root, FILES.ann))
        unwrap(await restoreFromTrash(root, entries[0]?.trash ?? ''))
        expect(await there(root)).toEqual(ALL)
      },
    )
  })

  it('deleting for good leaves the thing in the trash as it was, or nothing of it', async () => {
    await everywhere(
      async ({ trashArticle }, root) => unwrap(await trashArticle(root, 'plan', STAMPS)),
      ({ deleteFromTrash }, root, trash) => deleteFromTrash(root, trash),
      async ({ trashEntries, restoreFromTrash, emptyTrash }, root) => {
        const [entry] = unwrap(await trashEntries(root))
        if (entry) {
          unwrap(await restoreFromTrash(root, entry.trash))
          expect(await there(root)).toEqual(ALL)
        }
        unwrap(await emptyTrash(root))
        expect(await namesIn(join(root, '.factmark/trash'))).toEqual([])
      },
    )
  })
})

describe('the trash', () => {
  it('says what is in it, when and by whom it was removed, the latest first', async () => {
    const root = await filled()
    const { trashLayer, trashArticle, trashEntries } = await anotherStart()
    const by = { id: 'bea', name: 'Bea' }
    unwrap(await trashLayer(root, 'plan', 'ann', { ...STAMPS, by }))
    unwrap(await trashArticle(root, 'plan', { ...STAMPS, now: () => '2026-03-01T11:00:00.000Z' }))
    expect(unwrap(await trashEntries(root))).toMatchObject([
      {
        removed: '2026-03-01T11:00:00.000Z',
        by: null,
        title: 'plan',
        hasArticle: true,
        layers: ['adjudicated', 'bea'],
      },
      { removed: '2026-03-01T10:00:00.000Z', by, title: 'plan', hasArticle: false, layers: ['ann'] },
    ])
  })

  it('restores what has a damaged manifest, by what lies there', async () => {
    const root = await filled()
    const { trashArticle, trashEntries, restoreFromTrash } = await anotherStart()
    const trash = unwrap(await trashArticle(root, 'plan', STAMPS))
    await put(root, `.factmark/trash/${trash}/manifest.json`, '{"format":"factm')
    const [entry] = unwrap(await trashEntries(root))
    expect(entry).toMatchObject({ removed: '2026-03-01T10:00:00.000Z', article: 'plan', hasArticle: true })
    unwrap(await restoreFromTrash(root, trash))
    expect(await there(root)).toEqual(ALL)
  })

  it('moves nothing while somebody works on one of the layers', async () => {
    const root = await filled()
    const journal = async () =>
      (await namesIn(join(root, '.factmark/journal'))).filter((name) => name.endsWith('.json'))
    const ended = await anotherStart()
    await cutAt(20, () => ended.trashArticle(root, 'plan', STAMPS))
    expect(await journal()).toHaveLength(1)
    const { openExisting } = await anotherStart()
    const { takeLock } = await import('../../../../src/workspace/disk/lock.ts')
    const lock = await takeLock({ root, annotator: 'bea', onChange: () => undefined })
    unwrap(await openExisting(root))
    expect(await journal()).toHaveLength(1)
    expect((await there(root)).article).toBe('article')
    await lock.release()
    unwrap(await openExisting(root))
    expect(await journal()).toEqual([])
    expect(await there(root)).toEqual(NONE)
  })
})

describe('a call that the system refuses', () => {
  it('never makes a file count as absent: its layer and its trail stay together', async () => {
    const root = await filled()
    const path = join(root, FILES.beaTrail)
    let looks = 0
    // The first look is the guard's, the second asks whether there is a trail to move.
    const before = (call: { readonly name: string; readonly path: string }) => {
      if (call.name !== 'lstat' || call.path !== path) return
      looks += 1
      if (looks === 2) throw Object.assign(new Error('EROFS: refused'), { code: 'EROFS' })
    }
    await onDisk({ before, reads: true }, async () => (await anotherStart()).trashArticle(root, 'plan', STAMPS))
    expect(looks).toBeGreaterThanOrEqual(2)
    const { openExisting } = await anotherStart()
    unwrap(await openExisting(root))
    expect([ALL, NONE]).toContainEqual(await there(root))
  })

  it('loses no layer where the new one has its place and only its folder can’t be synced', async () => {
    const root = await filled()
    const path = join(root, 'layers/plan')
    let isPlaced = false
    const before = (call: { readonly name: string; readonly path: string }) => {
      if (call.name === 'rename' && call.path.includes('ann')) isPlaced = true
      if (!isPlaced || call.name !== 'open' || call.path !== path) return
      isPlaced = false
      throw Object.assign(new Error('ENOSPC: refused'), { code: 'ENOSPC' })
    }
    const replaced = await onDisk({ before, reads: true }, async () =>
      (await anotherStart()).replaceLayer(root, 'plan', 'ann', 'new', STAMPS),
    )
    expect(replaced.ok).toBe(false)
    const { openExisting, trashEntries, restoreFromTrash } = await anotherStart()
    unwrap(await openExisting(root))
    expect((await there(root)).ann).toBe('new')
    const [entry] = unwrap(await trashEntries(root))
    await rm(join(root, FILES.ann))
    unwrap(await restoreFromTrash(root, entry?.trash ?? ''))
    expect(await there(root)).toEqual(ALL)
  })
})
