/** The page in the engine that users get; see `scripts/engine.mjs`, which says where the browser is. */
import { defineConfig } from 'playwright/test'

const { FACTMARK_CHROMIUM = '/usr/bin/chromium' } = process.env

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/engine',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: FACTMARK_CHROMIUM },
  },
})
