/** The faults in the real window; see `scripts/faults.mjs`. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/faults',
  workers: 2,
  timeout: 30 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
