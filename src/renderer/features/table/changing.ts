/** Changing several own annotations as one step of undo, and taking such steps back. */
import type { ManyChange } from '../../../core/edits/planMany.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { RowPlace } from '../../../core/table/tableRow.ts'
import type { Session } from '../../../ipc/contract.ts'
import type { ManyChanged } from '../../../ipc/table.ts'
import type { TableSelection } from './selection.ts'

/** Undo, or the other way round. */
export type Direction = 'undo' | 'redo'

/** What the table says of a change. */
export type Said =
  | { readonly kind: 'ownOnly' }
  | { readonly kind: 'nothingTo'; readonly direction: Direction }
  | { readonly kind: 'changed'; readonly count: number }
  /** A step was undone or redone: what it was, and of how many annotations. */
  | { readonly kind: 'taken'; readonly direction: Direction; readonly what: ManyChange['kind']; readonly count: number }
  | { readonly kind: 'nothingChanged' }
  /** `isPartly` where others were changed all the same: so many. */
  | {
      readonly kind: 'failed'
      readonly failed: ManyChanged['failed']
      readonly isPartly: boolean
      readonly changed: number
    }

/** What changing needs of the window. */
export interface ChangingPorts {
  readonly session: () => Session | null
  readonly change: (places: readonly RowPlace[], change: ManyChange) => Promise<Result<ManyChanged>>
  readonly takeBack: (token: string) => Promise<Result<ManyChanged>>
  readonly say: (said: Said) => void
  readonly showProblem: (problem: Problem) => void
  /** Shows these articles as they are now. */
  readonly show: (articles: readonly string[]) => Promise<void>
}

/** The steps of one window. */
export interface Changing {
  /** Changes the own ones of these annotations; whether any was changed. */
  readonly change: (places: readonly RowPlace[], change: ManyChange) => Promise<boolean>
  /** Takes the last step back, or does it again. */
  readonly step: (direction: Direction) => Promise<void>
}

/** A step, by what takes it back, and the articles that it changed. */
interface Step {
  readonly token: string
  readonly what: ManyChange['kind']
  readonly articles: readonly string[]
  /** The session that it was made in: no other can take it back. */
  readonly session: Session | null
}

/** Nothing was changed. */
export function createChanging(selection: Pick<TableSelection, 'isOwn' | 'none'>, ports: ChangingPorts): Changing {
  const { session, say, showProblem, show } = ports
  let steps: Readonly<Record<Direction, readonly Step[]>> = { undo: [], redo: [] }

  const tell = ({ token, changed, failed }: ManyChanged) => {
    if (failed.length > 0) say({ kind: 'failed', failed, isPartly: token !== null, changed })
    else if (token === null) say({ kind: 'nothingChanged' })
  }
  return {
    change: async (places, change) => {
      const own = places.filter(selection.isOwn)
      if (own.length === 0) {
        say({ kind: 'ownOnly' })
        return false
      }
      const answer = await ports.change(own, change)
      if (!answer.ok) {
        showProblem(answer.error)
        return false
      }
      tell(answer.value)
      const { token, changed } = answer.value
      if (token === null) return false
      const articles = [...new Set(own.map(({ article }) => article))]
      steps = { undo: [...steps.undo, { token, what: change.kind, articles, session: session() }], redo: [] }
      if (change.kind === 'remove') selection.none()
      say({ kind: 'changed', count: changed })
      await show(articles)
      return true
    },
    step: async (direction) => {
      const other = direction === 'undo' ? 'redo' : 'undo'
      const now = session()
      const own = steps[direction].filter((step) => step.session === now)
      const others = steps[other].filter((step) => step.session === now)
      const step = own.at(-1)
      if (!step) return say({ kind: 'nothingTo', direction })
      const answer = await ports.takeBack(step.token)
      if (!answer.ok) return showProblem(answer.error)
      tell(answer.value)
      const { token, changed: count } = answer.value
      if (token === null) return
      const back = [...others, { ...step, token }]
      steps = direction === 'undo' ? { undo: own.slice(0, -1), redo: back } : { undo: back, redo: own.slice(0, -1) }
      say({ kind: 'taken', direction, what: step.what, count })
      await show(step.articles)
    },
  }
}
