/**
 * The places in a claim record that change by themselves, as the paths of its log: a field (`statement`), a part of the
 * finding (`finding/confirmed`), an entry of a list by its id (`evidence/<id>`), a field of one
 * (`evidence/<id>/note`), and the order of a list (`evidence`, as ids). Null stands for what isn't there.
 */
import { z } from 'zod'
import { idSchema } from '../model/article.ts'
import { CLAIM_STATUSES, type Claim } from '../model/claim.ts'
import {
  appearanceSchema,
  claimantSchema,
  claimFindingSchema,
  contactSchema,
  dismissalSchema,
  evidenceSchema,
  publishedSchema,
} from '../model/claimSchema.ts'

const words = z.string().max(100_000)

const FIELDS: Readonly<Record<string, z.ZodType>> = {
  statement: words,
  language: words,
  status: z.enum(CLAIM_STATUSES),
  owner: idSchema.nullable(),
  claimant: claimantSchema.nullable(),
  claimed: words.nullable(),
  finding: claimFindingSchema.nullable(),
  published: publishedSchema.nullable(),
}

const LISTS: Readonly<Record<string, z.ZodType<{ readonly id: string }>>> = {
  appearances: appearanceSchema,
  evidence: evidenceSchema,
  contacts: contactSchema,
  dismissed: dismissalSchema,
}

interface Entry {
  readonly id: string
  readonly [field: string]: unknown
}

/** A record as its paths address it. */
type Addressed = Readonly<Record<string, unknown>>

/** What the record says at a path; null where there is nothing, or no such place. */
export function valueAt(claim: Claim, path: string): unknown {
  const [name = '', id, field] = path.split('/')
  const value = own(claim as unknown as Addressed, name)
  if (!isList(name)) return id === undefined ? value : own(value, id)
  const entries = (value ?? []) as readonly Entry[]
  if (id === undefined) return entries.map((entry) => entry.id)
  const entry = entries.find((one) => one.id === id)
  return field === undefined ? (entry ?? null) : own(entry, field)
}

/** The record with another value at a path; the record itself where the path or the value fits nowhere. */
export function withValueAt(claim: Claim, path: string, value: unknown): Claim {
  const [name = '', id, field] = path.split('/')
  const schema = FIELDS[name]
  if (schema && id === undefined) return fitting(claim, name, schema, value)
  if (schema && id !== undefined) {
    const before = own(claim as unknown as Addressed, name)
    return before === null ? claim : fitting(claim, name, schema, { ...(before as object), [id]: value })
  }
  const entrySchema = LISTS[name]
  if (!entrySchema) return claim
  const entries = (own(claim as unknown as Addressed, name) ?? []) as readonly Entry[]
  if (id === undefined) return { ...claim, [name]: ordered(entries, value) }
  const entry = entries.find((one) => one.id === id)
  const next = field === undefined ? value : entry && { ...entry, [field]: value }
  if (next === null || next === undefined) return { ...claim, [name]: entries.filter((one) => one.id !== id) }
  const parsed = entrySchema.safeParse(next)
  if (!parsed.success || parsed.data.id !== id) return claim
  const list = entry ? entries.map((one) => (one.id === id ? parsed.data : one)) : [...entries, parsed.data]
  return { ...claim, [name]: list }
}

/** Whether two paths speak of the same, or one of a part of what the other speaks of. */
export function overlapping(one: string, other: string): boolean {
  if (one === other) return true
  // The order of a list and its entries are different things.
  if (isList(one) || isList(other)) return false
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
}

/** The path of which a path names one part, and the part's name: of `finding/by`, `finding`; null for a whole. */
export function partOf(path: string): { readonly of: string; readonly name: string } | null {
  const parts = path.split('/')
  const [name = ''] = parts
  const last = parts.at(-1) ?? ''
  return parts.length > (isList(name) ? 2 : 1) ? { of: parts.slice(0, -1).join('/'), name: last } : null
}

function isList(name: string): boolean {
  return Object.hasOwn(LISTS, name)
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? ((value as Addressed)[key] ?? null)
    : null
}

function fitting(claim: Claim, name: string, schema: z.ZodType, value: unknown): Claim {
  const parsed = schema.safeParse(value)
  return parsed.success ? { ...claim, [name]: parsed.data } : claim
}

/** The entries in the order of these ids; those it doesn't name stay behind them, in their own order. */
function ordered(entries: readonly Entry[], ids: unknown): readonly Entry[] {
  const places = new Map(Array.isArray(ids) ? ids.map((id, index) => [String(id), index]) : [])
  const placeOf = ({ id }: Entry) => places.get(id) ?? Number.MAX_SAFE_INTEGER
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b))
}
