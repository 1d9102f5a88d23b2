/** Which dialog is open: one at a time. */
import { create } from 'zustand'
import type { Difference } from '../../core/merge/difference.ts'
import type { IncomingOffer } from '../../ipc/incoming.ts'

/** The window's dialogs. `details` belongs to an article. */
export type OpenDialog =
  | { readonly name: 'details' | 'versions' | 'source'; readonly article: string }
  | { readonly name: 'incoming'; readonly offers: readonly IncomingOffer[] }
  /** Of which article the adjudicated layer is locked; null where the annotator's own layers are. */
  | { readonly name: 'continue-here'; readonly adjudicated: string | null }
  /** Which suggestions to accept: of those in the window, or in the article. */
  | { readonly name: 'accept-kind'; readonly where: 'view' | 'article' }
  | { readonly name: 'imported'; readonly articles: readonly string[] }
  | { readonly name: 'differences'; readonly differences: readonly Difference[] }
  | {
      readonly name:
        | 'preferences'
        | 'about'
        | 'keys'
        | 'export'
        | 'import-annotations'
        | 'import-project'
        | 'paste'
        | 'palette'
        | 'switch-annotator'
        | 'send-for-review'
        | 'blind-tagging'
        | 'measures'
        | 'report'
        | 'memory'
        | 'trash'
        | 'back-up'
        | 'merge-workspace'
    }

/** The open dialog. */
export const useDialog = create<{ readonly dialog: OpenDialog | null }>(() => ({ dialog: null }))

/** Opens a dialog, or closes the open one. */
export function setDialog(dialog: OpenDialog | null): void {
  useDialog.setState({ dialog })
}
