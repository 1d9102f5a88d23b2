/** Which dialog is open: one at a time. */
import { create } from 'zustand'
import type { Difference } from '../../core/merge/difference.ts'
import type { IncomingOffer } from '../../ipc/incoming.ts'
import type { InvitationOffer } from '../../ipc/team.ts'

/** A new article, and the one that was here before with nearly its text. */
export interface NearPair {
  readonly id: string
  readonly near: string
  /** What is proposed first: the same, if left out. Only what is near may be the same. */
  readonly proposed?: 'later' | 'new' | undefined
  /** Whether both come from the same web address. */
  readonly isAddress?: true
  /** Whether the texts have hardly any words in common: another article is proposed then. */
  readonly isFar?: true
  /** Whether the text was here before it was imported as a later version. */
  readonly isKnown?: true
}

/** An imported file of which there is something to say: what was left out of it, or why it came in only in part, or not. */
export interface FileReport {
  readonly file: string
  /** The article that it became; null for none. */
  readonly article: string | null
  readonly sentences: readonly string[]
  /** Technical details of why it couldn't be read. */
  readonly details: string | null
  readonly tone: 'info' | 'error'
}

/** The window's dialogs. `details` belongs to an article. */
export type OpenDialog =
  | { readonly name: 'details' | 'versions'; readonly article: string }
  /** Where it was opened from another dialog, it goes back there. */
  | { readonly name: 'source'; readonly article: string; readonly back?: OpenDialog }
  | { readonly name: 'import-report'; readonly files: readonly FileReport[] }
  | { readonly name: 'incoming'; readonly offers: readonly IncomingOffer[] }
  /** Of which article the adjudicated layer is locked; null where the annotator's own layers are. */
  | { readonly name: 'continue-here'; readonly adjudicated: string | null }
  /** Which suggestions to accept: of those in the window, or in the article. */
  | { readonly name: 'accept-kind'; readonly where: 'view' | 'article' }
  /** New articles that are near to others, and the articles whose details are shown afterwards. */
  | { readonly name: 'near'; readonly pairs: readonly NearPair[]; readonly details: readonly string[] }
  | { readonly name: 'imported'; readonly articles: readonly string[] }
  /** Of which articles; null for the one in front. */
  | { readonly name: 'export'; readonly articles: readonly string[] | null }
  /** What is offered: everything, or articles to open in a tab of their own. */
  | { readonly name: 'palette'; readonly offers: 'everything' | 'new-tab' }
  | { readonly name: 'join-team'; readonly offer: InvitationOffer }
  | { readonly name: 'team-password'; readonly what: 'give' | 'change' }
  | { readonly name: 'differences'; readonly differences: readonly Difference[] }
  | {
      readonly name:
        | 'preferences'
        | 'about'
        | 'keys'
        | 'import-annotations'
        | 'import-project'
        | 'paste'
        | 'switch-annotator'
        | 'send-for-review'
        | 'blind-tagging'
        | 'measures'
        | 'report'
        | 'memory'
        | 'trash'
        | 'back-up'
        | 'merge-workspace'
        | 'codebook'
        | 'older-answers'
        | 'side-by-side'
        | 'example'
        | 'team'
        | 'administer-team'
        | 'server-articles'
    }

/** The open dialog. */
export const useDialog = create<{ readonly dialog: OpenDialog | null }>(() => ({ dialog: null }))

/** Opens a dialog, or closes the open one. */
export function setDialog(dialog: OpenDialog | null): void {
  useDialog.setState({ dialog })
}

/** Shows the details of articles for correction: of one in a form, of several in a table; of none, nothing. */
export function showDetails(articles: readonly string[]): void {
  const [first] = articles
  if (first === undefined) setDialog(null)
  else setDialog(articles.length === 1 ? { name: 'details', article: first } : { name: 'imported', articles })
}
