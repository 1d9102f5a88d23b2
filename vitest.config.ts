import { defineConfig } from 'vitest/config'

/** What is pure needs no process of its own for each file, which makes it four times as fast. */
const PURE = ['test/unit/core/**/*.test.ts', 'test/unit/i18n/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: PURE, isolate: false } },
      {
        test: {
          name: 'effects',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: PURE,
          // Other processes and the disk answer late on a busy machine.
          testTimeout: 20_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
