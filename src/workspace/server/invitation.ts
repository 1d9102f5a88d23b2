/** An invitation to a server: a file that says where it is and who vouches for it, and no password. */
import { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { idSchema } from '../../core/model/article.ts'
import { type FileFormat, parseFile } from '../../core/model/fileFormat.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { ServerAddress } from './address.ts'
import { isLocal } from './address.ts'

/** An invitation. `ca` is null for a local socket alone. */
export interface Invitation {
  readonly format: 'factmark-server'
  readonly version: 1
  readonly title: string
  readonly host: string
  readonly port: number
  readonly database: string
  readonly login: string
  readonly member: string
  readonly ca: string | null
}

/** The format of an invitation. */
export const INVITATION: FileFormat<Invitation> = {
  schema: z.looseObject({
    format: z.literal('factmark-server'),
    version: z.literal(1),
    title: z.string(),
    host: z.string().min(1),
    port: z.int().min(1).max(65_535),
    database: z.string().min(1),
    login: z.string().min(1),
    member: idSchema,
    ca: z.string().nullable(),
  }),
  format: 'factmark-server',
  version: 1,
  steps: [],
}

/** Reads an invitation; fails as `parseFile` does, with `invitation-invalid` where its certificate is none. */
export function parseInvitation(text: string, file: string): Result<Invitation> {
  const parsed = parseFile(text, file, INVITATION)
  if (!parsed.ok) return parsed
  const { ca, host } = parsed.value
  if (ca === null ? !isLocal(host) : !isCertificate(ca))
    return fail('invitation-invalid', { file, reason: 'invitation-certificate' })
  return parsed
}

/** An invitation as its file's text. */
export function serializeInvitation(invitation: Invitation): string {
  return `${JSON.stringify(invitation, null, 2)}\n`
}

/** Where an invitation leads. */
export function addressOf({ host, port, database, login, ca }: Invitation): ServerAddress {
  return { host, port, database, login, ca }
}

/** Whether a text is a certificate in PEM. */
export function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).subject !== ''
  } catch {
    return false
  }
}

/** The address and password in a `postgres://` URL; `arguments-invalid`-free: null where it is none. */
export function addressInUrl(
  url: string,
  ca: string | null,
): Result<{ readonly address: ServerAddress; readonly password: string | null }> | null {
  if (!/^postgres(ql)?:\/\//.test(url)) return null
  let read: URL
  try {
    read = new URL(url)
  } catch {
    return fail('invitation-invalid', { file: url, reason: 'invitation-url' })
  }
  const host = read.searchParams.get('host') ?? decodeURIComponent(read.hostname)
  const database = decodeURIComponent(read.pathname.slice(1))
  if (host === '' || database === '')
    return fail('invitation-invalid', { file: withoutPassword(read), reason: 'invitation-url' })
  const port = Number(read.searchParams.get('port') ?? (read.port || 5432))
  const login = decodeURIComponent(read.username) || 'postgres'
  const password = read.password === '' ? null : decodeURIComponent(read.password)
  return ok({ address: { host, port, database, login, ca }, password })
}

function withoutPassword(url: URL): string {
  url.password = ''
  return url.href
}
