/** The packaged program, as users get it: see `npm run test:package`. Only on Linux: the other packages are untested. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: process.platform === 'linux' ? '*.spec.ts' : [],
  outputDir: '../../test-results/package',
  // Each test has a folder of its own; most of them are starts that are refused.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
})
