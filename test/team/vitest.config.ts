import { defineConfig } from 'vitest/config'

const isLong = process.env.FACTMARK_TEAM === 'long'

/** `npm run team` takes the short form, `npm run test:team` all of it. Each file has a cluster of its own. */
export default defineConfig({
  test: {
    include: isLong ? ['test/team/**/*.test.ts'] : ['test/team/short/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // The short form mostly waits for disks and handshakes; the long one is about how long things take.
    fileParallelism: !isLong,
    maxWorkers: 2,
  },
})
