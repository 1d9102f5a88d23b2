/** Which dialog is open: one at a time. */
import { create } from 'zustand'

/** The window's dialogs. `details` belongs to an article. */
export type OpenDialog =
  | {
      readonly name:
        | 'preferences'
        | 'about'
        | 'keys'
        | 'export'
        | 'paste'
        | 'switch-annotator'
        | 'send-for-review'
        | 'measures'
        | 'report'
    }
  | { readonly name: 'details'; readonly article: string }

/** The open dialog. */
export const useDialog = create<{ readonly dialog: OpenDialog | null }>(() => ({ dialog: null }))

/** Opens a dialog, or closes the open one. */
export function setDialog(dialog: OpenDialog | null): void {
  useDialog.setState({ dialog })
}
