/** How the folder stands with its team's server, as far as this window knows. */
import { create } from 'zustand'
import type { TeamState } from '../../core/sync/teamState.ts'
import { bridge } from './bridge.ts'
import { refreshLibrary } from './library.ts'

/** The state; null where the folder has no server. */
export const useTeam = create<{ readonly team: TeamState | null }>(() => ({ team: null }))

/** Asks the main process, and follows what it tells from then on. */
export function followTeam(): void {
  bridge.on('teamChanged', (team) => {
    const before = useTeam.getState().team
    useTeam.setState({ team })
    // The list says whose articles are.
    if (before && before.tasks.join() !== team.tasks.join()) void refreshLibrary()
  })
}

/** Asks the main process, as after another session opened. */
export async function askTeam(): Promise<void> {
  useTeam.setState({ team: await bridge.team() })
}
