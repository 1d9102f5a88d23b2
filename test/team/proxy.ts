/** A network between a client and its server that breaks where it is told to. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to the server. */
export interface Proxy {
  readonly port: number
  /** How many bytes the last connection carried each way. */
  readonly carried: () => { readonly up: number; readonly down: number }
  /** Cuts the next connections after so many bytes to the server, or from it; without either, none. */
  readonly cutAfter: (cut: { readonly up?: number; readonly down?: number }) => void
  readonly close: () => Promise<void>
}

/** A proxy to a port of this host. */
export async function proxyTo(target: number): Promise<Proxy> {
  let cut: { readonly up?: number; readonly down?: number } = {}
  let carried = { up: 0, down: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    const mine = { up: 0, down: 0 }
    const limits = cut
    carried = mine
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    const pass = (from: Socket, to: Socket, way: 'up' | 'down') =>
      from.on('data', (chunk: Buffer) => {
        const left = (limits[way] ?? Number.POSITIVE_INFINITY) - mine[way]
        const part = chunk.subarray(0, Math.max(0, Math.min(left, chunk.length)))
        mine[way] += part.length
        if (part.length === chunk.length) to.write(part)
        // What came before the cut arrives; nothing after it does, either way.
        else to.write(part, end)
      })
    pass(client, upstream, 'up')
    pass(upstream, client, 'down')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    carried: () => carried,
    cutAfter: (next) => {
      cut = next
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
