/** What is wrong with a new password that was typed twice. */
import { SHORTEST_PASSWORD } from '../../../core/sync/teamState.ts'

/** What is wrong with each of the two fields; null for nothing. */
export function newPasswordFaults(
  next: string,
  repeated: string,
): { readonly next: 'short' | null; readonly repeated: 'differ' | null } {
  return {
    next: [...next].length < SHORTEST_PASSWORD ? 'short' : null,
    repeated: repeated === next ? null : 'differ',
  }
}
