/** WebRTC finds no way out of the page, and a report to be printed runs nothing. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from '../factmark.ts'
import { putTwoAnnotators } from '../reviewing.ts'
import { COUNCIL } from '../samples.ts'

test('sends no packet by WebRTC', async ({ start, workspace }) => {
  const server = createSocket('udp4')
  let packets = 0
  server.on('message', () => {
    packets += 1
  })
  server.bind(0, '127.0.0.1')
  await once(server, 'listening')
  const { page } = await start({ workspace, annotator: 'ann' })
  const { port } = server.address()
  const gathered = await page.evaluate(async (port) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
    connection.createDataChannel('out')
    const candidates: string[] = []
    connection.addEventListener('icecandidate', ({ candidate }) => candidate && candidates.push(candidate.candidate))
    const complete = new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve()
      })
    })
    await connection.setLocalDescription(await connection.createOffer())
    await complete
    connection.close()
    return candidates
  }, port)
  server.close()
  expect(gathered.filter((candidate) => / udp /i.test(candidate))).toEqual([])
  expect(packets).toBe(0)
})

test('runs no handler in the page that reports are printed from', async ({ start, workspace, folder }) => {
  await putTwoAnnotators(workspace)
  const { app, page } = await start({ workspace, annotator: 'ann' })
  await app.evaluate(
    ({ dialog, app }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      const titles: string[] = []
      Object.assign(globalThis, { titles })
      const picture = `<img src="data:," onerror="document.title = 'handled'">`
      app.on('browser-window-created', (_event, { webContents }) => {
        webContents.on('page-title-updated', (_updated, title) => titles.push(title))
        webContents.on('did-finish-load', () =>
          webContents
            .executeJavaScript(`new Promise((failed) => {
              document.body.innerHTML = ${JSON.stringify(picture)}
              document.querySelector('img').addEventListener('error', () => failed(null))
            })`)
            .then(() => titles.push('the picture failed')),
        )
      })
    },
    join(folder, 'report.pdf'),
  )
  const half = { value: 0.5, reason: null } as const
  const scores = { f1Exact: half, f1Overlap: half, kappa: half, fleissKappa: half, alphaU: half, gamma: null }
  const byTag = { claim: scores, figure: scores, quote: scores, attribution: scores }
  const request = {
    article: COUNCIL.id,
    as: 'pdf',
    annotators: ['ann', 'bob'],
    articles: 1,
    overall: scores,
    byTag,
    isApproximate: false,
    wasCut: false,
  } as const
  expect(await page.evaluate((request) => window.factmark.saveReport(request), request)).toMatchObject({ ok: true })
  const titles = await app.evaluate(() => (globalThis as unknown as { titles: string[] }).titles)
  expect(titles).toContain('the picture failed')
  expect(titles).not.toContain('handled')
})
