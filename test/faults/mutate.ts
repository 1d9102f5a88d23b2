/** Inputs that are nearly right: valid ones with something changed, at random but by a seed. */

/** Random numbers from 0 to 1. */
export type Random = () => number

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

/** A few bytes flipped, taken out, doubled, or put in. */
export function mutateBytes(random: Random, valid: Uint8Array): Buffer {
  let bytes = Buffer.from(valid)
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const at = Math.floor(random() * bytes.length)
    const length = Math.floor(random() * Math.min(64, bytes.length))
    switch (Math.floor(random() * 5)) {
      case 0:
        if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
        break
      case 1:
        bytes = bytes.subarray(0, at)
        break
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
        break
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
        break
      default:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(random, TOKENS)), bytes.subarray(at)])
    }
    bytes = Buffer.from(bytes)
  }
  return bytes
}

const TOKENS = [
  '\0',
  '\uFEFF',
  '\uD800',
  '<script>',
  '<div>'.repeat(200),
  '&#x110000;',
  ']]>',
  '--',
  '../../../etc/passwd',
  '{"__proto__":{"polluted":true}}',
  '1e999',
  '-1',
  '9'.repeat(400),
  'endobj',
  'PK\u0003\u0004',
  '=\r\n',
  '%PDF-',
  'a'.repeat(10_000),
]

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  '\0',
  '../..',
  '../../../../etc/passwd',
  'CON',
  'a'.repeat(70_000),
  [],
  {},
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  [[[[[[[[[[]]]]]]]]]],
]

/** A value with one part, or itself, replaced, left out, doubled or added to. */
export function mutateValue(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return pick(random, VALUES)
  if (Array.isArray(value)) {
    const copy = [...value] as unknown[]
    const at = Math.floor(random() * copy.length)
    if (copy.length === 0 || random() < 0.2) copy.push(pick(random, VALUES))
    else if (random() < 0.3) copy.splice(at, 1)
    else if (random() < 0.4) copy.push(copy[at])
    else copy[at] = mutateValue(random, copy[at])
    return copy
  }
  const entries = Object.entries(value)
  const at = Math.floor(random() * entries.length)
  if (entries.length === 0 || random() < 0.15)
    entries.push([pick(random, ['__proto__', 'constructor', 'x']), pick(random, VALUES)])
  else if (random() < 0.2) entries.splice(at, 1)
  else entries[at] = [entries[at]?.[0] ?? '', mutateValue(random, entries[at]?.[1])]
  return Object.fromEntries(entries)
}
