/** End-to-end tests drive the real Electron window; `npm run e2e` builds nothing, `npm test` does. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  // What takes minutes, repeats at another zoom or in another theme what is tried already, or shows by a start of its
  // own what unit tests and the fault rig hold: `npm run test:long`, not `npm test`.
  projects: [
    { name: 'window', grepInvert: /@long/ },
    { name: 'long', grep: /@long/ },
  ],
  workers: 2,
  // A test that goes through everything takes a minute where the processor is slow.
  timeout: 120_000,
  // Nothing waits as long as this where it works; on a busy machine a window may be late.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // Two windows share one virtual display and its clipboard. What passes at the second try is told as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
})
