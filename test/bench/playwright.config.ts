/** The bench: figures, never a verdict. `npm run bench -- -g draw` runs a part of it, `FACTMARK_BENCH_ROUNDS=3` a quick one. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  testIgnore: process.argv.some((one) => one.includes('rest.spec')) ? [] : ['rest.spec.ts'],
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./reporter.ts']],
})
