import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../../src/core/formats/names.ts'
import { temporaryFolder } from '../workspace/support.ts'
import { run } from './support.ts'

describe('help, completion and manual', () => {
  it.each(['import', 'validate', 'agreement', 'suggest', 'export'])('show how %s is used', async (command) => {
    const { out } = await run(await temporaryFolder(), command, '--help')
    expect(out).toMatch(new RegExp(`Examples:?\\n  \\$ factmark ${command} `))
  })

  it('show examples with each command', async () => {
    const folder = await temporaryFolder()
    for (const command of ['export', 'import-annotations', 'convert', 'stats', 'completion', 'man'])
      expect((await run(folder, command, '--help')).out).toMatch(
        new RegExp(`Examples:\\n {2}\\$ .*factmark ${command}`),
      )
  })

  it.each(['bash', 'zsh', 'fish'])('complete every command and format in %s', async (shell) => {
    const { code, out } = await run(await temporaryFolder(), 'completion', shell)
    expect(code).toBe(0)
    for (const word of ['import-annotations', 'convert', 'validate', 'dry-run', ...EXPORT_FORMATS])
      expect(out).toContain(word)
  })

  it('refuse another shell', async () => {
    expect((await run(await temporaryFolder(), 'completion', 'csh')).code).toBe(2)
  })

  it('keep the manual page of the package up to date', async () => {
    const { out } = await run(await temporaryFolder(), 'man')
    expect(await readFile(join(import.meta.dirname, '../../../docs/factmark.1'), 'utf8')).toBe(out)
  })
})
