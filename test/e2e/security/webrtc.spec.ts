/** WebRTC finds no way out of the page, and a report to be printed runs nothing. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from '../factmark.ts'

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

test('runs no handler of a report that is printed', async ({ start, workspace, folder }) => {
  const { app, page } = await start({ workspace, annotator: 'ann' })
  await app.evaluate(
    ({ dialog, app }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      const titles: string[] = []
      Object.assign(globalThis, { titles })
      app.on('browser-window-created', (_event, window) => {
        window.webContents.on('page-title-updated', (_updated, title) => titles.push(title))
      })
    },
    join(folder, 'report.pdf'),
  )
  const html = '<!doctype html><p>report<img src="data:," onerror="document.title = \'handled\'">'
  expect(await page.evaluate((html) => window.factmark.saveReport({ name: 'r', html, as: 'pdf' }), html)).toMatchObject(
    {
      ok: true,
    },
  )
  const titles = await app.evaluate(() => (globalThis as unknown as { titles: string[] }).titles)
  expect(titles).not.toContain('handled')
})
