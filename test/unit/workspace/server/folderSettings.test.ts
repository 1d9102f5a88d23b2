import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { putSettings, readSettings } from '../../../../src/workspace/server/folderSettings.ts'
import { codeOf, succeeded } from '../../core/support/layers.ts'
import { temporaryFolder } from '../support.ts'

describe('what a team keeps to, in a folder', () => {
  const folder = async (more: object = {}) => {
    const root = await temporaryFolder()
    const file = { format: 'factmark-workspace', version: 1, title: 'Desk', blind: false, future: [1], ...more }
    await writeFile(join(root, 'workspace.json'), JSON.stringify(file))
    return { root, kept: async () => JSON.parse(await readFile(join(root, 'workspace.json'), 'utf8')) }
  }

  it('is nothing until somebody says so, and changes nothing else in the file', async () => {
    const { root, kept } = await folder()
    expect(succeeded(await readSettings(root))).toBeNull()
    expect(succeeded(await putSettings(root, null, '{"confirmFindings":true}\n'))).toBe(true)
    expect(await kept()).toMatchObject({ title: 'Desk', blind: false, future: [1], confirmFindings: true })
    expect(succeeded(await readSettings(root))).toBe('{"confirmFindings":true}\n')
  })

  it('is replaced only while it is what was expected, and by nothing that can’t be read', async () => {
    const { root, kept } = await folder({ confirmFindings: true })
    expect(succeeded(await putSettings(root, null, '{"confirmFindings":false}\n'))).toBe(false)
    for (const text of ['', '[]', '{"confirmFindings":"yes"}'])
      expect(codeOf(await putSettings(root, '{"confirmFindings":true}\n', text))).toBe('file-invalid')
    expect((await kept()).confirmFindings).toBe(true)
  })
})
