/** The page that reads strangers' files reaches no file and no network, even where its own scripts try. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialogs, give } from '../reviewing.ts'
import { expect, test } from './attacks.ts'

/** The world of a page's preload script, which the page can't reach into. */
const PRELOAD_WORLD = 999

test('the reader of strangers’ files can read no other file and send nothing', async ({
  openSession,
  workspace,
  folder,
  remote,
}) => {
  const file = join(folder, 'stuk.html')
  const secret = join(folder, 'secret.txt')
  await writeFile(file, '<p>Ruim dertig locaties.</p>')
  await writeFile(secret, 'secret')
  const running = await openSession({ workspace, annotator: 'ann' })
  const { app } = running
  await answerDialogs(running, file)
  // It is asked nothing, and so it waits.
  const waiting = app.evaluate(
    ({ app }) =>
      new Promise<number>((resolve) => {
        app.once('browser-window-created', (_event, { webContents }) => {
          webContents.postMessage = () => undefined
          webContents.once('did-finish-load', () => resolve(webContents.id))
        })
      }),
  )
  await give(running, 'import')
  const id = await waiting
  const tried = await app.evaluate(
    async ({ webContents }, { id, world, url, secret }) => {
      const attempts = `(async () => {
        const outcome = (name, work) => work().then(() => name + ': done', () => name + ': refused')
        const socket = () => new Promise((done, failed) => {
          Object.assign(new WebSocket('${url.replace('http', 'ws')}/socket'), { onopen: done, onerror: failed })
        })
        const picture = () => new Promise((done, failed) => {
          Object.assign(new Image(), { onload: done, onerror: failed, src: '${url}/picture' })
        })
        return [
          ...await Promise.all([
            outcome('request', () => fetch('${url}/request')),
            outcome('file', () => fetch('file://${secret}')),
            outcome('socket', socket),
            outcome('picture', picture),
          ]),
          'Node: ' + typeof globalThis.require + ' ' + typeof globalThis.process?.binding,
        ]
      })()`
      const contents = webContents.fromId(id)
      const inPage = await contents?.executeJavaScript(attempts)
      const inPreload = await contents?.executeJavaScriptInIsolatedWorld(world, [{ code: attempts }])
      return { inPage, inPreload }
    },
    { id, world: PRELOAD_WORLD, url: remote.url, secret },
  )
  const refused = ['request: refused', 'file: refused', 'socket: refused', 'picture: refused']
  const none = [...refused, 'Node: undefined undefined']
  expect(tried).toMatchObject({ inPage: none, inPreload: none })
  expect(remote.asked).toEqual([])
})
