/** A team's administrator at work in the window, on a real server: rights, assigning, blind tagging, the end of access. */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annotationOf } from '../unit/core/support/layers.ts'
import { violations } from './axe.ts'
import { give } from './commands/stage.ts'
import { expect, open, saved, tag, test } from './factmark.ts'
import { type Colleague, startTeamServer, type TeamServer } from './teamServer.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'

let folder: string
let server: TeamServer
let piet: Colleague
let jan: { readonly file: string; readonly password: string }

test.skip(process.platform !== 'linux', 'the server comes from Debian’s packages')

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factmark-team-window-'))
  server = await startTeamServer(folder)
  const { eva } = server
  for (const name of ['bericht', 'kade']) await writeFile(join(folder, `${name}.txt`), `${name}. ${TEXT}`)
  await eva.run('import', join(folder, 'bericht.txt'), join(folder, 'kade.txt'))
  await eva.run('sync')
  jan = await server.invite('jan', 'Jan Bos', 'annotate,admin')
  piet = await server.join(await server.invite('piet', 'Piet Vos', 'annotate'), 'piet')
  await eva.run('server', 'assign', 'bericht', '--to', 'jan,piet')
  await piet.run('sync', 'bericht')
  await piet.edit('bericht', { type: 'add', annotation: annotationOf(`bericht. ${TEXT}`, 1, 9, 20) })
  await piet.run('sync')
})
test.afterAll(async () => {
  await server?.end()
  await rm(folder, { recursive: true, force: true })
})

test('gives rights, assigns, lets the team see each other, and ends access @long', async ({ start }) => {
  const { page, app } = await start({ files: [jan.file], size: { width: 1024, height: 700 } })
  const picture = (name: string) =>
    process.env.TEAM_PICTURES ? page.screenshot({ path: join(process.env.TEAM_PICTURES, `${name}.png`) }) : null
  const joining = page.getByRole('dialog', { name: 'Join “Redactie”' })
  await joining.getByLabel('One-time password', { exact: true }).fill(jan.password)
  await joining.getByLabel('New password', { exact: true }).fill('een lang wachtwoord')
  await joining.getByLabel('New password again').fill('een lang wachtwoord')
  await joining.getByRole('button', { name: 'Join', exact: true }).click()
  const status = page.getByRole('button', { name: /^Team server:/ })
  await expect(status).toHaveText('All sent')
  await open(page, 'bericht')

  await give({ page }, 'administer-team')
  const team = page.getByRole('dialog', { name: 'Members and articles of “Redactie”' })
  const member = team.getByRole('row', { name: /Piet Vos/ })
  const act = async (name: string) => {
    await member.getByRole('button', { name: 'Actions for Piet Vos' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await act('Change rights…')
  const rights = page.getByRole('dialog', { name: 'What Piet Vos may do' })
  await rights.getByLabel('see everyone’s layers, and resolve differences').check()
  expect(await violations(page), 'rights').toEqual([])
  await picture('rights')
  await rights.getByRole('button', { name: 'Save' }).click()
  await expect(member).toContainText('annotate and resolve differences')

  await team.getByRole('button', { name: 'Articles' }).click()
  await team.getByLabel('Select “kade”').check()
  await team.getByRole('button', { name: 'Assign…' }).click()
  const assigning = page.getByRole('dialog', { name: 'Assign 1 article' })
  await assigning.getByText('These members').click()
  await assigning.getByRole('button', { name: 'Assign' }).click()
  await expect(assigning.getByRole('alert')).toHaveText('Select at least one member')
  await assigning.getByLabel('Piet Vos').check()
  expect(await violations(page), 'assigning').toEqual([])
  await picture('assigning')
  await assigning.getByRole('button', { name: 'Assign' }).click()
  await team.getByRole('button', { name: 'Articles' }).click()
  await expect(team.getByRole('row', { name: /kade/ })).toContainText('Piet Vos, at work')

  await team.getByRole('button', { name: 'Round' }).click()
  const blind = team.getByRole('switch', { name: 'Members tag blind' })
  await expect(blind).toBeChecked()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  await blind.click()
  await expect(blind).not.toBeChecked()
  await picture('seeing')
  await page.keyboard.press('Escape')
  await expect(team).toHaveCount(0)
  await give({ page }, 'exchange-now')
  await give({ page }, 'compare')
  const review = page.getByRole('complementary', { name: 'Review' })
  await expect(review).toContainText('Piet Vos')
  await give({ page }, 'review')

  await give({ page }, 'administer-team')
  await act('End access…')
  const ending = page.getByRole('dialog', { name: 'End Piet Vos’s access?' })
  expect(await violations(page), 'ending').toEqual([])
  await picture('ending')
  await ending.getByRole('button', { name: 'Cancel' }).click()
  await expect(member).not.toContainText('has left')
  await act('End access…')
  const end = ending.getByRole('button', { name: 'End access' })
  await expect(end).toHaveAttribute('data-variant', 'danger')
  await end.click()
  await expect(member).toContainText('has left')
  await page.keyboard.press('Escape')
  await expect(piet.run('sync')).rejects.toThrow(/login|password/)

  await give({ page }, 'team-password')
  const changing = page.getByRole('dialog', { name: 'Change your password' })
  await changing.getByLabel('New password', { exact: true }).fill('nog een lang wachtwoord')
  await changing.getByLabel('New password again').fill('nog een ander wachtwoord')
  await changing.getByRole('button', { name: 'Change password' }).click()
  expect(await violations(page), 'changing the password').toEqual([])
  await picture('password')
  await changing.getByLabel('New password again').fill('nog een lang wachtwoord')
  await changing.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('The password was changed.')).toBeVisible()

  // Someone else’s server in its place gets nothing, and the panel says why.
  const { cluster } = server
  await cluster.certify('real')
  await cluster.certify('other', { host: 'db.example.org' })
  const present = async (name: string) => {
    for (const end of ['key', 'crt'])
      await copyFile(join(cluster.folder, `${name}.${end}`), join(cluster.folder, `server.${end}`))
    await cluster.stop('fast')
    await cluster.start()
  }
  await present('other')
  await tag(page, '40.000 euro', 'f')
  await saved(page)
  await expect(status).toContainText('1 edit not sent yet')
  await status.click()
  const panel = page.getByRole('dialog', { name: 'Team server' })
  await expect(panel).toContainText('it was made for another name')
  expect(await violations(page), 'the panel').toEqual([])
  await picture('certificate')
  await present('real')
  await panel.getByRole('button', { name: 'Exchange now' }).click()
  await expect(panel).toContainText('Everything you did is on the server.')
})
