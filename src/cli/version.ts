/** The version of Factmark, as its `package.json` says. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const packageSchema = z.looseObject({ name: z.literal('factmark'), version: z.string() })

/** The version; the nearest `package.json` of Factmark above this module, wherever it was bundled to. */
export async function versionOf(folder: string = import.meta.dirname): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
  const parsed = text === null ? null : packageSchema.safeParse(JSON.parse(text))
  if (parsed?.success) return parsed.data.version
  if (dirname(folder) === folder) throw new Error('no package.json of Factmark')
  return versionOf(dirname(folder))
}
