import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fail } from '../../../../src/core/problem.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { type Arrived, type Inbox, type InboxOptions, openInbox } from '../../../../src/workspace/import/inbox.ts'
import { temporaryFolder, temporaryWorkspace } from '../support.ts'

interface Opened {
  readonly inbox: Inbox
  readonly folder: string
  readonly arrived: Arrived[]
  readonly handled: string[][]
  readonly problems: string[]
}

async function opened(options: Partial<InboxOptions> = {}, folder?: string): Promise<Opened> {
  const shelf = folderShelf(await temporaryWorkspace())
  const importer = shelf.library.importer({ now: () => '2026-03-01T10:00:00.000Z' })
  const [arrived, handled, problems]: [Arrived[], string[][], string[]] = [[], [], []]
  const place = folder ?? (await temporaryFolder())
  const inbox = openInbox({
    folder: place,
    moves: () => true,
    importFile: (path, name) => importer.file(path, name),
    handled: new Set(),
    onArrived: (more) => void arrived.push(...more),
    onHandled: (versions) => void handled.push([...versions]),
    onProblem: ({ code }) => void problems.push(code),
    onBug: (error) => {
      throw error
    },
    rest: 100,
    ...options,
  })
  onTestFinished(() => inbox.end())
  return { inbox, folder: place, arrived, handled, problems }
}

const filesOf = ({ arrived }: Opened) => arrived.map(({ file }) => file)

describe('an inbox', () => {
  it('imports what is saved there, also by renaming, once, and moves it away', async () => {
    const box = await opened()
    await writeFile(join(box.folder, 'council.txt'), 'The council met.')
    await writeFile(join(box.folder, 'storm.txt.crdownload'), 'The storm')
    await expect.poll(() => filesOf(box)).toEqual(['council.txt'])
    await rename(join(box.folder, 'storm.txt.crdownload'), join(box.folder, 'storm.txt'))
    await expect.poll(() => filesOf(box)).toEqual(['council.txt', 'storm.txt'])
    expect((await readdir(join(box.folder, 'imported'))).sort()).toEqual(['council.txt', 'storm.txt'])
    expect(await readdir(box.folder)).toEqual(['imported'])
  })

  it('waits while a file grows, or its download stands beside it', async () => {
    const box = await opened()
    await writeFile(join(box.folder, 'a.txt'), 'x')
    await writeFile(join(box.folder, 'a.txt.part'), 'The council')
    await writeFile(join(box.folder, 'b.txt'), 'The storm.')
    await expect.poll(() => filesOf(box)).toEqual(['b.txt'])
    await rm(join(box.folder, 'a.txt.part'))
    await expect.poll(() => filesOf(box)).toEqual(['b.txt', 'a.txt'])
  })

  it('takes a page’s pictures along, and overwrites nothing in the folder of imported files', async () => {
    const box = await opened()
    await mkdir(join(box.folder, 'imported'))
    await writeFile(join(box.folder, 'imported', 'page.txt'), 'an earlier one')
    await mkdir(join(box.folder, 'page_files'))
    await writeFile(join(box.folder, 'page.txt'), 'A page.')
    await expect.poll(() => filesOf(box)).toEqual(['page.txt'])
    await expect
      .poll(async () => (await readdir(join(box.folder, 'imported'))).sort())
      .toEqual(['page 2.txt', 'page 2_files', 'page.txt'])
  })

  it('says a failure once, also after another start, and takes the next version of the file', async () => {
    const box = await opened()
    await writeFile(join(box.folder, 'broken.txt'), 'no\0text')
    await expect.poll(() => box.arrived.map(({ outcome }) => outcome.ok)).toEqual([false])
    await box.inbox.look()
    expect(box.arrived).toHaveLength(1)
    box.inbox.end()
    const next = await opened({ handled: new Set(box.handled.at(-1)) }, box.folder)
    await writeFile(join(box.folder, 'whole.txt'), 'The council met.')
    await expect.poll(() => filesOf(next)).toEqual(['whole.txt'])
    await writeFile(join(box.folder, 'broken.txt'), 'still no\0text')
    await expect.poll(() => filesOf(next)).toEqual(['whole.txt', 'broken.txt'])
    // One version takes the place of another: that is news, though their number is the same.
    await expect.poll(() => next.handled.at(-1)?.length).toBe(1)
    expect(next.handled.at(-1)).not.toEqual(box.handled.at(-1))
  })

  it('leaves files where they are if they aren’t to be moved, and imports them once', async () => {
    const box = await opened({ moves: () => false })
    await writeFile(join(box.folder, 'council.txt'), 'The council met.')
    await expect.poll(() => filesOf(box)).toEqual(['council.txt'])
    await box.inbox.look()
    expect(await readdir(box.folder)).toEqual(['council.txt'])
    expect(box.arrived).toHaveLength(1)
    expect(box.handled.at(-1)).toHaveLength(1)
  })

  it('leaves a file for later whose import was cancelled', async () => {
    let isOver = true
    const box = await opened()
    box.inbox.end()
    const importFile = async () => (isOver ? fail('cancelled') : fail('file-empty', { file: 'council.txt' }))
    const next = await opened({ importFile }, box.folder)
    await writeFile(join(box.folder, 'council.txt'), 'The council met.')
    await expect.poll(() => next.inbox.look().then(() => next.arrived.length)).toBe(0)
    expect(next.handled).toEqual([])
    isOver = false
    await expect.poll(() => filesOf(next)).toEqual(['council.txt'])
  })

  it('says once that the folder is gone, and goes on when it is back', async () => {
    const folder = join(await temporaryFolder(), 'inbox')
    const box = await opened({}, folder)
    await box.inbox.look()
    await box.inbox.look()
    expect(box.problems).toEqual(['inbox-unreadable'])
    await mkdir(folder)
    await writeFile(join(folder, 'council.txt'), 'The council met.')
    await box.inbox.look()
    await expect.poll(() => filesOf(box)).toEqual(['council.txt'])
  })
})
