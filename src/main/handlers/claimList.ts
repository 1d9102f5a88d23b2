/** The list of claim records that the annotator may see. */
import { findingsOf } from '../../core/claims/findings.ts'
import { type ClaimParts, type ClaimsPart, createClaimParts } from '../../core/claims/parts.ts'
import { ok } from '../../core/result.ts'
import type { ClaimsAnswer } from '../../ipc/claims.ts'
import type { Requests } from '../../ipc/methods.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import { type Context, withSession } from '../context.ts'
import type { OpenSession } from '../sessions.ts'

/** The handlers for the list. */
export function claimListHandlers(context: Context) {
  const parts = new WeakMap<OpenSession, ClaimParts>()
  const partsOf = (session: OpenSession): ClaimParts => {
    const known = parts.get(session) ?? createClaimParts()
    parts.set(session, known)
    return known
  }
  return {
    claims: withSession<{ known: number | null }, ClaimsAnswer>(context, async (session, { known }) => {
      const { shelf, annotator } = session
      const onProgress = (done: number, total: number) => context.tell('claimsProgress', { done, total })
      const listed = await shelf.claims.list({ onProgress, mayBeOld: true })
      if (!listed.ok) return listed
      const visible = await visibleTo(listed.value.claims, annotator.id, shelf.review)
      const [codebook, confirms, people] = await Promise.all([
        shelf.codebook.current(),
        shelf.claims.confirms(),
        shelf.people.list(),
      ])
      return ok({
        ...partsOf(session).begin(visible, known),
        about: {
          findings: findingsOf(codebook.ok ? codebook.value : null),
          confirms,
          names: Object.fromEntries([...people, annotator].map(({ id, name }) => [id, name])),
          problems: listed.value.problems,
        },
      })
    }),
    moreClaims: withSession<{ edition: number; at: number }, ClaimsPart | null>(context, (session, { edition, at }) =>
      Promise.resolve(ok(partsOf(session).goOn(edition, at))),
    ),
  } satisfies Partial<Requests>
}
