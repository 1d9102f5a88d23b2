/** What the driver, TLS and the server's functions say, as problems. */
import type { Problem } from '../../core/problem.ts'
import { isReasonCode, messageOfError, type ReasonCode } from '../../core/reasons.ts'
import { type ServerAddress, serverName } from './address.ts'

/** A call that had no answer in time; its connection is gone. */
export class NoAnswer extends Error {}

/** The problem that an error is. A bug, which is any other error, is thrown again. */
export function serverProblem(error: unknown, address: ServerAddress): Problem {
  const server = serverName(address)
  const { database, login } = address
  const of = (code: Problem['code'], reason?: ReasonCode, more = {}): Problem => ({
    code,
    details: { server, database, login, ...(reason && { reason }), ...more },
  })
  if (error instanceof NoAnswer) return of('server-unreachable', 'server-slow')
  if (!(error instanceof Error)) throw error
  const said = messageOfError(error)
  const code = String(Reflect.get(error, 'code') ?? '')
  const own = /^fm:([a-z-]+)$/.exec(said)?.[1]
  if (own !== undefined) return ofFunction(own, of)
  if (/does not support SSL|no pg_hba.conf entry .*no encryption/.test(said))
    return of('server-certificate', 'certificate-none')
  const certificate = CERTIFICATE[code]
  if (certificate) return of('server-certificate', certificate)
  const known = STATES.find(([pattern]) => pattern.test(code))
  if (known && 'severity' in error) return of(known[1], known[2], { right: 'annotate', said })
  if ('severity' in error) return of('server-refused', 'server-own-reason', { said })
  if (isReasonCode(code)) return of('server-unreachable', code)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return of('server-unreachable', 'EHOSTUNREACH')
  if (HUNG_UP.test(said) || /^(ERR_(SSL|TLS|STREAM|SOCKET)|ECONN)/.test(code))
    return of('server-unreachable', 'server-hung-up')
  throw error
}

/** How the driver says that its connection is gone. */
const HUNG_UP =
  /^(Connection terminated|Client (was closed|has encountered a connection error)|There was an error establishing an SSL connection)/

/** Whether a call may succeed when it is made again later, without a change here. */
export function mayPass({ code }: Problem): boolean {
  return code.startsWith('server-') && code !== 'server-refused' && code !== 'server-forbidden'
}

type Of = (code: Problem['code'], reason?: ReasonCode, more?: object) => Problem

/** What our own functions refuse by `RAISE EXCEPTION 'fm:…'`. */
function ofFunction(said: string, of: Of): Problem {
  const right = /^right-(.+)$/.exec(said)?.[1]
  if (right !== undefined || said === 'not-a-member')
    return of('server-forbidden', 'unsent-rights', { right: right ?? 'annotate' })
  if (said === 'member-exists' || said === 'member-unknown' || said === 'last-admin') return of(said)
  return of('server-refused', OWN[said] ?? 'unsent-other')
}

const OWN: Readonly<Record<string, ReasonCode>> = {
  'article-unknown': 'unsent-article',
  'article-differs': 'unsent-differs',
  'by-another': 'unsent-rights',
  'file-differs': 'unsent-differs',
  frame: 'unsent-differs',
  lease: 'unsent-lease',
  'too-large': 'unsent-size',
  trail: 'unsent-trail',
}

const CERTIFICATE: Readonly<Record<string, ReasonCode>> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-other',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-other',
  CERT_SIGNATURE_FAILURE: 'certificate-other',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-other',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-other',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-other',
}

/** What the server's own states come to (PostgreSQL 15, appendix A). */
const STATES: readonly (readonly [RegExp, Problem['code'], ReasonCode?])[] = [
  [/^28/, 'server-login'],
  [/^(3D000|3F000|42883|42P01)$/, 'server-unknown'],
  [/^42501$/, 'server-forbidden', 'unsent-rights'],
  [/^53(100|200|400)$/, 'server-busy', 'server-full'],
  [/^53/, 'server-busy', 'server-connections'],
  [/^25006$/, 'server-busy', 'server-read-only'],
  [/^57P0[1-4]$/, 'server-busy', 'server-starting'],
  [/^57014$/, 'server-busy', 'server-slow'],
  [/^(40|55)/, 'server-busy', 'server-slow'],
  [/^08/, 'server-unreachable', 'server-hung-up'],
  [/^(58|XX)/, 'server-busy', 'EIO'],
  [/^54/, 'server-refused', 'unsent-size'],
]
