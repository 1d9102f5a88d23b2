/** The port to the local folder that a team's member works in. Everything works there without the server. */
import type { Layer } from '../model/layer.ts'
import type { Result } from '../result.ts'
import type { LocalLayer } from './decide.ts'
import type { ArticlePush, Head, Place } from './remote.ts'
import type { SharedCopy } from './sharedCopy.ts'
import type { SyncState } from './state.ts'
import type { Trail, TrailLine } from './trailLines.ts'

/** A layer of the folder; `layer` is what its file says, null for no file or one that can't be read. */
export interface CopiedLayer extends LocalLayer {
  readonly layer: Layer | null
}

/** How far a layer here is: its trail's end, and the sha256 of its file, null for none. `isSound` as in `LocalLayer`. */
export interface LocalHead extends Head {
  readonly file: string | null
  readonly isSound: boolean
}

/** What a layer's trail and file become; `lost` are lines of its own that the trail no longer has, after so many. */
export interface Replacement {
  readonly trail: Trail
  readonly text: string
  readonly lost: readonly TrailLine[]
  readonly after: number
}

/** The folder. */
export interface WorkingCopy extends SharedCopy {
  readonly state: () => Promise<SyncState>
  readonly keepState: (state: SyncState) => Promise<void>
  /** The articles whose layers by `member` have a trail here. */
  readonly ownArticles: (member: string) => Promise<readonly string[]>
  /** A layer as it is; null where its article isn't here. */
  readonly read: (place: Place) => Promise<CopiedLayer | null>
  /** How far it is, which is all that most cycles need to know. */
  readonly head: (place: Place) => Promise<LocalHead | null>
  /** Finishes a write that was cut off, and notes what changed from outside; false where another program works there. */
  readonly settle: (place: Place) => Promise<boolean>
  /** What the server was last sent of a layer, if its sha256 is `file`: null where it is something else, or gone. */
  readonly base: (place: Place, file: string) => Promise<Layer | null>
  /** Keeps what the server has of a layer now. It may be lost. */
  readonly keepBase: (place: Place, text: string) => Promise<void>
  /** Replaces a layer's trail and file, if its head still is `expected`; false where it isn't, or nobody may write there. */
  readonly replace: (place: Place, expected: Head, by: Replacement) => Promise<Result<boolean>>
  /** The articles here: id to the sha256 of the file. */
  readonly articles: () => Promise<ReadonlyMap<string, string>>
  /** One article as it is sent, null where it isn't here. */
  readonly article: (id: string) => Promise<ArticlePush | null>
  /** Writes an article that isn't here. */
  readonly putArticle: (id: string, json: string) => Promise<Result<null>>
}
