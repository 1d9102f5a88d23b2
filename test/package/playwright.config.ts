/** The packaged program, as users get it: see `npm run test:package`. Only on Linux: the other packages are untested. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: process.platform === 'linux' ? '*.spec.ts' : [],
  outputDir: '../../test-results/package',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
})
