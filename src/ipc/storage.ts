/** The shapes of what the window is told about storage: earlier versions, copies that sync clients left. */

/** An earlier version of a layer: its name, and the ISO time at which it was replaced by the next. */
export interface EarlierVersion {
  readonly name: string
  readonly time: string
}

/** A second version of a layer that a sync client left beside it. */
export interface FoundCopy {
  readonly file: string
  readonly program: string
}
