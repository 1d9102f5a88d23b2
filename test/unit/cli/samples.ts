/** The sample workspace with its layers, for tests of the command line. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../workspace/support.ts'

/** The English sample, and the Dutch one. */
export const COUNCIL = { id: 'council-flood-defences' }
export const HAVEN = { id: 'haven-derde-kwartaal' }

/** A copy of it, in the folder `samples` of an empty one. */
export async function samples(): Promise<{ readonly folder: string; readonly workspace: string }> {
  const folder = await temporaryFolder()
  const workspace = join(folder, 'samples')
  await cp(join(import.meta.dirname, '../../../annotations'), workspace, { recursive: true })
  return { folder, workspace }
}
