/** The whole job by keyboard, as a screen reader sees it; `npm run test:access`, not part of `npm test`. */
import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
