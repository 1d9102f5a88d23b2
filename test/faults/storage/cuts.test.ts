/** Every operation that writes, cut off before each of its calls to the disk: by a kill, and by a power cut. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { onDisk } from '../../support/disk.ts'
import { AMOUNTS, randomNumbers, SEED } from '../amounts.ts'
import { faultsIn } from './faultsIn.ts'
import { durableBelow, IMAGES } from './images.ts'
import { OPERATIONS } from './operations.ts'
import { type Answered, fill } from './prepared.ts'
import { loadProgram } from './program.ts'

const total = { kill: 0, strict: 0, mixed: 0, calls: 0, faults: 0 }
afterAll(() => {
  const cuts = total.strict + total.mixed
  console.log(
    `operations: ${OPERATIONS.length}, write calls: ${total.calls}, kills: ${total.kill}, power cuts: ${cuts}; lost or apart: ${total.faults}`,
  )
})

for (const operation of OPERATIONS) {
  it(`${operation.name}: cut off anywhere, nothing saved is lost and nothing is apart`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'factmark-cuts-'))
    const random = randomNumbers(SEED)
    const every = operation.isUsual ? AMOUNTS.everyUsualCall : AMOUNTS.everyCall
    const answered: Parameters<Answered>[0][] = []
    const note: Answered = (edit) => answered.push(edit)
    try {
      const root = join(folder, 'workspace')
      const program = await loadProgram()
      await fill(program, root, note)
      await operation.prepare?.(program, root)
      vi.resetModules()
      const next = await loadProgram()
      const durable = await durableBelow(root)
      const images: { readonly path: string; readonly answered: typeof answered; readonly at: string }[] = []
      const before = async ({ number, name, path }: { number: number; name: string; path: string }) => {
        total.calls += 1
        if ((number + SEED) % every !== 0) return
        for (const image of IMAGES) {
          const to = join(folder, `${number}-${image}`)
          await durable.write(image, to, random)
          total[image] += 1
          images.push({ path: to, answered: [...answered], at: `${image} before call ${number}, ${name} ${path}` })
        }
      }
      await onDisk({ before, synced: durable.synced }, () => operation.work(program, root, note))
      if (operation.isUsual) expect(images.length, 'it was cut off').toBeGreaterThan(0)
      await durable.write('strict', join(folder, 'end'), random)
      images.push({ path: join(folder, 'end'), answered: [...answered], at: 'a power cut after the end' })
      const faults: string[] = []
      for (const image of images) {
        const kept = `${image.path}-kept`
        if (process.env.FACTMARK_KEEP) await cp(image.path, kept, { recursive: true })
        for (const fault of await faultsIn(next, image.path, operation.name, image.answered))
          faults.push(`${image.at}: ${fault}`)
        await rm(image.path, { recursive: true })
      }
      total.faults += faults.length
      expect(faults).toEqual([])
    } finally {
      if (!process.env.FACTMARK_KEEP) await rm(folder, { recursive: true, force: true })
    }
  })
}
