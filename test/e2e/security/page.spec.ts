/**
 * Electron's security checklist, item by item as far as it applies: each is tried in the real window by a script in the
 * page, as one would that got in through an article. What concerns IPC is in `ipc.spec.ts`, the fuses in test/package.
 */
import { expect, expectUntouched, test } from './attacks.ts'

test('the page runs in a sandbox without Node, behind a wall from the preload script', async ({
  openSession,
  workspace,
}) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const reached = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => Reflect.get(window, name) !== undefined,
    ),
  )
  expect(reached).toEqual([])
  // A function from the other side is no way to the other side's globals.
  const foreign = await page.evaluate(async () => {
    const make = Reflect.get(window.factmark.library, 'constructor') as (code: string) => () => unknown
    await new Promise((resolve) => setTimeout(resolve))
    try {
      return String(make('return typeof process')())
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(foreign).toBe('EvalError')
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return contents
      ? (Reflect.get(contents, 'getLastWebPreferences') as () => Electron.WebPreferences).call(contents)
      : null
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  expect(preferences?.enableBlinkFeatures ?? '').toBe('')
})

test('loads nothing from elsewhere, whatever asks for it', async ({ openSession, workspace, remote }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { app, page } = running
  const address = page.url()
  const outcomes = await page.evaluate(async (url) => {
    const element = (tag: string, attributes: Record<string, string>) => {
      const made = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
      document.body.append(made)
    }
    element('img', { src: `${url}/img` })
    element('script', { src: `${url}/script` })
    element('link', { rel: 'stylesheet', href: `${url}/style` })
    element('link', { rel: 'prefetch', href: `${url}/prefetch` })
    element('link', { rel: 'preconnect', href: url })
    element('iframe', { src: `${url}/iframe` })
    element('object', { data: `${url}/object` })
    element('embed', { src: `${url}/embed` })
    element('video', { src: `${url}/video` })
    element('webview', { src: `${url}/webview` })
    element('div', { style: `background:url(${url}/background)` })
    navigator.sendBeacon(`${url}/beacon`)
    const told = (work: () => unknown) =>
      new Promise<string>((resolve) => {
        try {
          Promise.resolve(work()).then(
            () => resolve('done'),
            () => resolve('refused'),
          )
        } catch {
          resolve('refused')
        }
      })
    const socket = (made: { onopen: unknown; onerror: unknown }) =>
      new Promise((open, refuse) => Object.assign(made, { onopen: open, onerror: refuse }))
    return Promise.all([
      told(() => fetch(`${url}/fetch`)),
      told(() => fetch(`${url}/opaque`, { mode: 'no-cors' })),
      told(() => socket(new WebSocket(`${url.replace('http', 'ws')}/socket`))),
      told(() => socket(new EventSource(`${url}/events`))),
      told(() => import(/* @vite-ignore */ `${url}/module`)),
      told(() => new Worker(`${url}/worker`)),
      told(() => navigator.serviceWorker.register('/worker.js')),
      told(() => fetch('file:///etc/passwd')),
    ])
  }, remote.url)
  expect(outcomes).toEqual(outcomes.map(() => 'refused'))
  await expectUntouched(running, address)
  // Behind the page's policy stands the session, which cancels what isn't local.
  const behind = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(`${url}/session`).then(
        () => 'loaded',
        () => 'refused',
      ),
    remote.url,
  )
  expect(behind).toBe('refused')
  expect(remote.asked).toEqual([])
})

test('serves the page with its policy, and nothing that lies beside it', async ({ openSession, workspace }) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const get = (url: string) =>
    app.evaluate(async ({ net }, url) => {
      const answer = await net.fetch(url)
      return { status: answer.status, policy: answer.headers.get('content-security-policy') ?? '' }
    }, url)
  const served = await get(page.url())
  expect(served).toMatchObject({ status: 200, policy: expect.stringContaining("default-src 'none'") })
  expect(served.policy).not.toMatch(/unsafe|\*|https?:/)
  const outside = [
    'factmark://app/../../package.json',
    'factmark://app/%2e%2e/%2e%2e/package.json',
    'factmark://app/..%2f..%2fpackage.json',
    'factmark://app/%2fetc%2fpasswd',
    'factmark://elsewhere/index.html',
  ]
  for (const url of outside) expect((await get(url)).status, url).toBe(404)
})

test('runs no script but its own', async ({ openSession, workspace }) => {
  const running = await openSession({ workspace, annotator: 'ann' })
  const { page } = running
  await page.evaluate(() => {
    const directives: string[] = []
    Object.assign(globalThis, { directives })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    )
    const script = document.createElement('script')
    script.textContent = 'globalThis.pwned = 1'
    document.body.append(script)
    const handler = document.createElement('div')
    handler.innerHTML = '<img src="data:," onerror="globalThis.pwned = 2">'
    document.body.append(handler)
    const frame = document.createElement('iframe')
    frame.srcdoc = '<script>parent.pwned = 3</script>'
    document.body.append(frame)
    const link = document.createElement('a')
    link.href = 'javascript:globalThis.pwned = 4'
    document.body.append(link)
    link.click()
    // Later, since whoever drives a page may evaluate in it against its policy, as long as that call takes.
    setTimeout(() => {
      try {
        // biome-ignore lint/security/noGlobalEval: it is what is tried
        globalThis.eval('globalThis.pwned = 5')
      } catch {
        directives.push('eval')
      }
    })
  })
  const violated = () => page.evaluate(() => Reflect.get(globalThis, 'directives') as string[])
  await expect.poll(violated).toContain('eval')
  await expect
    .poll(async () => (await violated()).filter((directive) => directive.startsWith('script-src')).length)
    .toBeGreaterThan(2)
  await expectUntouched(running, page.url())
})

test('refuses every permission', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  const answers = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    const refused = (work: () => Promise<unknown>) =>
      work().then(
        () => 'granted',
        () => 'denied',
      )
    const states = names.map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state as string,
    )
    return Promise.all([
      ...states,
      Notification.requestPermission(),
      refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      refused(() => navigator.mediaDevices.getDisplayMedia()),
      refused(() => navigator.clipboard.readText()),
      refused(
        () =>
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 2000 }),
          ),
      ),
    ])
  })
  expect(answers).toEqual(answers.map(() => 'denied'))
})
