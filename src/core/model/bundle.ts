/**
 * A hand-over bundle: one file with an article, its guidelines and layers on it (none for a blind round), to send for
 * review by mail or stick, and to open in another workspace.
 */
import { z } from 'zod'
import { type Article, articleSchema, idSchema } from './article.ts'
import { type Annotator, type Layer, layerSchema } from './layer.ts'

/** The `format` of a bundle and its newest `version`. */
export const BUNDLE_FORMAT = 'factmark-bundle'
export const BUNDLE_VERSION = 1

/** A bundle. Unknown fields are carried along. */
export interface Bundle {
  readonly format: typeof BUNDLE_FORMAT
  readonly version: typeof BUNDLE_VERSION
  readonly made: string
  readonly by: Annotator
  readonly article: Article
  readonly guidelines: string | null
  readonly layers: readonly Layer[]
  /** Where all versions are sent: those before `article`, the earliest first, with layers on them. */
  readonly versions?: readonly BundledVersion[] | undefined
}

/** An earlier version in a bundle. */
export interface BundledVersion {
  readonly article: Article
  readonly layers: readonly Layer[]
}

/** The most versions before the last one in a bundle. */
const MOST_VERSIONS = 100

/** The schema of a bundle; unknown fields are kept. */
export const bundleSchema: z.ZodType<Bundle> = z.looseObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  made: z.iso.datetime(),
  by: z.looseObject({ id: idSchema, name: z.string() }),
  article: articleSchema,
  guidelines: z.string().nullable(),
  layers: z.array(layerSchema),
  versions: z
    .array(z.looseObject({ article: articleSchema, layers: z.array(layerSchema) }))
    .max(MOST_VERSIONS)
    .optional(),
})

/** When something in a layer was last changed, as an ISO time; empty for a layer that holds nothing. */
export function lastChange({ annotations, reviews, replies, decisions = [] }: Layer): string {
  const times = [
    ...annotations.map(({ updated }) => updated),
    ...[...reviews, ...replies, ...decisions].map(({ at }) => at),
  ]
  return times.reduce((last, time) => (time > last ? time : last), '')
}
