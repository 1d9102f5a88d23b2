/** What a format can hold of a layer; pre-flight, verification and tests all rely on it. */
import type { ImportFormat } from './names.ts'

/** How precisely a format can place a span: anywhere, not on the white space around words, or on whole tokens only. */
type Edges = 'any' | 'solid' | 'tokens'

/** What survives in a file of this format. */
export interface Capabilities {
  readonly edges: Edges
  readonly overlaps: boolean
  /** The annotations' ids. */
  readonly ids: boolean
  readonly notes: boolean
  readonly links: boolean
  /** Relations of other programs that are no links of ours, by their names. */
  readonly relations: boolean
  /** Figures' values and attributions' speakers. */
  readonly values: boolean
  /** Answers to the codebook's questions: on annotations, and on the layer for its article. */
  readonly attributes: boolean
  readonly articleAttributes: boolean
  /** When an annotation was made and changed. */
  readonly times: boolean
  /** Reviews and replies, and whether the layer is done. */
  readonly reviews: boolean
  /** Fields that Factmark doesn't know, foreign attributes and provenance among them, on annotations. */
  readonly unknown: boolean
  /** The format from whose files a layer keeps what is said of the document as a whole, where that is given back. */
  readonly document?: ImportFormat
}

/** Everything about annotations, nothing about the layer around them. */
export const ANNOTATION_CAPABILITIES: Capabilities = {
  edges: 'any',
  overlaps: true,
  ids: true,
  notes: true,
  links: true,
  relations: true,
  values: true,
  attributes: true,
  articleAttributes: true,
  times: true,
  reviews: false,
  unknown: true,
}
