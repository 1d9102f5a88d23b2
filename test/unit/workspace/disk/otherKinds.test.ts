import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSettings } from '../../../../src/main/settings.ts'
import { exists } from '../../../../src/workspace/disk/files.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { openExisting } from '../../../../src/workspace/workspace.ts'
import { add, TEXT } from '../storageSupport.ts'
import { codeOf, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

const NOW = '2026-03-01T10:00:00.000Z'

/** Every kind of file that a workspace holds; and what says that it is no regular file: a lock and a mapping are replaced instead. */
const KINDS = [
  { file: 'workspace.json', told: 'workspace' },
  { file: 'articles/plan.json', told: 'open' },
  { file: 'layers/plan/ann.json', told: 'open' },
  { file: '.factmark/audit/plan/ann.jsonl', told: 'open' },
  { file: 'layers/plan/bea.json', told: 'colleagues' },
  { file: 'guidelines.md', told: 'guidelines' },
  { file: '.factmark/history/plan/ann/20260301T100000000Z.json', told: 'version' },
  { file: '.factmark/memory/ann.json', told: 'memory' },
  { file: '.factmark/locks/ann.json', told: null },
  { file: '.factmark/settling/plan.json', told: null },
  { file: '.factmark/mappings.json', told: null },
  { file: '.factmark/trash/20260301100000000-plan-0000abcd/manifest.json', told: 'restore' },
] as const

async function putPipe(root: string, file: string) {
  const path = await put(root, file, '')
  await rm(path)
  execFileSync('mkfifo', [path])
}

async function putSocket(root: string, file: string) {
  const path = await put(root, file, '')
  await rm(path)
  const server = createServer().listen(path)
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
}

for (const { file, told } of KINDS) {
  for (const [kind, putOther] of [
    ['pipe', putPipe],
    ['socket', putSocket],
  ] as const) {
    it(`never waits for a ${kind} in the place of ${file}`, { timeout: 10_000 }, async () => {
      const workspace = await temporaryWorkspace()
      const { root } = workspace
      await putArticle(root, 'plan', TEXT)
      await putOther(root, file)
      const opened = await openExisting(root)
      const shelf = folderShelf(workspace)
      const desk = await shelf.openDesk(
        { id: 'ann', name: 'Ann' },
        { now: () => NOW, unsavedFolder: await temporaryFolder(), onBug: () => undefined },
      )
      onTestFinished(() => desk.end())
      const article = await shelf.library.article('plan')
      const open = await desk.layers.open('plan')
      const colleagues = await shelf.review.colleagues({ article: 'plan', annotator: 'ann' })
      const all = {
        workspace: opened,
        open,
        guidelines: await shelf.guidelines.text(),
        version: await shelf.layers.version({ article: 'plan', annotator: 'ann' }, '20260301T100000000Z'),
        memory: await desk.memory.read(),
        restore: await shelf.trash.restore('20260301100000000-plan-0000abcd'),
        article,
      }
      unwrap(await shelf.library.summaries('ann', { after: null, size: 10 }))
      if (told === 'colleagues') expect(await exists(join(root, file))).toBe(true)
      else if (told !== null) expect(codeOf(all[told])).toBe('file-not-regular')
      if (open.ok) await desk.layers.edit('plan', add(1, 0, 4))
      expect(colleagues.ok || colleagues.error.code === 'file-not-regular').toBe(true)
      const found = await shelf.validate()
      expect(found.every(({ problem }) => problem.code !== 'internal')).toBe(true)
    })
  }
}

it('starts with fresh settings where a pipe is in their place', async () => {
  const folder = await temporaryFolder()
  execFileSync('mkfifo', [join(folder, 'settings.json')])
  const settings = await openSettings(folder)
  expect(settings.get().recentWorkspaces).toEqual([])
})
