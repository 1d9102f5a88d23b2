/** Every library that the main process uses loads in the Electron at hand, which may be older than the newest. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EXECUTABLE, expect, PROJECT, test } from './factmark.ts'

/** The folders whose code runs in the main process. */
const MAIN_PROCESS = ['core', 'i18n', 'ipc', 'workspace', 'main', 'cli']

test('imports every library of the main process inside Electron', async () => {
  const libraries = await librariesOf(MAIN_PROCESS)
  expect(libraries).toEqual(expect.arrayContaining(['commander', 'i18next', 'lowdb', 'zod']))
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { stdout } = await promisify(execFile)(EXECUTABLE, [join(PROJECT, 'test/e2e/runtime/main.mjs'), ...root], {
    env: { ...process.env, FACTMARK_TEST_LIBRARIES: JSON.stringify(libraries) },
    timeout: 30_000,
  })
  const counts = JSON.parse(stdout) as Record<string, number>
  expect(Object.keys(counts)).toEqual(libraries)
  for (const [name, exported] of Object.entries(counts)) expect(exported, name).toBeGreaterThan(0)
})

/** What the files of these folders of `src` import that is neither theirs, nor Node's, nor Electron. */
async function librariesOf(folders: readonly string[]): Promise<readonly string[]> {
  const names = new Set<string>()
  for (const folder of folders) {
    const root = join(PROJECT, 'src', folder)
    for (const file of await readdir(root, { recursive: true })) {
      if (!file.endsWith('.ts')) continue
      for (const [, name = ''] of (await readFile(join(root, file), 'utf8')).matchAll(
        /^(?:import|\}) .*from '([^']+)'/gm,
      ))
        if (!/^(?:\.|node:|electron$)/.test(name)) names.add(name)
    }
  }
  return [...names].sort()
}
