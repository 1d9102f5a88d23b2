import { defineConfig } from 'vitest/config'

/**
 * What starts other processes or threads, waits for the system, breaks off at every call to the disk, reads files as
 * large as Factmark takes, or plays through the exchange of whole desktops.
 * `npm test` runs it; the fast loop, `npm run unit`, leaves it out.
 */
const SLOW = [
  'test/unit/core/sync/cycle.property.test.ts',
  'test/unit/main/newsroom/newsroomApart.test.ts',
  'test/unit/workspace/disk/{atomicWriting,files,links,lock,otherKinds,watch,watchRaces}.test.ts',
  'test/unit/workspace/exchange/{bounds,incomingApart}.test.ts',
  'test/unit/workspace/import/inbox.test.ts',
  'test/unit/workspace/import/extract/{extract,extractorProcess,nodeExtractor,printed}.test.ts',
  'test/unit/workspace/layers/{adjudicationLock,outside}.test.ts',
  'test/unit/workspace/trash/crashes.test.ts',
]

/** What needs no disk. */
const PURE = ['test/unit/core/**/*.test.ts', 'test/unit/i18n/**/*.test.ts']

/** Other processes and the disk answer late on a busy machine. */
const PATIENT = { testTimeout: 20_000, expect: { poll: { timeout: 10_000 } } }

/** Files of one project share processes, which makes them three times as fast; so no test leaves anything behind. */
export default defineConfig({
  test: {
    isolate: false,
    // Vitest leaves one core free, which halves the speed on two.
    maxWorkers: '100%',
    // What was transformed is kept in node_modules/.cache until its source changes.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest-modules' },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, exclude: SLOW } },
      {
        extends: true,
        test: { name: 'effects', include: ['test/unit/**/*.test.{ts,tsx}'], exclude: [...PURE, ...SLOW], ...PATIENT },
      },
      { extends: true, test: { name: 'slow', include: SLOW, ...PATIENT } },
    ],
  },
})
