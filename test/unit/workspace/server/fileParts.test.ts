/** Files that come in parts: each goes on where it was cut off, and gets its name when it is whole. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ok, type Result } from '../../../../src/core/result.ts'
import { PART } from '../../../../src/core/sync/sharedRemote.ts'
import { sha256Of } from '../../../../src/workspace/disk/digest.ts'
import { evidencePath } from '../../../../src/workspace/disk/paths.ts'
import { readPart, takeParts } from '../../../../src/workspace/server/fileParts.ts'
import { temporaryWorkspace, unwrap } from '../support.ts'

const BYTES = Buffer.from(Array.from({ length: 2 * PART + 5 }, (_one, index) => (index * 31) % 253))
const SHA256 = sha256Of(BYTES)

/** A way to get parts of `bytes` that notes which were asked for, and fails at one. */
function parts(bytes: Buffer, cutAt = -1) {
  const asked: number[] = []
  const get = (part: number): Promise<Result<Uint8Array | null>> => {
    asked.push(part)
    if (part === cutAt) return Promise.resolve({ ok: false, error: { code: 'server-unreachable', details: {} } })
    return Promise.resolve(ok(bytes.subarray(part * PART, (part + 1) * PART)))
  }
  return { asked, get }
}

describe('a file that is fetched', () => {
  it('goes on where it was cut off, within a part too', async () => {
    const { root } = await temporaryWorkspace()
    const path = evidencePath(root, SHA256)
    const first = parts(BYTES, 2)
    expect((await takeParts(root, { path, sha256: SHA256, total: BYTES.length }, first.get)).ok).toBe(false)
    expect(await readdir(join(root, 'evidence')).catch(() => [])).toEqual([])
    const partial = join(root, '.factmark/server/parts', SHA256)
    await writeFile(partial, Buffer.concat([BYTES.subarray(0, PART), Buffer.alloc(7)]))
    const second = parts(BYTES)
    expect(unwrap(await takeParts(root, { path, sha256: SHA256, total: BYTES.length }, second.get))).toBe(true)
    expect(second.asked).toEqual([1, 2])
    expect(BYTES.equals(await readFile(path))).toBe(true)
    expect(await readdir(join(root, '.factmark/server/parts'))).toEqual([])
    const last = unwrap(await readPart(root, path, 2))
    expect(BYTES.subarray(2 * PART).equals(last)).toBe(true)
  })

  it('gets no name where what came isn’t the file, and begins again', async () => {
    const { root } = await temporaryWorkspace()
    const path = evidencePath(root, SHA256)
    const wrong = parts(Buffer.alloc(BYTES.length))
    expect(unwrap(await takeParts(root, { path, sha256: SHA256, total: BYTES.length }, wrong.get))).toBe(false)
    expect(await readdir(join(root, 'evidence')).catch(() => [])).toEqual([])
    const right = parts(BYTES)
    expect(unwrap(await takeParts(root, { path, sha256: SHA256, total: BYTES.length }, right.get))).toBe(true)
    expect(right.asked).toEqual([0, 1, 2])
  })

  it('is never written or read through a link', async () => {
    const { root } = await temporaryWorkspace()
    const elsewhere = join(root, '..', 'elsewhere')
    await mkdir(elsewhere, { recursive: true })
    await symlink(elsewhere, join(root, 'evidence'))
    const path = evidencePath(root, SHA256)
    expect(await takeParts(root, { path, sha256: SHA256, total: BYTES.length }, parts(BYTES).get)).toMatchObject({
      error: { code: 'file-is-link' },
    })
    await writeFile(join(elsewhere, SHA256), BYTES)
    expect(await readPart(root, path, 0)).toMatchObject({ error: { code: 'file-is-link' } })
    expect(await readdir(elsewhere)).toEqual([SHA256])
  })
})
