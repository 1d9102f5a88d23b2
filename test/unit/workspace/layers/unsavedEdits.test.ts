import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createUnsavedEdits } from '../../../../src/workspace/layers/unsavedEdits.ts'
import { add } from '../storageSupport.ts'
import { temporaryFolder } from '../support.ts'

describe('edits kept outside the workspace', () => {
  it('come back to the same annotator in the same workspace, and to nobody else', async () => {
    const folder = await temporaryFolder()
    await createUnsavedEdits(folder, '/share/one', 'ann').keep('bericht', [add(1, 0, 4)])
    expect(await createUnsavedEdits(folder, '/share/one', 'ann').kept('bericht')).toEqual([add(1, 0, 4)])
    expect(await createUnsavedEdits(folder, '/share/two', 'ann').kept('bericht')).toEqual([])
    expect(await createUnsavedEdits(folder, '/share/one', 'bob').kept('bericht')).toEqual([])
    expect(await createUnsavedEdits(folder, '/share/one', 'ann').kept('ander')).toEqual([])
  })

  it('are gone once nothing is unsaved, also when both are said at once', async () => {
    const folder = await temporaryFolder()
    const unsaved = createUnsavedEdits(folder, '/share', 'ann')
    await Promise.all([unsaved.keep('bericht', [add(1, 0, 4)]), unsaved.keep('bericht', [])])
    expect(await createUnsavedEdits(folder, '/share', 'ann').kept('bericht')).toEqual([])
  })

  it('that are damaged are read as far as they are edits', async () => {
    const folder = await temporaryFolder()
    const unsaved = createUnsavedEdits(folder, '/share', 'ann')
    await unsaved.keep('bericht', [add(1, 0, 4)])
    const [file = ''] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'))
    const text = JSON.stringify({ format: 'factmark-unsaved', version: 1, edits: [{ type: 'boom' }, add(2, 0, 4)] })
    await writeFile(join(folder, file), text)
    expect(await unsaved.kept('bericht')).toEqual([add(2, 0, 4)])
    for (const unreadable of [text.slice(0, 40), text.replace('"version":1', '"version":2')]) {
      await writeFile(join(folder, file), unreadable)
      expect(await unsaved.kept('bericht')).toEqual([])
      expect(await readFile(join(folder, `${file}.bad`), 'utf8')).toBe(unreadable)
    }
  })
})
