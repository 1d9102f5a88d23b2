/** The first start, and what is remembered for the next. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropFiles } from './dropping.ts'
import { close, expect, open, PROJECT, saved, spawnElectron, tag, test, titled } from './factmark.ts'
import { COUNCIL, HAVEN } from './samples.ts'

test('asks who and where, fills the workspace with the samples, and remembers both', async ({ start, folder }) => {
  const first = await start()
  const workspace = join(folder, 'my work')
  await first.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, workspace)
  await first.page.getByRole('textbox').first().fill('Zoë van Dam')
  await expect(first.page.getByText(/^zoe-van-dam-[0-9a-z]{6}$/)).toBeVisible()
  await first.page.getByRole('button', { name: /choose/i }).click()
  await first.page.getByRole('button', { name: /start/i }).click()
  await expect(titled(first.page, COUNCIL.title), 'the sample in the language of the interface is open').toBeVisible()
  const tour = first.page.getByRole('region', { name: 'Tour' })
  await tour.getByRole('button', { name: 'Start' }).click()
  await tag(first.page, 'The plan passed', 'c')
  await expect(tour, 'the next step').toContainText('Tag a figure')
  await tour.getByRole('button', { name: 'Leave' }).click()
  await tag(first.page, '31 votes', 'f')
  await saved(first.page)
  expect(await readdir(join(workspace, 'layers', COUNCIL.id))).toEqual([
    expect.stringMatching(/^zoe-van-dam-[0-9a-z]{6}\.json$/),
  ])
  await close(first)

  const second = await start()
  await expect(titled(second.page, COUNCIL.title)).toBeVisible()
  await expect(second.page.getByRole('complementary').getByRole('listitem')).toHaveCount(2)
  await expect(second.page.getByRole('region', { name: 'Tour' })).toHaveCount(0)
  await close(second)

  // Somebody else's computer, and the same folder: the name may be that of whoever is there.
  const third = await start({ userData: join(folder, 'another') })
  await third.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, workspace)
  // An invitation to a team can be dropped here, and nothing else yet.
  const invitation = join(folder, 'zoe.factmark-server')
  const server = { host: '/run/nowhere', port: 5432, database: 'desk', login: 'desk_zoe', member: 'zoe', ca: null }
  await writeFile(invitation, JSON.stringify({ format: 'factmark-server', version: 1, title: 'The desk', ...server }))
  await dropFiles(third.page, [invitation])
  await expect(third.page.getByRole('dialog', { name: 'Join “The desk”' })).toBeVisible()
  await third.page.keyboard.press('Escape')
  await dropFiles(third.page, [join(workspace, 'workspace.json')])
  await expect(third.page.getByText('No annotator or workspace has been set up yet')).toBeVisible()
  await third.page.getByRole('textbox').first().fill('Zoe van Dam')
  await third.page.getByRole('button', { name: /choose/i }).click()
  await third.page.getByRole('button', { name: 'Start', exact: true }).click()
  const people = third.page.getByRole('list', { name: 'People in this workspace' })
  await expect(people.getByRole('button')).toHaveText([/Zoë van Dam.*1 article/])
  await expect(people.getByRole('button')).toBeFocused()
  await third.page.getByRole('button', { name: 'No, I’m new here' }).click()
  await expect(third.page.getByRole('contentinfo')).toContainText('Annotator: Zoe van Dam')
  await expect(third.page.getByRole('complementary').getByRole('listitem')).toHaveCount(0)

  // The tour is taken in the sample, whatever is open.
  await third.page.getByRole('region', { name: 'Tour' }).getByRole('button', { name: 'Not now' }).click()
  await open(third.page, HAVEN.title)
  await third.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('tour')?.click())
  await expect(titled(third.page, COUNCIL.title)).toBeVisible()
  await expect(third.page.getByRole('region', { name: 'Tour' })).toContainText('Tag a claim')
  await expect(third.page.getByRole('tablist', { name: 'Open articles' }).getByRole('tab')).toHaveCount(2)
})

test('makes an empty workspace of a missing folder that the command line names', async ({ start, folder }) => {
  const workspace = join(folder, 'new')
  const { page } = await start({ workspace, annotator: 'ann' })
  await expect(page.getByRole('status')).toHaveText('Saved')
  expect(JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8'))).toMatchObject({
    format: 'factmark-workspace',
    version: 1,
  })
  expect(await readdir(join(workspace, 'articles')).catch(() => [])).toEqual([])
})

test('remembers the window’s size', { tag: '@long' }, async ({ start, workspace }) => {
  const first = await start({ workspace, annotator: 'ann', size: { width: 1010, height: 690 } })
  await close(first)
  const second = await start({ workspace, annotator: 'ann' })
  const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize())
  expect(size).toEqual([1010, 690])
})

test('refuses an annotator that can’t be a file’s name, with one line', async ({ folder, workspace }) => {
  for (const annotator of ['../evil', 'adjudicated', 'UPPER']) {
    const args = [
      `--user-data-dir=${join(folder, 'user-data')}`,
      `--workspace=${workspace}`,
      `--annotator=${annotator}`,
    ]
    expect((await spawnElectron(args, folder)).code, annotator).toBe(2)
  }
})

test('refuses a switch that nobody has a reason for, and writes nothing that it asks for', async ({
  folder,
  workspace,
}) => {
  const log = join(folder, 'net.json')
  const named = [`--user-data-dir=${join(folder, 'user-data')}`, `--workspace=${workspace}`, '--annotator=ann']
  expect((await spawnElectron([...named, `--log-net-log=${log}`], folder)).code).toBe(2)
  expect(await readdir(folder)).not.toContain('net.json')
})

test('takes values behind an equals sign and behind a space', async ({ folder, start }) => {
  const { app } = await start({ files: ['--workspace', join(folder, 'spaced'), '--annotator', 'ann'] })
  expect(await app.evaluate(({ app }) => app.isReady())).toBe(true)
  await expect.poll(() => readdir(join(folder, 'spaced')).catch(() => [])).toContain('workspace.json')
})

test('starts in one piece, without what only a dialog needs', async () => {
  const page = join(PROJECT, 'out/renderer')
  const html = await readFile(join(page, 'index.html'), 'utf8')
  const pieces = [...html.matchAll(/\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  expect(pieces.length, 'the process that answers for each is starting too').toBeLessThanOrEqual(2)
  const sources = await Promise.all(pieces.map((path) => readFile(join(page, path), 'utf8')))
  expect(sources.some((source) => source.includes('createRoot'))).toBe(true)
  // A code of the schema library, which takes a tenth of a second before anything is drawn.
  expect(sources.filter((source) => source.includes('invalid_type'))).toHaveLength(0)
})

test('opens a workspace without what only an import, an export or a new name needs', async () => {
  const folder = join(PROJECT, 'out/main/chunks')
  const chunks = await readdir(folder)
  const loaded = new Map<string, string>()
  const load = async (name: string): Promise<void> => {
    if (loaded.has(name)) return
    const source = await readFile(join(folder, name), 'utf8')
    loaded.set(name, source)
    for (const [, next = ''] of source.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) await load(next)
  }
  const started = ['start-', 'application-', 'folderShelf-']
  for (const name of chunks.filter((chunk) => started.some((start) => chunk.startsWith(start)))) await load(name)
  expect(loaded.size).toBeGreaterThan(started.length)
  const holding = (words: string) => [...loaded].flatMap(([name, source]) => (source.includes(words) ? [name] : []))
  expect(holding('openFolderDesk'), 'what it does load').not.toEqual([])
  expect(holding('uima'), 'the field’s formats').toEqual([])
  expect(holding('Ä'), 'tables of scripts').toEqual([])
})
