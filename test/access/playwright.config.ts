/** The whole job by keyboard, as a screen reader sees it; `npm run test:access`, not part of `npm test`. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  workers: 1,
  // A busy machine takes minutes to look at every dialog.
  timeout: 480_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
