/** Runs test/bench/newsroom, which is TypeScript, as it stands. */
import { createServer } from 'vite'

const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true } })
try {
  const { main } = await server.ssrLoadModule('/test/bench/newsroom/main.ts')
  await main()
} finally {
  await server.close()
}
