/** How a layer came into a workspace from outside: in which file, from whom, and who took it in. Kept in the layer. */
import { z } from 'zod'
import { idSchema } from './article.ts'
import type { Annotator, Layer } from './layer.ts'
import { parseBy } from './parseBy.ts'

/** Who took a layer in and when, and from whom it came as far as its file says: anybody can write a file. */
export interface Brought {
  /** Who took it in. */
  readonly by: Annotator
  readonly at: string
  /** Who sent it and when; null for a layer file, which doesn't say. */
  readonly from: Annotator | null
  readonly made: string | null
  /** The file's name, without its folder. */
  readonly file: string
}

const personSchema = z.object({ id: idSchema, name: z.string() })

const broughtSchema: z.ZodType<Brought> = z.object({
  by: personSchema,
  at: z.iso.datetime(),
  from: personSchema.nullable(),
  made: z.iso.datetime().nullable(),
  file: z.string(),
})

/** How the layer came in; null where its annotator made it here. */
export function broughtOf(layer: Layer): Brought | null {
  return parseBy(broughtSchema, Reflect.get(layer, 'brought')).data ?? null
}

/** The layer with a note of how it came in. */
export function withBrought(layer: Layer, brought: Brought): Layer {
  return { ...layer, brought } as Layer
}

/** The layer without that note: its annotator works on it here. */
export function withoutBrought(layer: Layer): Layer {
  if (!('brought' in layer)) return layer
  const { brought: _, ...own } = layer
  return own as Layer
}
