/**
 * The program's folder as a tar.gz. electron-builder makes one too, but fetches a packer of its own from elsewhere for
 * it; the set-up has one already.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'tar'
import { Failure } from '../system/failure.mjs'
import { inProject } from '../system/paths.mjs'

/**
 * Packs the built folder in `output` into a file beside it. Unpacked, it is one folder with the version in its name.
 * @param {string} output
 * @throws {Failure} if there is no such folder
 */
export async function packFolder(output) {
  const folder = readdirSync(output).find((name) => name.endsWith('-unpacked'))
  if (!folder) throw new Failure(`There is no built folder in ${output} to make a tar.gz of.`)
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const name = `${manifest.name}-${manifest.version}-${process.platform}-${process.arch}`
  await create(
    {
      file: join(output, `${name}.tar.gz`),
      cwd: join(output, folder),
      gzip: { level: 6 },
      portable: true,
      prefix: name,
    },
    ['.'],
  )
}
