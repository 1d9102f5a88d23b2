/** What every interchange format offers: one file a format beside this one, one line in `formats.ts`. */
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import type { Result } from '../result.ts'

/** An interchange format. Pure: it turns a layer into a file's text and never touches a disk. */
export interface Format {
  /** The file name extension, with its dot. */
  readonly extension: string
  /**
   * The file's text for a layer over `article`. `offsets` in the file are the format's own; each is checked against its
   * quote (`slice-differs`, `export-mismatch`) and nothing is written where one is wrong.
   */
  readonly write: (article: Article, layer: Layer) => Result<string>
  /** How many annotations of `layer` the file's text holds exactly as they are: what an export is verified by. */
  readonly verify: (article: Article, layer: Layer, file: string) => number
}
