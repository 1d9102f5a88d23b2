/** Checks on real input that lies beside the repository; never part of `npm test`. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
