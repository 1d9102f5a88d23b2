/** The page of the workspace in a window: what there is, what is new since one looked last, and how the list is shown. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { Session } from '../../../ipc/contract.ts'
import type { Overview } from '../../../ipc/overview.ts'
import { createLatest } from '../../platform/latest.ts'
import type { OverviewList } from './listing.ts'
import type { ListSelection } from './selecting.ts'

/** How many layers of how many are read. */
interface Share {
  readonly done: number
  readonly total: number
}

/** The state. */
export interface OverviewState {
  readonly session: Session | null
  readonly overview: Overview | null
  /** When the annotator had looked last when the page was opened: what is newer is new. */
  readonly since: string | null
  readonly problem: Problem | null
  /** Null while no layers are read. */
  readonly progress: Share | null
  readonly list: OverviewList
  readonly selection: ListSelection
  /** Whether reading the layers was ended before all were read. */
  readonly wasStopped: boolean
}

/** What the page needs of the window. */
export interface OverviewPorts {
  readonly session: () => Session | null
  readonly read: (since: string | null) => Promise<Result<Overview>>
  /** When the annotator looked last, and that they have looked by now. */
  readonly looked: () => string | null
  readonly rememberLooked: () => void
  /** Both call back until the function that they give is called. */
  readonly onProgress: (listener: (share: Share) => void) => () => void
  readonly onChanged: (listener: () => void) => () => void
}

/** The page in one window. */
export interface OverviewModel {
  readonly state: UseBoundStore<StoreApi<OverviewState>>
  /** Shows what there is from now on, until the function that it gives is called: then one has looked. */
  readonly look: () => () => void
  /** Asks for the page as it is now. What was known stays where it can't be read. */
  readonly ask: () => Promise<void>
  /** Shows the list in another way. */
  readonly showList: (change: Partial<OverviewList>) => void
  /** Marks other articles. */
  readonly select: (selection: ListSelection) => void
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

/** How long changes are gathered before the page is asked for again, in milliseconds. */
const GATHER = 400

/** A page of which nothing was asked. */
export function createOverview(ports: OverviewPorts): OverviewModel {
  const state = create<OverviewState>(() => EMPTY)
  const readings = createLatest()

  const ask = async () => {
    const isLatest = readings.begin()
    const { since, session } = state.getState()
    const answer = await ports.read(since)
    state.setState({ progress: null })
    if (!isLatest() || ports.session() !== session) return
    if (answer.ok) state.setState({ overview: answer.value, problem: null, wasStopped: false })
    else if (answer.error.code === 'cancelled') state.setState({ wasStopped: true })
    else if (answer.error.code !== 'no-session') state.setState({ problem: answer.error })
  }
  return {
    state,
    ask,
    look: () => {
      const session = ports.session()
      if (state.getState().session !== session) state.setState({ ...EMPTY, session })
      state.setState({ since: ports.looked() })
      void ask()
      let timer: ReturnType<typeof setTimeout> | undefined
      const stops = [
        ports.onChanged(() => {
          clearTimeout(timer)
          // Who has stopped reading says when it goes on.
          if (!state.getState().wasStopped) timer = setTimeout(() => void ask(), GATHER)
        }),
        // Once all are read there is nothing left to cancel.
        ports.onProgress((progress) => state.setState({ progress: progress.done < progress.total ? progress : null })),
      ]
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
        if (state.getState().overview) ports.rememberLooked()
      }
    },
    showList: (change) => state.setState(({ list }) => ({ list: { ...list, ...change } })),
    select: (selection) => state.setState({ selection }),
  }
}
