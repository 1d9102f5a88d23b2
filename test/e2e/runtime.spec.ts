/** Every library that the main process uses loads in the Electron at hand, which may be older than the newest. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './factmark.ts'

const MAIN_PROCESS = ['zod', 'lowdb', 'write-file-atomic', 'i18next', 'commander']

test('imports every library of the main process inside Electron', async ({ start, workspace }) => {
  const { dependencies } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(MAIN_PROCESS))
  const { app } = await start({ workspace, annotator: 'ann' })
  for (const name of MAIN_PROCESS) {
    const exported = await app.evaluate(async ({ app }, name) => {
      const { createRequire } = process.getBuiltinModule('node:module')
      const { pathToFileURL } = process.getBuiltinModule('node:url')
      const found = createRequire(`${app.getAppPath()}/package.json`).resolve(name)
      return Object.keys((await import(pathToFileURL(found).href)) as object).length
    }, name)
    expect(exported, name).toBeGreaterThan(0)
  }
})
