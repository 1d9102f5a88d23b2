/** The page has no way out: no Node, no other page, no permission, no method beside the contract. */
import { expect, test } from './factmark.ts'

test('the page runs in a sandbox without Node', async ({ start, workspace }) => {
  const { app, page } = await start({ workspace, annotator: 'ann' })
  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined'])
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return contents
      ? (Reflect.get(contents, 'getLastWebPreferences') as () => Electron.WebPreferences).call(contents)
      : null
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webviewTag: false,
  })
})

test('refuses to open windows, to navigate and to run what the policy forbids', async ({ start, workspace }) => {
  const { app, page } = await start({ workspace, annotator: 'ann' })
  const before = page.url()
  expect(await page.evaluate(() => window.open('https://example.org') === null)).toBe(true)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org'
    document.body.append(link)
    link.click()
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const inline = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.pwned = true'
    document.body.append(script)
    return Reflect.get(window, 'pwned') === undefined
  })
  expect(inline).toBe(true)
  expect(
    await page.evaluate(() =>
      fetch('https://example.org')
        .then(() => 'loaded')
        .catch(() => 'refused'),
    ),
  ).toBe('refused')
})

test('refuses every permission', async ({ start, workspace }) => {
  const { page } = await start({ workspace, annotator: 'ann' })
  const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  expect(state).toBe('denied')
})

test('offers the methods of the contract and answers a wrong payload with a problem', async ({ start, workspace }) => {
  const { page } = await start({ workspace, annotator: 'ann' })
  const answers = await page.evaluate(async () => {
    const bridge = window.factmark as unknown as Record<string, (payload?: unknown) => Promise<unknown>>
    const wrong: Record<string, unknown> = {
      openArticle: { id: '../../etc/passwd' },
      edit: { article: 'x', edit: { type: 'boom' } },
    }
    return Promise.all(
      Object.entries(wrong).map(([name, payload]) =>
        bridge[name]?.(payload).then(
          (answer) => answer as { ok: boolean },
          () => ({ ok: false }),
        ),
      ),
    )
  })
  expect(answers.map((answer) => answer?.ok)).toEqual([false, false])
})
