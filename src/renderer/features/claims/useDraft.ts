/** What is typed into a form until it is saved: it stays whatever ends the form, the window or the program. */
import { rememberDraft, useView } from '../../platform/view.ts'

/** What a field shows, and whether that was typed and isn't saved. */
export interface Draft {
  readonly value: string
  readonly isTyped: boolean
  /** Sets what is typed; null drops it. */
  readonly set: (typed: string | null) => void
}

/** What is kept begins with this, since an empty draft is something too: what was saved was deleted. */
export const BEGIN = '='

/** What was typed at a place, else what is saved there. */
export function useDraft(of: string, saved: string): Draft {
  const kept = useView(({ drafts }) => drafts.get(of))
  return {
    value: kept === undefined ? saved : kept.slice(BEGIN.length),
    isTyped: kept !== undefined,
    set: (typed) => rememberDraft(of, typed === null || typed === saved ? '' : BEGIN + typed),
  }
}
