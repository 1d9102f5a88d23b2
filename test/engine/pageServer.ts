/** Serves the built page as the program does, with the same headers, over HTTP on this machine. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { pageHeaders } from '../../src/main/pageHeaders.ts'

const BUILT = join(import.meta.dirname, '../../out/renderer')

/** Where the page is, until it is closed. */
export interface PageServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts serving. */
export async function servePage(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const name = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const headers = pageHeaders(name)
    readFile(join(BUILT, name)).then(
      (bytes) => response.writeHead(headers ? 200 : 404, headers ?? {}).end(headers ? bytes : ''),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
