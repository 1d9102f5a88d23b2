/** The leases on articles that this folder's member holds, where whatever exchanges with the server finds them. */
import { z } from 'zod'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { readText } from '../disk/files.ts'
import { serverLeasesPath } from '../disk/paths.ts'

/** A lease: its number, and until when it holds by this computer's clock, in milliseconds since 1970. */
interface HeldLease {
  readonly fence: number
  readonly until: number
}

const leasesSchema = z.record(z.string(), z.object({ fence: z.number(), until: z.number() }))

/** The numbers of the leases that hold. */
export async function readLeases(root: string, now: () => string): Promise<ReadonlyMap<string, number>> {
  const time = Date.parse(now())
  const held = Object.entries(await read(root)).filter(([, { until }]) => until > time)
  return new Map(held.map(([article, { fence }]) => [article, fence]))
}

async function read(root: string): Promise<Readonly<Record<string, HeldLease>>> {
  const text = await readText(serverLeasesPath(root))
  const parsed = text.ok ? leasesSchema.safeParse(jsonOrNull(text.value)) : null
  return parsed?.success ? parsed.data : {}
}
