/** How a team's server is spoken of: in the status bar and in the dialog about it. */
import type { TeamState } from '../../../core/sync/teamState.ts'
import type { Translate } from '../../platform/i18n.ts'

/** The edits that wait, of all articles. */
function unsentIn({ waiting }: Pick<TeamState, 'waiting'>): number {
  return waiting.reduce((sum, { count }) => sum + count, 0)
}

/** What matters most about the server now, in a few words. `time` writes an ISO time. */
export function standing(
  t: Translate,
  team: Pick<TeamState, 'link' | 'waiting' | 'held'>,
  time: (iso: string) => string,
): string {
  const { link, held } = team
  const count = unsentIn(team)
  const unsent = count > 0 ? t('team.unsent', { count }) : ''
  switch (link.is) {
    case 'offline':
      return t(unsent ? 'team.status.offlineUnsent' : 'team.status.offline', { time: time(link.since), unsent })
    case 'password':
      return t(unsent ? 'team.status.passwordUnsent' : 'team.status.password', { unsent })
    case 'stopped':
      return t(unsent ? 'team.status.stoppedUnsent' : 'team.status.stopped', { unsent })
    case 'connecting':
      return unsent || t('team.status.connecting')
    case 'connected':
      break
  }
  const hasOnlyLayers = held.every(({ place }) => place.annotator !== '')
  if (held.length > 0)
    return t(hasOnlyLayers ? 'team.status.refusedLayers' : 'team.status.refused', { count: held.length })
  return unsent || t('team.status.allSent')
}

/** How it looks: all is well, something is under way, or somebody should look. */
export function tone({
  link,
  held,
  waiting,
}: Pick<TeamState, 'link' | 'waiting' | 'held'>): 'well' | 'busy' | 'away' | 'wrong' {
  if (link.is === 'password' || link.is === 'stopped' || held.length > 0) return 'wrong'
  if (link.is === 'offline') return 'away'
  return link.is === 'connecting' || waiting.length > 0 ? 'busy' : 'well'
}
