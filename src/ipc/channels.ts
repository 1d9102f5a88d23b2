/** The names under which methods and events cross the bridge. */
import type { Events } from './events.ts'
import type { Requests } from './methods.ts'

/** The IPC channel of a method or event. */
export function channelOf(name: keyof Requests | keyof Events, kind: 'request' | 'event'): string {
  return `factmark:${kind}:${name}`
}
