/** What of a team's server is worth a message. */
import type { TeamState } from '../../../core/sync/teamState.ts'

type Told = Pick<TeamState, 'link' | 'held' | 'server'>

/** What became of the server that is worth a message; null for nothing. What is tried again meanwhile says nothing new. */
export function newsBetween(before: Told | null, after: Told | null): 'password' | 'stopped' | 'held' | null {
  if (!after) return null
  const known = new Set(before?.held.map(({ place }) => `${place.article}/${place.annotator}`))
  if (after.held.some(({ place }) => !known.has(`${place.article}/${place.annotator}`))) return 'held'
  if (after.link.is === before?.link.is) return null
  return after.link.is === 'password' || after.link.is === 'stopped' ? after.link.is : null
}

/** Says whether something was told already: not again until the server answered in between. */
export function createTelling(): (text: string | null, isConnected: boolean) => boolean {
  let told: string | null = null
  return (text, isConnected) => {
    if (isConnected) told = null
    if (text === null || text === told) return false
    if (!isConnected) told = text
    return true
  }
}
