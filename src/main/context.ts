/** What the handlers work with: made once at the start, and given to each of them. */
import type { i18n } from 'i18next'
import type { IdsAndClock } from '../core/edits/plan.ts'
import type { Language } from '../core/model/language.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { Events } from '../ipc/events.ts'
import type { Dialogs } from './dialogs.ts'
import type { Passwords } from './passwords.ts'
import type { OpenSession, Sessions } from './sessions.ts'
import type { SettingsStore } from './settings.ts'
import type { Surroundings } from './surroundings.ts'
import type { Views } from './views.ts'

/** The parts of the running program. */
export interface Context {
  readonly settings: SettingsStore
  readonly views: Views
  readonly sessions: Sessions
  /** The members' passwords for their servers, read when one is first needed. */
  readonly passwords: () => Promise<Passwords>
  /** Waits until they are on the disk, if any was read. */
  readonly flushPasswords: () => Promise<unknown>
  readonly dialogs: Dialogs
  readonly language: () => Language
  readonly translator: () => i18n
  readonly surroundings: Surroundings
  readonly tell: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void
  readonly idsAndClock: IdsAndClock
}

/** The open session, or a problem if there is none, which is a mistake of the page. */
export function sessionOf({ sessions }: Context): Result<OpenSession> {
  const session = sessions.current()
  return session ? ok(session) : fail('no-session')
}

/** What a handler does with the open session. */
type Work<Payload, T> = (session: OpenSession, payload: Payload) => Promise<Result<T>> | Result<T>

/** A handler that works on the open session; `no-session` where there is none. */
export function withSession<Payload, T>(
  context: Context,
  work: Work<Payload, T>,
): (payload: Payload) => Promise<Result<T>> {
  return async (payload) => {
    const session = sessionOf(context)
    return session.ok ? work(session.value, payload) : session
  }
}

/**
 * A handler that works on files: what the window shows is on the disk before it begins. Fails as `withSession` does, and
 * with what keeps a layer from being written.
 */
export function withSavedSession<Payload, T>(
  context: Context,
  work: Work<Payload, T>,
): (payload: Payload) => Promise<Result<T>> {
  return withSession(context, async (session, payload: Payload) => {
    const flushed = await session.desk.layers.flush()
    return flushed.ok ? work(session, payload) : flushed
  })
}
