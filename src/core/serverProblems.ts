/** The codes of problems with a team's server, and of their reasons. */

/** Part of `PROBLEM_CODES`. */
export const SERVER_PROBLEM_CODES = [
  'article-unsent',
  'folder-joined',
  'folder-unjoined',
  'invitation-invalid',
  'layer-unfetched',
  'layer-unsent',
  'member-exists',
  'member-unknown',
  'server-busy',
  'server-certificate',
  'server-forbidden',
  'server-login',
  'server-newer',
  'server-older',
  'server-refused',
  'server-unencrypted',
  'server-unknown',
  'server-unreachable',
] as const

/** Part of `REASON_CODES`. */
export const SERVER_REASONS = [
  'article-elsewhere',
  'article-taken',
  'article-zero',
  'certificate-expired',
  'certificate-name',
  'certificate-other',
  'server-connections',
  'server-full',
  'server-hung-up',
  'server-read-only',
  'server-slow',
  'server-starting',
  'unsent-article',
  'unsent-differs',
  'unsent-form',
  'unsent-lease',
  'unsent-other',
  'unsent-rights',
  'unsent-size',
  'unsent-trail',
] as const
