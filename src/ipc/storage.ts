/** Data that the window shows about storage: earlier versions, copies that sync clients left. */

/** An earlier version of a layer: its name, and the ISO time at which it was replaced by the next. */
export interface EarlierVersion {
  readonly name: string
  readonly time: string
}

/** A second version of a layer that a sync client left beside it. */
export interface FoundCopy {
  readonly file: string
  readonly program: string
  /** Whose layer's, by id: only one's own can be merged. */
  readonly annotator: string
  /** What they are called. */
  readonly name: string
}

/** Something in the workspace's trash. */
export interface TrashedThing {
  /** The name by which it is restored or deleted. */
  readonly trash: string
  /** The ISO time at which it was removed. */
  readonly removed: string
  /** Who removed it; null where that isn't known. */
  readonly by: { readonly id: string; readonly name: string } | null
  readonly article: string
  readonly title: string
  /** Whether the article itself is there, or layers alone. */
  readonly hasArticle: boolean
  /** The ids of the annotators whose layers are there. */
  readonly layers: readonly string[]
  /** The id of the claim record that is there; null where none is. */
  readonly claim: string | null
}
