/** The claim records of a workspace, as they are on the disk. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claim } from '../../src/core/model/claim.ts'

/** All of them; none where there is no folder yet. */
export async function claimsOnDisk(workspace: string): Promise<readonly Claim[]> {
  const folder = join(workspace, 'claims')
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => name.endsWith('.json'))
  // A record may go to the trash between the two: a poll gives up at once where its function throws.
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => null)))
  return texts.flatMap((text) => (text === null ? [] : [JSON.parse(text)]))
}
