/** Where members' passwords are, with a keychain and without one. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPasswords, passwordKey } from '../../../src/main/passwords.ts'
import { temporaryFolder } from '../workspace/support.ts'

const KEY = passwordKey({ host: 'db', port: 5432, database: 'work', login: 'work:jan' })
const keychain = (isSafe: boolean) => ({
  isSafe: () => isSafe,
  encrypt: (text: string) => Buffer.from([...text].reverse().join('')),
  decrypt: (bytes: Buffer) => {
    if (bytes.length === 0) throw new Error('not ours')
    return [...bytes.toString()].reverse().join('')
  },
})

describe('passwords', () => {
  it('are kept encrypted where the keychain is safe, and forgotten when asked', async () => {
    const folder = await temporaryFolder()
    const first = await openPasswords(folder, keychain(true))
    first.set(KEY, 'geheim-woord')
    await first.flush()
    expect(await readFile(join(folder, 'passwords.json'), 'utf8')).not.toContain('geheim')
    const next = await openPasswords(folder, keychain(true))
    expect([next.get(KEY), next.where(KEY)]).toEqual(['geheim-woord', 'kept'])
    next.forget(KEY)
    await next.flush()
    expect((await openPasswords(folder, keychain(true))).get(KEY)).toBeNull()
  })

  it('stay in memory where it isn’t', async () => {
    const folder = await temporaryFolder()
    const first = await openPasswords(folder, keychain(false))
    first.set(KEY, 'geheim-woord')
    await first.flush()
    expect([first.get(KEY), first.where(KEY), first.canKeep()]).toEqual(['geheim-woord', 'session', false])
    await expect(readFile(join(folder, 'passwords.json'), 'utf8')).rejects.toThrow()
    expect((await openPasswords(folder, keychain(false))).get(KEY)).toBeNull()
  })

  it('are asked for again where the keychain is another one', async () => {
    const folder = await temporaryFolder()
    const first = await openPasswords(folder, { ...keychain(true), encrypt: () => Buffer.alloc(0) })
    first.set(KEY, 'geheim-woord')
    expect([first.get(KEY), first.where(KEY)]).toEqual([null, 'none'])
    await first.flush()
  })
})
