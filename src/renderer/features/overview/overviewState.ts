/** The page of the workspace in this window: what there is, what is new since one looked last, and how the list is shown. */
import { create } from 'zustand'
import type { Problem } from '../../../core/problem.ts'
import type { Session } from '../../../ipc/contract.ts'
import type { Overview } from '../../../ipc/overview.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { createLatest } from '../../platform/latest.ts'
import { useSession } from '../../platform/session.ts'
import { rememberLooked, useView } from '../../platform/view.ts'
import type { OverviewList } from './listing.ts'
import type { ListSelection } from './selecting.ts'

interface OverviewState {
  readonly session: Session | null
  readonly overview: Overview | null
  /** When the annotator had looked last when the page was opened: what is newer is new. */
  readonly since: string | null
  readonly problem: Problem | null
  /** How many layers of how many are read; null while none are. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly list: OverviewList
  readonly selection: ListSelection
  /** Whether reading the layers was ended before all were read. */
  readonly wasStopped: boolean
}

const EMPTY: OverviewState = {
  session: null,
  overview: null,
  since: null,
  problem: null,
  progress: null,
  list: { query: '', state: 'all', annotator: null, sort: 'title', descending: false },
  selection: { selected: new Set(), anchor: null },
  wasStopped: false,
}

/** The state. */
export const useOverview = create<OverviewState>(() => EMPTY)

const readings = createLatest()

/** How long changes are gathered before the page is asked for again, in milliseconds. */
const GATHER = 400

/** Shows what there is from now on, until the function that it gives is called: then one has looked. */
export function lookAtWorkspace(): () => void {
  const { session } = useSession.getState()
  if (useOverview.getState().session !== session) useOverview.setState({ ...EMPTY, session })
  useOverview.setState({ since: useView.getState().looked })
  void askOverview()
  let timer = 0
  const soon = () => {
    window.clearTimeout(timer)
    // Who has stopped reading says when it goes on.
    if (!useOverview.getState().wasStopped) timer = window.setTimeout(() => void askOverview(), GATHER)
  }
  const stops = [
    bridge.on('tableChanged', soon),
    bridge.on('workspaceChanged', soon),
    bridge.on('claimsChanged', soon),
    // Once all are read there is nothing left to cancel.
    bridge.on('tableProgress', (progress) =>
      useOverview.setState({ progress: progress.done < progress.total ? progress : null }),
    ),
  ]
  return () => {
    window.clearTimeout(timer)
    for (const stop of stops) stop()
    if (useOverview.getState().overview) rememberLooked(new Date().toISOString())
  }
}

/** Asks for the page as it is now. What was known stays where it can't be read. */
export async function askOverview(): Promise<void> {
  const isLatest = readings.begin()
  const { since, session } = useOverview.getState()
  const answer = await answerOf(bridge.overview({ since }))
  useOverview.setState({ progress: null })
  if (!isLatest() || useSession.getState().session !== session) return
  if (answer.ok) useOverview.setState({ overview: answer.value, problem: null, wasStopped: false })
  else if (answer.error.code === 'cancelled') useOverview.setState({ wasStopped: true })
  else if (answer.error.code !== 'no-session') useOverview.setState({ problem: answer.error })
}

/** Shows the list in another way. */
export function showList(change: Partial<OverviewList>): void {
  useOverview.setState(({ list }) => ({ list: { ...list, ...change } }))
}

/** Marks other articles. */
export function selectArticles(selection: ListSelection): void {
  useOverview.setState({ selection })
}
