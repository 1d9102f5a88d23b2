/** The bridge is the contract and nothing else, and takes calls from the window's own page alone. */
import { join } from 'node:path'
import { channelOf } from '../../../src/ipc/channels.ts'
import { methods } from '../../../src/ipc/methods.ts'
import { expect, PROJECT, test } from '../factmark.ts'

type Method = keyof typeof methods

const METHODS = Object.keys(methods) as Method[]
/** The methods whose files the preload script finds the places of. */
const FILES: ReadonlySet<Method> = new Set(['importFiles', 'keepEvidence'])

test('offers the methods of the contract and no other', async ({ openSession, workspace }) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  const offered = await page.evaluate(() => Object.keys(window.factmark))
  expect(offered.sort()).toEqual([...METHODS, 'on'].sort())
  const answered = await app.evaluate(({ ipcMain }) => [
    ...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys(),
  ])
  expect(answered.sort()).toEqual(METHODS.map((name) => channelOf(name, 'request')).sort())
  const unchanged = await page.evaluate(() => {
    const { library } = window.factmark
    try {
      Object.assign(window.factmark, { library: () => 'pwned', extra: () => 'pwned' })
    } catch {}
    return window.factmark.library === library && !('extra' in window.factmark)
  })
  expect(unchanged).toBe(true)
})

test('answers a wrong payload of every method with a problem', async ({ openSession, workspace }) => {
  const { page } = await openSession({ workspace, annotator: 'ann' })
  // Files have a test of their own: of an empty list there is nothing to refuse.
  const taking = METHODS.filter((name) => !FILES.has(name) && !methods[name].takes.safeParse(undefined).success)
  expect(taking.length).toBeGreaterThan(15)
  const wrong = [
    42,
    'x',
    [],
    { id: '../../etc/passwd', article: '..\\..\\x', path: 7, name: '..', query: Number.NaN },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ]
  const accepted = await page.evaluate(
    async ([names, wrong]) => {
      const bridge = window.factmark as unknown as Record<string, (payload: unknown) => Promise<unknown>>
      const calls = names.flatMap((name) => wrong.map((payload) => [name, payload] as const))
      const outcomes = await Promise.all(
        calls.map(([name, payload]) =>
          Promise.resolve(bridge[name]?.(payload)).then(
            (answer) => Reflect.get(Object(answer), 'ok') !== false && `${name} ${JSON.stringify(payload)}`,
            () => false as const,
          ),
        ),
      )
      return outcomes.filter((outcome) => outcome !== false)
    },
    [taking, wrong] as const,
  )
  expect(accepted).toEqual([])
})

test('takes no call from another window, even with the same preload script', async ({ openSession, workspace }) => {
  const { app } = await openSession({ workspace, annotator: 'ann' })
  const outcome = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await other.loadURL('factmark://app/index.html')
      const said = await other.webContents.executeJavaScript(
        "window.factmark.library().then(() => 'answered', (error) => error.message)",
      )
      other.destroy()
      return String(said)
    },
    join(PROJECT, 'out/preload/index.cjs'),
  )
  expect(outcome).toContain('library: refused')
})

test('takes no call from a frame in the page, nor from a page of another origin', async ({
  openSession,
  workspace,
}) => {
  const { app, page } = await openSession({ workspace, annotator: 'ann' })
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>stranger</p>'
    document.body.append(frame)
  })
  expect(
    await page.evaluate(() => Reflect.get(document.querySelector('iframe')?.contentWindow ?? {}, 'factmark')),
  ).toBeUndefined()
  const outcomes = await app.evaluate(
    async ({ BrowserWindow, ipcMain }, channel) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (event: unknown) => Promise<unknown>>
      const call = (senderFrame: unknown) =>
        Promise.resolve()
          .then(() => handlers.get(channel)?.({ sender, senderFrame }))
          .then(
            () => 'answered',
            (error: Error) => error.message,
          )
      const [frame] = sender?.mainFrame.frames ?? []
      return Promise.all([call(sender?.mainFrame), call(frame), call({ url: 'https://example.org/' }), call(null)])
    },
    channelOf('library', 'request'),
  )
  expect(outcomes).toEqual(['answered', 'library: refused', 'library: refused', 'library: refused'])
})
