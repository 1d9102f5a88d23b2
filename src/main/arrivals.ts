/**
 * Files that come from outside the window: named at the start, by a second start, by the system. They wait until there
 * is a session to import them into and a page to be told.
 */
import { basename } from 'node:path'
import type { Imported } from '../ipc/contract.ts'
import { type Context, sessionOf } from './context.ts'
import { importAll } from './importing.ts'
import { isInvitation, offerInvitation } from './invitations.ts'
import { logBug } from './log.ts'

/** What has arrived and is not yet dealt with. */
export interface Arrivals {
  /** Imports files as soon as there is a session; the page opens the first. */
  readonly add: (paths: readonly string[]) => Promise<void>
  /** There is a session now: imports what waited for one. */
  readonly sessionOpened: () => Promise<void>
  /** The article that the page should open as it starts, if one came in; it isn't announced again. */
  readonly takeArticle: () => string | null
  /** The page listens now: tells it what it missed. */
  readonly pageBooted: () => void
  /** The page is being loaded again. */
  readonly pageGone: () => void
}

/** Nothing has arrived yet. */
export function createArrivals(context: Context): Arrivals {
  let waiting: readonly string[] = []
  let untold: readonly Imported[] = []
  let invitation: string | null = null
  let article: string | null = null
  let pageListens = false

  const tell = () => {
    if (!pageListens) return
    if (untold.length > 0) context.tell('imported', untold)
    if (article !== null) context.tell('openArticle', { id: article })
    untold = []
    article = null
    if (invitation !== null) void tellInvitation(invitation).catch(logBug)
    invitation = null
  }
  const tellInvitation = async (path: string) => {
    const offer = await offerInvitation(context, path)
    if (offer.ok) context.tell('invited', offer.value)
    else context.tell('imported', [{ file: basename(path), outcome: offer }])
  }
  const importWaiting = async () => {
    if (waiting.length === 0 || !sessionOf(context).ok) return
    const paths = waiting
    waiting = []
    const imported = await importAll(context, paths)
    untold = [...untold, ...imported]
    article = firstArticle(imported) ?? article
    tell()
  }
  return {
    add: (paths) => {
      // Somebody who is invited may have no folder yet.
      invitation = paths.find(isInvitation) ?? invitation
      waiting = [...waiting, ...paths.filter((path) => !isInvitation(path))]
      tell()
      return importWaiting()
    },
    sessionOpened: importWaiting,
    takeArticle: () => {
      const taken = article
      article = null
      return taken
    },
    pageBooted: () => {
      pageListens = true
      tell()
    },
    pageGone: () => {
      pageListens = false
    },
  }
}

/** The first article that came in, or null. */
function firstArticle(imported: readonly Imported[]): string | null {
  for (const { outcome } of imported) if (outcome.ok) return outcome.value.id
  return null
}
