/** A member of a team at work in the window, on a real server. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annotationOf } from '../unit/core/support/layers.ts'
import { violations } from './axe.ts'
import { give } from './commands/stage.ts'
import { expect, open, saved, tag, test } from './factmark.ts'
import { startTeamServer, type TeamServer } from './teamServer.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'
const TITLE = 'bericht'

let folder: string
let server: TeamServer
let jan: { readonly file: string; readonly password: string }

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factmark-team-window-'))
  server = await startTeamServer(folder)
  const { eva } = server
  await writeFile(join(folder, `${TITLE}.txt`), TEXT)
  await eva.run('import', join(folder, `${TITLE}.txt`))
  await eva.run('sync')
  jan = await server.invite('jan', 'Jan Bos', 'annotate,admin')
  const piet = await server.join(await server.invite('piet', 'Piet Vos', 'annotate'), 'piet')
  await eva.run('server', 'assign', TITLE, '--to', 'jan,piet')
  await piet.run('sync', TITLE)
  await piet.edit(TITLE, { type: 'add', annotation: annotationOf(TEXT, 1, 0, 11) })
  await piet.run('sync')
})
test.afterAll(async () => {
  await server?.end()
  await rm(folder, { recursive: true, force: true })
})

test('joins by an invitation, sends what is tagged, gets colleagues’ layers when done, and works on while the server is away', async ({
  start,
}) => {
  const { page, app } = await start({ files: [jan.file], size: { width: 1280, height: 800 } })
  const join = page.getByRole('dialog', { name: 'Join “Redactie”' })
  await expect(join).toContainText(`You are invited to work on “Redactie” on 127.0.0.1:${server.cluster.port} as jan.`)
  await join.getByLabel('One-time password', { exact: true }).fill('not-this-one')
  await join.getByLabel('New password', { exact: true }).fill('een lang wachtwoord')
  await join.getByLabel('New password again').fill('een lang wachtwoord')
  expect(await violations(page)).toEqual([])
  await join.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(join.getByRole('alert')).toContainText('refused the login')
  await join.getByLabel('One-time password', { exact: true }).fill(jan.password)
  await join.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(join).toHaveCount(0)
  const status = page.getByRole('button', { name: /^Team server:/ })
  await expect(status).toHaveText('All sent')
  await open(page, TITLE)
  await tag(page, '40.000 euro', 'f')
  await saved(page)
  await expect(status).toHaveText('1 edit not sent yet')
  await expect(status).toHaveText('All sent')

  await give({ page }, 'compare')
  const review = page.getByRole('complementary', { name: 'Review' })
  await expect(review).toContainText('the server keeps colleagues’ annotations from this computer')
  await page.keyboard.press('Control+Enter')
  await expect(review).toContainText('Piet Vos')

  await server.cluster.stop('fast')
  await tag(page, 'dertig', 'c')
  await saved(page)
  await expect(status).toHaveText(/^Offline since .+: 1 edit not sent yet$/)
  await status.click()
  const panel = page.getByRole('dialog', { name: 'Team server' })
  await expect(panel).toContainText('Redactie on 127.0.0.1')
  await expect(panel.getByRole('listitem')).toHaveText([/bericht.*1 edit/])
  expect(await violations(page)).toEqual([])
  await server.cluster.start()
  await panel.getByRole('button', { name: 'Exchange now' }).click()
  await expect(panel).toContainText('Everything you did is on the server.')
  await page.keyboard.press('Escape')
  await expect(status).toHaveText('All sent')
  await server.eva.run('sync', '--all')
  void app
})
