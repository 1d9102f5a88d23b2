/** The window stays where it is: no other page, no other window, whatever the page is made to ask for. */
import { saved, tag } from '../factmark.ts'
import { COUNCIL } from '../samples.ts'
import { expect, expectUntouched, test } from './attacks.ts'

test('goes nowhere and opens nothing', async ({ openSession, workspace, remote, folder }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { app, page } = running
  const address = page.url()
  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { pwned: url })
  })
  expect(await page.evaluate((url) => window.open(url) === null, remote.url)).toBe(true)
  for (const url of [remote.url, 'https://example.org', `file://${folder}`, 'data:text/html,pwned']) {
    await page.evaluate((url) => {
      const click = (target: string) => {
        const link = Object.assign(document.createElement('a'), { href: url, target, download: '' })
        document.body.append(link)
        link.click()
        link.removeAttribute('download')
        link.click()
      }
      click('')
      click('_blank')
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' })
      document.body.append(form)
      form.submit()
      const refresh = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` })
      document.head.append(refresh)
    }, url)
    await expectUntouched(running, address)
    await page.evaluate((url) => window.location.assign(url), url)
    await expectUntouched(running, address)
  }
  expect(await app.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined()
  expect(remote.asked).toEqual([])
})

test('comes back from about:blank, the one address that Electron asks nobody about', async ({
  openSession,
  workspace,
}) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const address = page.url()
  await page.evaluate(() => window.location.assign('about:blank')).catch(() => undefined)
  await expect.poll(() => page.url()).toBe(address)
  await page.getByRole('navigation').getByText(COUNCIL.title).click()
  await tag(page, '31 votes', 'f')
  await saved(page)
})

test('stays where it is when a link is dropped on it', async ({ openSession, workspace, remote }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  const address = page.url()
  const devtools = await page.context().newCDPSession(page)
  const items = ['text/uri-list', 'text/plain'].map((mimeType) => ({ mimeType, data: remote.url }))
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data: { items, dragOperationsMask: 1 } })
  }
  await expectUntouched(running, address)
  expect(remote.asked).toEqual([])
})
