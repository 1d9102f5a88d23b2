/**
 * Every operation that writes, with each of its calls to the disk refused once: failures are reported, and nothing is
 * lost or inconsistent.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { onDisk } from '../../support/disk.ts'
import { AMOUNTS, randomNumbers, SEED } from '../amounts.ts'
import { faultsIn } from './faultsIn.ts'
import { durableBelow } from './images.ts'
import { OPERATIONS } from './operations.ts'
import { type Answered, fill } from './prepared.ts'
import { loadProgram } from './program.ts'

const ERRNOS = ['EIO', 'ENOSPC', 'ESTALE', 'EROFS'] as const
const counts = { refused: 0, faults: 0 }
afterAll(() =>
  console.log(`calls refused with ${ERRNOS.join(', ')}: ${counts.refused}; lost or apart: ${counts.faults}`),
)

for (const operation of OPERATIONS) {
  it(`${operation.name}: whatever call is refused, what is answered is on the disk`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'factmark-errnos-'))
    const random = randomNumbers(SEED)
    const before: Parameters<Answered>[0][] = []
    const faults: string[] = []
    try {
      const template = join(folder, 'template')
      const first = await loadProgram()
      await fill(first, template, (edit) => before.push(edit))
      await operation.prepare?.(first, template)
      const offset = Math.floor(random() * AMOUNTS.everyRefusal)
      for (let last = 1 + offset; ; last += AMOUNTS.everyRefusal) {
        const root = join(folder, `run-${last}`)
        await cp(template, root, { recursive: true, preserveTimestamps: true })
        vi.resetModules()
        const program = await loadProgram()
        const durable = await durableBelow(root)
        const answered = [...before]
        const errno = ERRNOS[last % ERRNOS.length] ?? 'EIO'
        let at = ''
        const refuse = ({ number, name, path }: { number: number; name: string; path: string }) => {
          if (number !== last) return
          at = `${errno} at call ${number}, ${name} ${path}`
          throw Object.assign(new Error(`${errno}: refused, ${name}`), { code: errno })
        }
        await onDisk({ before: refuse, synced: durable.synced, reads: true }, async () => {
          await operation
            .work(program, root, (edit) => answered.push(edit))
            .catch((error: unknown) => {
              faults.push(`${at}: thrown: ${String(error)}`)
            })
        })
        if (at === '') break
        counts.refused += 1
        vi.resetModules()
        const next = await loadProgram()
        const cut = join(folder, `cut-${last}`)
        await durable.write('strict', cut, random)
        for (const image of [root, cut]) {
          const found = await faultsIn(next, image, operation.name, answered)
          faults.push(...found.map((fault) => `${at}${image === cut ? ', then a power cut' : ''}: ${fault}`))
          await rm(image, { recursive: true })
        }
      }
      counts.faults += faults.length
      expect(faults).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
