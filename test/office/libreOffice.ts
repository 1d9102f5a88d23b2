/** LibreOffice, without a window. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What LibreOffice makes of a file in `folder`: the files of another kind, as text, by their names. */
export async function converted(
  folder: string,
  file: string,
  to: string,
  ...options: readonly string[]
): Promise<readonly string[]> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, 'out')
  const args = [profile, '--headless', ...options, '--convert-to', to, '--outdir', out, join(folder, file)]
  await promisify(execFile)('soffice', args, { timeout: 150_000 })
  const names = await readdir(out)
  return Promise.all(names.sort().map((name) => readFile(join(out, name), 'utf8')))
}
