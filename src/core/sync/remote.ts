/**
 * The port to a team's server. `workspace/server/postgres.ts` implements it; the tests of the cycle have one in memory.
 * Versions are heads of hash chains, never times: nothing is ordered by a client's clock. Each call is safe to make
 * again when its answer was lost.
 */
import type { Result } from '../result.ts'
import type { SharedRemote, VersionHead } from './sharedRemote.ts'

/** How far a layer's trail goes: so many entries, and the hash of the last; of an empty one the article's sha256. */
export interface Head {
  readonly entries: number
  readonly hash: string
}

/** Whose layer, on what. */
export interface Place {
  readonly article: string
  readonly annotator: string
}

/** A layer as the server has it: its trail's head, and the sha256 of its file, null before one was sent. */
export interface LayerHead extends Place, Head {
  readonly file: string | null
}

/** What a member may do beside reading articles. */
export const RIGHTS = ['annotate', 'adjudicate', 'articles', 'admin'] as const

export type Right = (typeof RIGHTS)[number]

/** Which server it is and who is asking. */
export interface Welcome {
  readonly title: string
  /** Another one after `server init` and `server after-restore`. */
  readonly epoch: string
  /** The cluster's system identifier and timeline: another one after a restore or a failover. */
  readonly system: string
  readonly member: { readonly id: string; readonly name: string }
  readonly rights: readonly Right[]
  readonly blind: boolean
  /** The server's clock, as an ISO time. */
  readonly now: string
  /** The largest file that it takes, in bytes. */
  readonly largestFile: number
}

/** One annotation: where it is, and its bytes as they are in the layer's file. */
export interface Row {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly tag: string
  readonly body: string
}

/** What makes the server's file of a layer the one with the sha256 `file`: all of it, or what differs from the file `base`. */
export interface StatePush {
  readonly file: string
  readonly base: string | null
  readonly frame: string
  readonly put: readonly Row[]
  readonly gone: readonly string[]
}

/** Lines of a trail after a head; with the last of them the layer's state. */
export interface LayerPush extends Place {
  readonly after: Head
  readonly lines: readonly string[]
  readonly state: StatePush | null
  /** The number of the lease on the article, for its adjudicated layer alone. */
  readonly fence: number | null
}

/**
 * What became of a push. `already`: it had arrived before. `forked`: the server's trail goes on otherwise. `restate`: the
 * server's file isn't the one that the changes are to, and all of it is asked for.
 */
export interface Pushed {
  readonly outcome: 'applied' | 'already' | 'forked' | 'restate'
  readonly head: Head
}

/** Up to where changes were seen; opaque, '' for the beginning. */
export type Cursor = string

/** An article as the server lists it. */
export interface ArticleHead {
  readonly id: string
  /** The sha256 of the article's file. */
  readonly file: string
  readonly removed: boolean
}

/** What changed after a cursor, a part of it where `more` is true. */
export interface Changes {
  readonly layers: readonly LayerHead[]
  readonly articles: readonly ArticleHead[]
  /** Articles on which colleagues' layers have become visible since. */
  readonly revealed: readonly string[]
  /** Shared documents, by key, and claim records. */
  readonly documents: readonly VersionHead[]
  readonly claims: readonly VersionHead[]
  readonly cursor: Cursor
  readonly more: boolean
}

/** The server's answer to whoever connects. */
export interface Greeting {
  readonly welcome: Welcome
  /**
   * Whether the server has come at least as far as the cursor that it was asked from. False where it was put back to an
   * earlier moment: what was seen there before says nothing, and `changes` begins again.
   */
  readonly isContinued: boolean
  readonly changes: Changes
}

/** Lines of a layer's trail after `after`; `after` is not the head that was asked from where that isn't on the server's chain. */
export interface LayerLines {
  /** The file, where all lines are asked for. */
  readonly text: string | null
  readonly after: number
  readonly lines: readonly string[]
  readonly head: LayerHead
}

/** A layer of which the lines after a head are wanted. */
export interface LayerAsk {
  readonly place: Place
  readonly since: Head
}

/** An article to be added, as its file's text. */
export interface ArticlePush {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly language: string
  readonly text: string
  readonly json: string
}

/** `taken`: another text has this id on the server. `known`: the same text is there, under `id`. */
export interface Added {
  readonly outcome: 'added' | 'known' | 'taken'
  readonly id: string
}

/** A team's server. */
export interface Remote extends SharedRemote {
  /** Who it is, with the first changes after a cursor, in one call: most of them find nothing new. */
  readonly hello: (since: Cursor, limit: number) => Promise<Result<Greeting>>
  readonly push: (push: LayerPush) => Promise<Result<Pushed>>
  readonly changes: (since: Cursor, limit: number) => Promise<Result<Changes>>
  /** Every layer on an article that this member may see. */
  readonly layersOn: (article: string) => Promise<Result<readonly LayerHead[]>>
  /** Lines of many layers, each after a head, or all of them where that isn't on the server's chain; none of one that isn't to be seen. */
  readonly layers: (asked: readonly LayerAsk[]) => Promise<Result<readonly LayerLines[]>>
  /** A layer's file as text, with its head; null where there is none to be seen. */
  readonly file: (place: Place) => Promise<Result<{ readonly text: string; readonly head: LayerHead } | null>>
  /** An article's file as text; null where there is none. */
  readonly article: (id: string) => Promise<Result<string | null>>
  readonly addArticle: (article: ArticlePush) => Promise<Result<Added>>
  /** Keeps lines that a merge replaced. */
  readonly keepFork: (place: Place, after: Head, lines: readonly string[]) => Promise<Result<null>>
  /** Tells when the server says that something may have changed: a hint, which may be forged, late or missing. */
  readonly onNudge: (listener: () => void) => () => void
  /** Lets the others know that something was sent. */
  readonly nudge: () => Promise<Result<null>>
  readonly close: () => Promise<void>
}
