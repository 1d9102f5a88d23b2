/** How the three processes and the command line are built. The targets are what Electron 33 runs (see ARCHITECTURE.md). */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { methods } from './src/ipc/methods.ts'

export default defineConfig({
  main: {
    // fflate's build for Node declares `require` for its threads, which nothing here uses, and so do electron-vite's shims.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      // What is used of the libraries is built in: the package holds no node_modules.
      externalizeDeps: false,
      rollupOptions: {
        // Every start compiles what it loads, comments and all; names stay, for the log.
        output: { minify: { compress: false, mangle: false, codegen: true } },
        input: {
          index: 'src/launch/index.ts',
          cli: 'src/cli/index.ts',
          extract: 'src/workspace/import/extract/process.ts',
          incoming: 'src/workspace/exchange/incomingThread.ts',
          merge: 'src/workspace/backup/mergeThread.ts',
          records: 'src/workspace/claims/recordsThread.ts',
          looks: 'src/workspace/disk/looksThread.ts',
          table: 'src/workspace/table/tableThread.ts',
          newsroom: 'src/main/newsroom/newsroomThread.ts',
          formats: 'src/core/formats/publicApi.ts',
        },
      },
    },
  },
  preload: {
    // The names alone: the table's schemas would bring their library into the page's process.
    define: { METHOD_NAMES: JSON.stringify(Object.keys(methods)) },
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      isolatedEntries: true,
      // The readers are compiled for each imported file.
      minify: true,
      // A sandboxed preload script can't be an ES module, nor require anything but Electron.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts', extract: 'src/preload/extract.ts' },
        checks: { pluginTimings: false },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      // What the page has to read before it can draw anything: a third of it this way.
      minify: true,
      cssCodeSplit: false,
      // In kB; it comes from the disk, not over a network.
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        input: { index: 'src/renderer/index.html' },
        // Schemas that the page never asks are left out, and the library with them.
        treeshake: { manualPureFunctions: ['z'] },
        // Whatever the first view needs comes in one piece: the main process, which is starting too, answers for each.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
