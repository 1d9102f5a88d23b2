/** Where the built script of a thread is. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The script of this name: beside whoever asks, or beside the folder of shared parts that it is in. */
export function builtEntry(name: string): string {
  const candidates = [name, `../${name}`, `../../../out/main/${name}`]
  const found = candidates.map((one) => join(import.meta.dirname, one)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`${name} is missing: run the build`)
  return found
}
