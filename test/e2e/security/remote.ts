/** A server on this machine that a page could really reach, and that counts who asked. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The server: its address, the paths that were asked for, and its end. */
export interface Remote {
  readonly url: string
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts one. It answers everybody with a script, whatever they took it for. */
export async function startRemote(): Promise<Remote> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'text/javascript')
    response.end('globalThis.pwned = true')
  })
  server.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
