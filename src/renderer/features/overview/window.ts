/** The page of the workspace in this window. */
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { rememberLooked, useView } from '../../platform/view.ts'
import { createOverview } from './overviewState.ts'

/** The page. */
export const overviewPage = createOverview({
  session: () => useSession.getState().session,
  read: (since) => answerOf(bridge.overview({ since })),
  looked: () => useView.getState().looked,
  rememberLooked: () => rememberLooked(new Date().toISOString()),
  onProgress: (listener) => bridge.on('tableProgress', listener),
  onChanged: (listener) => {
    const names = ['tableChanged', 'workspaceChanged', 'claimsChanged'] as const
    const stops = names.map((name) => bridge.on(name, listener))
    return () => {
      for (const stop of stops) stop()
    }
  },
})

/** Its state as components read it. */
export const useOverview = overviewPage.state
