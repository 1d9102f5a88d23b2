import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/beside/**/*.test.ts'], testTimeout: 5 * 60_000, hookTimeout: 15 * 60_000 },
})
