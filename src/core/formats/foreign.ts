/**
 * What an annotation keeps of the file that it came from: the foreign id, label, attributes and relations, in an
 * unknown field of the layer, so that an export to the same format gives them back.
 */
import { z } from 'zod'
import type { Annotation } from '../model/annotation.ts'
import type { Json } from './document.ts'
import type { ImportFormat } from './names.ts'

/** The foreign part of an annotation. */
export interface Foreign {
  readonly format: ImportFormat
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly attributes?: { readonly [key: string]: Json } | undefined
  readonly relations?: readonly { readonly label: string; readonly to: string }[] | undefined
}

const json: z.ZodType<Json> = z.json()

const schema: z.ZodType<Foreign> = z.object({
  format: z.string() as unknown as z.ZodType<ImportFormat>,
  id: z.string().optional(),
  label: z.string().optional(),
  attributes: z.record(z.string(), json).optional(),
  relations: z.array(z.object({ label: z.string(), to: z.string() })).optional(),
})

/** What `annotation` keeps of a file of this format; null for one that comes from elsewhere. */
export function foreignOf(annotation: Annotation, format: ImportFormat): Foreign | null {
  if (!('foreign' in annotation)) return null
  const parsed = schema.safeParse(annotation.foreign)
  return parsed.success && parsed.data.format === format ? parsed.data : null
}
