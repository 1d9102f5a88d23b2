/** Commands that need more than the stage, and which tests run them. */
import type { Command } from '../../../src/core/commands/commands.ts'

/** Commands that run only while reviewing or resolving; `review.spec.ts` runs them. */
export const IN_REVIEW: ReadonlySet<Command> = new Set<Command>([
  'review-agree',
  'dispute-boundary',
  'dispute-tag',
  'dispute-not-checkable',
  'dispute-guideline',
  'dispute-other',
  'propose-edges',
  'review-comment',
  'accept-proposal',
  'adjudicate-first',
  'adjudicate-second',
  'adjudicate-both',
  'adjudicate-none',
])

/** Commands that run only in a folder with a team's server; `team.spec.ts` runs most of them. */
export const IN_A_TEAM: ReadonlySet<Command> = new Set<Command>([
  'team',
  'exchange-now',
  'administer-team',
  'team-password',
  'server-articles',
  'return-task',
  'keep-here',
])
