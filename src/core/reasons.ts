/**
 * Why outside input can't be used: the middle part of a problem's message. A reason is a code, with its facts among the
 * problem's details; the words are in `src/i18n`, once for each language. A library's or a bug's own words are the fact
 * `said`.
 */
import { SERVER_REASONS } from './serverProblems.ts'
import { PATTERN_REASONS } from './text/patternReasons.ts'

/** What the system says, by its own codes. */
const SYSTEM_REASONS = [
  'EACCES',
  'EAGAIN',
  'EBADF',
  'EBADMSG',
  'EBUSY',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EDEADLK',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EILSEQ',
  'EINVAL',
  'EIO',
  'EISDIR',
  'EKEYEXPIRED',
  'ELOOP',
  'EMFILE',
  'EMLINK',
  'ENAMETOOLONG',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'ENFILE',
  'ENODATA',
  'ENODEV',
  'ENOENT',
  'ENOKEY',
  'ENOLCK',
  'ENOLINK',
  'ENOMEDIUM',
  'ENOMEM',
  'ENOSPC',
  'ENOSYS',
  'ENOTCONN',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENOTSUP',
  'ENXIO',
  'EOPNOTSUPP',
  'EOVERFLOW',
  'EPERM',
  'EPIPE',
  'EPROTO',
  'EREMOTEIO',
  'EROFS',
  'ESHUTDOWN',
  'ESTALE',
  'ETIMEDOUT',
  'ETXTBSY',
  'EUCLEAN',
  'EXDEV',
] as const

/** Every reason, each with its words in every language (`reasons` in `src/i18n`). */
export const REASON_CODES = [
  'as-said',
  /** An error of the system that has no sentence of its own: `system` is its code. */
  'system-refused',
  'audit-gap',
  'audit-hash',
  'audit-no-entry',
  'audit-no-hash',
  'audit-not-json',
  'audit-number',
  'block-cell',
  'block-form',
  'block-outside',
  'block-overlap',
  'block-pair',
  'brat-line',
  'changing',
  'choices',
  'codebook-condition-cycle',
  'codebook-condition-unknown',
  'codebook-key-twice',
  'codebook-no-target',
  'codebook-shortcut-twice',
  'codebook-value-unknown',
  'column-count',
  'content-broken',
  'content-nested',
  'csv-quotes',
  'entry-damaged',
  'entry-digest',
  'entry-encrypted',
  'entry-link',
  'entry-method',
  'entry-outside',
  'entry-shared',
  'entry-twice',
  'expected',
  'field-count',
  'id-form',
  'id-twice',
  'ids-taken',
  'iob2-expected',
  'iri-form',
  'json-character',
  'json-control',
  'json-empty',
  'json-ends',
  'json-nested',
  'layer-differs',
  'layer-elsewhere',
  'list-expected',
  'no-document',
  'no-label-column',
  'no-page',
  'no-text',
  'not-zip',
  'offset-far',
  'password',
  'token-length',
  'w3c-body-value',
  'w3c-type',
  'xml-broken',
  'xml-closing',
  'xml-empty',
  'xml-unclosed',
  'zip-broken',
  'zip-no-project',
  'zip-no-source',
  ...PATTERN_REASONS,
  ...SERVER_REASONS,
  ...SYSTEM_REASONS,
] as const

/** One of the codes in `REASON_CODES`. */
export type ReasonCode = (typeof REASON_CODES)[number]

/** A reason with its facts, as part of a problem's details. */
export interface Reason {
  readonly [fact: string]: string | number
  readonly reason: ReasonCode
}

/** Whether a reason is one that the system gave, whose code is worth knowing to whoever repairs it. */
export function isSystemReason(code: ReasonCode): boolean {
  return SYSTEM_CODES.has(code)
}

const SYSTEM_CODES: ReadonlySet<string> = new Set(SYSTEM_REASONS)

/** Whether a word is the code of a reason. */
export function isReasonCode(word: string): word is ReasonCode {
  return CODES.has(word)
}

const CODES: ReadonlySet<string> = new Set(REASON_CODES)

/** An error in its own words, if nothing better is known. */
export function asSaid(error: unknown): Reason {
  return { reason: 'as-said', said: messageOfError(error) }
}

/** What an error says. */
export function messageOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
