import { defineConfig } from 'vitest/config'

/** `npm run team` takes the short form, `npm run test:team` all of it. One cluster at a time. */
export default defineConfig({
  test: {
    include: process.env.FACTMARK_TEAM === 'long' ? ['test/team/**/*.test.ts'] : ['test/team/short/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
