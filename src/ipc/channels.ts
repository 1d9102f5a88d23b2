/**
 * The names under which methods and events cross the bridge. Apart from the contract's schemas, so that the preload
 * script doesn't carry a schema library into the page's process.
 */
import type { Events, Requests } from './contract.ts'

/** The names of the events, for the preload script. */
export const EVENTS = [
  'command',
  'openArticle',
  'imported',
  'saving',
  'exporting',
  'memoryUnwritten',
  'memoryChanged',
  'closing',
  'workspaceChanged',
  'blindChanged',
  'layerMerged',
  'readOnly',
  'layerNotice',
  'importProgress',
] as const satisfies readonly (keyof Events)[]

/** The IPC channel of a method or event. */
export function channelOf(name: keyof Requests | keyof Events, kind: 'request' | 'event'): string {
  return `factmark:${kind}:${name}`
}
